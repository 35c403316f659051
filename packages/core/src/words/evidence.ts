/** Says figures: both frames, the difference, who was studied and how sure it is. Ratios are said to clinicians alone. */
import type { Certainty, Figure, Population } from "../evidence/figure.ts";
import type { Difference, ProbabilityStatement, StatementArm } from "../evidence/statement.ts";
import { AXES, type EvidenceWords, type Study } from "../knowledge/studies.ts";
import { fill, type Params } from "./template.ts";
import { sayNumber } from "./values.ts";
import { choose, type Voice } from "./voice.ts";

/** A phrase of evidence.yaml; its id where the language lacks it. */
function evidencePhrase(voice: Voice, id: string, params: Params = {}): string {
  const wording = voice.words.evidence.phrases[id];
  return wording === undefined ? id : fill(choose(voice, wording), params);
}

type CodeSection = Exclude<keyof EvidenceWords, "phrases" | "measures">;

/** The word of a code in one section of evidence.yaml; the code where the language lacks it. */
export function evidenceWord(voice: Voice, section: CodeSection, code: string): string {
  const wording = voice.words.evidence[section][code];
  return wording === undefined ? code : choose(voice, wording);
}

/** What a figure is about: the name of its measure, or of the harm. */
export function sayMeasure(voice: Voice, figure: Figure): string {
  if (figure.harm !== undefined) return sayHarm(voice, figure.harm);
  const label = voice.words.evidence.measures[figure.measure]?.label;
  return label === undefined ? figure.measure : choose(voice, label);
}

const sayHarm = (voice: Voice, { term, grade }: { term: string; grade: string }): string =>
  fill(evidenceWord(voice, "grades", grade), { term: evidenceWord(voice, "terms", term) });

/** A statement in words. */
export interface SaidStatement {
  /** Each arm in both frames, and the difference. */
  readonly sentences: readonly string[];
  /** Over what time, and the likely ranges; a page may say these once for several statements. */
  readonly notes: readonly string[];
  /** The notes apart: the time that is counted, and the range of each arm. */
  readonly window: readonly string[];
  readonly ranges: readonly string[];
  /** Ratio and p: clinical register alone. */
  readonly clinical: readonly string[];
}

export function sayStatement(voice: Voice, statement: ProbabilityStatement): SaidStatement {
  const { figure, difference, form } = statement;
  if (figure.finding !== undefined) {
    const finding = evidenceWord(voice, "findings", figure.finding);
    const sentences = [`${sayMeasure(voice, figure)}: ${finding}`];
    return { sentences, notes: [], window: [], ranges: [], clinical: [] };
  }
  const window = form === "value" ? [] : [sayTimespan(voice, statement)];
  const ranges = sayIntervals(voice, statement);
  return {
    sentences: [
      ...statement.arms.flatMap((arm) => sayArm(voice, statement, arm)),
      ...(difference === undefined ? [] : [sayDifference(voice, statement, difference)]),
    ],
    notes: [...window, ...ranges],
    window,
    ranges,
    clinical: voice.register === "plain" ? [] : sayRatio(voice, figure),
  };
}

function sayArm(
  voice: Voice,
  statement: ProbabilityStatement,
  arm: StatementArm,
): readonly string[] {
  const lead = sayLead(voice, arm);
  const said = (frame: "with" | "without" | "value") =>
    fill(frameOf(voice, statement, frame), armParams(voice, statement, arm, frame));
  if (arm.with === undefined) {
    const value =
      arm.exact === "not-reached" ? evidencePhrase(voice, "not-reached") : said("value");
    return [sentence(`${lead} ${value}`)];
  }
  const first = sentence(`${lead} ${said("with")}`);
  return voice.register === "plain" ? [first, sentence(said("without"))] : [first];
}

const sayLead = (voice: Voice, { group, name }: StatementArm): string =>
  evidencePhrase(voice, group ? "lead-group" : "lead-treated", { arm: name });

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function frameOf(
  voice: Voice,
  { figure }: ProbabilityStatement,
  frame: "with" | "without" | "value",
): string {
  if (figure.harm !== undefined) return evidencePhrase(voice, `harm-${frame}`, KEEP);
  const wording = voice.words.evidence.measures[figure.measure]?.[frame];
  return wording === undefined ? `${figure.measure}: {count} {value}` : choose(voice, wording);
}

/** Leaves the braces of a harm in place: they are filled in with those of the arm. */
const KEEP: Params = {
  count: "{count}",
  of: "{of}",
  term: "{term}",
  exact: "{exact}",
  rest: "{rest}",
};

function armParams(
  voice: Voice,
  { figure, of = 0, over }: ProbabilityStatement,
  arm: StatementArm,
  frame: "with" | "without" | "value",
): Params {
  const exact = arm.exact === "not-reached" ? "" : sayNumber(arm.exact);
  return {
    count: frame === "value" ? "" : sayPeople(voice, arm, of, frame),
    of: String(of),
    exact,
    rest: typeof arm.exact === "number" ? sayNumber(of - arm.exact) : "",
    value: exact,
    months: typeof over === "object" ? sayNumber(over.months) : "",
    term: figure.harm === undefined ? "" : sayHarm(voice, figure.harm),
  };
}

/** Whole people; near the ends "fewer than 1" and "more than 99", and a span as from and to. */
function sayPeople(voice: Voice, arm: StatementArm, of: number, frame: "with" | "without"): string {
  const few = frame === "with" ? "below-one" : "above-all-but-one";
  if (arm.edge !== undefined) {
    const id = arm.edge === few ? "below-one" : "above-all-but-one";
    return evidencePhrase(voice, id, { most: String(of - 1) });
  }
  const { with: low = 0, upTo } = arm;
  if (upTo === undefined) return String(frame === "with" ? low : arm.without);
  return frame === "with" ? saySpan(voice, low, upTo, of) : saySpan(voice, of - upTo, of - low, of);
}

/** An end that is no end is left out: "up to 15", "85 or more". */
function saySpan(voice: Voice, low: number, high: number, of: number): string {
  const id = low === 0 ? "up-to" : high === of ? "at-least" : "span";
  return evidencePhrase(voice, id, { low: String(low), high: String(high) });
}

function sayDifference(
  voice: Voice,
  { arms, of, form, figure }: ProbabilityStatement,
  { of: id, points, exact }: Difference,
): string {
  const arm = arms.find((one) => one.arm === id);
  const inside = evidencePhrase(voice, arm?.group ? "inside-group" : "inside-treated", {
    arm: arm?.name ?? id,
  });
  const way = points === 0 ? "even" : points > 0 ? "more" : "fewer";
  const months = Math.abs(points) === 1 ? "unit-month" : "unit-months";
  const unit = form === "median" ? evidencePhrase(voice, months) : (figure.unit ?? "");
  return evidencePhrase(voice, of === undefined ? `value-${way}` : way, {
    points: sayNumber(Math.abs(points)),
    exact: sayNumber(Math.abs(exact)),
    of: String(of ?? ""),
    amount: withUnit(sayNumber(Math.abs(points)), unit),
    inside,
  });
}

const withUnit = (number: string, unit: string): string =>
  unit === "" || unit === "%" ? `${number}${unit}` : `${number} ${unit}`;

function sayTimespan(voice: Voice, { over }: ProbabilityStatement): string {
  if (over === "study") return evidencePhrase(voice, "window-study");
  if (over === "half") return evidencePhrase(voice, "window-half");
  return evidencePhrase(voice, "window-months", { months: sayNumber(over.months) });
}

/** The interval of each arm that has one; one sentence where none has. */
function sayIntervals(voice: Voice, statement: ProbabilityStatement): readonly string[] {
  const printed = statement.arms.flatMap((arm) => sayInterval(voice, statement, arm) ?? []);
  return printed.length > 0 ? printed : [evidencePhrase(voice, "no-interval")];
}

function sayInterval(
  voice: Voice,
  { of, form, figure }: ProbabilityStatement,
  arm: StatementArm,
): string | undefined {
  if (arm.interval === "not-published") return undefined;
  const [low, high] = arm.interval;
  const said = (end: number) => sayNumber(voice.register === "plain" && of ? Math.round(end) : end);
  const unitId = of === undefined ? (form === "median" ? "unit-months" : undefined) : "unit-people";
  const params = {
    lead: sayLead(voice, arm),
    low: said(low),
    high: high === null ? "" : said(high),
    unit: unitId ? evidencePhrase(voice, unitId, { of: String(of) }) : (figure.unit ?? ""),
  };
  return evidencePhrase(voice, high === null ? "interval-open" : "interval", params);
}

/** A figure for patients carries no ratio in the first place. */
function sayRatio(voice: Voice, { clinical, arms }: Figure): readonly string[] {
  if (clinical === undefined) return [];
  const { ratio, p } = clinical;
  const name = (id: string) => arms.find(({ arm }) => arm === id)?.name ?? id;
  const pair = ratio && {
    of: name(ratio.of),
    versus: name(ratio.versus),
    value: String(ratio.value),
  };
  const said =
    ratio === undefined || pair === undefined
      ? []
      : ratio.interval === "not-published"
        ? [evidencePhrase(voice, "ratio", pair)]
        : [
            evidencePhrase(voice, "ratio-interval", {
              ...pair,
              ...ends(ratio.interval, ratio.level),
            }),
          ];
  return [
    ...said,
    ...(p === undefined ? [] : [evidencePhrase(voice, "p-value", { p: String(p) })]),
  ];
}

const ends = ([low, high]: readonly [number, number | null], level: number): Params => ({
  low: String(low),
  high: high === null ? "" : String(high),
  level: String(level),
});

/** How sure, by the one template there is, and why. */
export const sayCertainty = (voice: Voice, { level, reasons }: Certainty): readonly string[] => [
  evidenceWord(voice, "levels", level),
  ...reasons.map((reason) => evidenceWord(voice, "reasons", reason)),
];

/** Four sentences: how far the people of the study are from this person. */
export const sayCloseness = (voice: Voice, population: Population): readonly string[] =>
  AXES.map((axis) => evidencePhrase(voice, `${axis}-${population[axis]}`));

/** Only what sets the people of a study apart from this person. */
export const sayUnlike = (voice: Voice, population: Population): readonly string[] =>
  AXES.filter((axis) => isUnlike(axis, population[axis])).map((axis) =>
    evidencePhrase(voice, `${axis}-${population[axis]}`),
  );

/** A later or an earlier treatment changes most of what happens: nearly the same is said as well. */
const isUnlike = (axis: (typeof AXES)[number], closeness: Population["line"]): boolean =>
  closeness === "different" || (axis === "line" && closeness === "near");

/** The reference class: which study, what people, where; and the part of them that a number is for. */
export function sayPeopleOf(voice: Voice, study: Study, subgroup = "whole"): readonly string[] {
  const { disease, line, marker, region, fitness, n } = study.population;
  const parts = [
    evidenceWord(voice, "diseases", disease),
    ...(n === undefined ? [] : [evidencePhrase(voice, "people-count", { n: String(n) })]),
    evidenceWord(voice, "lines", line),
    evidenceWord(voice, "markers", marker),
    evidenceWord(voice, "regions", region),
    evidenceWord(voice, "fitness", fitness),
  ];
  const group = evidenceWord(voice, "groups", subgroup);
  return [
    evidencePhrase(voice, "from-study", { study: study.name, year: String(study.year ?? "") }),
    evidencePhrase(voice, "people", { parts: parts.join(evidencePhrase(voice, "people-and")) }),
    ...(subgroup === "whole" ? [] : [evidencePhrase(voice, "for-group", { group })]),
  ];
}

/** Source, date read, and who has checked it. */
export const saySource = (voice: Voice, { source, read, checked }: Figure): readonly string[] => [
  evidencePhrase(voice, "source", { source, read }),
  checked === "nobody-yet"
    ? evidencePhrase(voice, "checked-by-nobody")
    : evidencePhrase(voice, "checked-by", { name: checked }),
];

export const sayNoFigures = (voice: Voice): string => evidencePhrase(voice, "no-figures");
