/** From published figures to outcomes with their uncertainty. A figure that is only recalled is refused. */
import type { Figure, FigureArm } from "../evidence/figure.ts";
import { figuresFor } from "../evidence/figures-for.ts";
import type { BalanceModel, ComparedOption, Thing, ThingSource } from "../knowledge/balance.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { IntervalOrNone, Ratio } from "../knowledge/studies.ts";
import type { Profile } from "../profile/profile.ts";
import type { Distribution } from "./distributions.ts";
import type { Outcome } from "./outcome.ts";
import { scheduleOf } from "./schedule.ts";

/** What is known of one thing, by option; all by the same source, so that one number means one thing. */
export interface Measured {
  readonly from?: ThingSource;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** The source of which most options have an outcome; of equals, the first. */
export function measured(thing: Thing, options: readonly string[], reader: Reader): Measured {
  const all = thing.from.map((from) => ({
    from,
    outcomes: new Map(
      options.flatMap((option) => {
        const outcome = reader.outcomeOf(option, from);
        return outcome === undefined ? [] : [[option, outcome] as const];
      }),
    ),
  }));
  const [most] = [...all].sort((a, b) => b.outcomes.size - a.outcomes.size);
  return most === undefined || most.outcomes.size === 0 ? { outcomes: new Map() } : most;
}

export interface Reader {
  outcomeOf(option: string, from: ThingSource): Outcome | undefined;
}

/** Reads the figures of each option once. */
export function readerFor(profile: Pick<Profile, "facts">, knowledge: Knowledge): Reader {
  const { outcomes, model } = knowledge.compiled.values;
  const rows = new Map(outcomes.map((row) => [row.option, row]));
  const read = new Map<string, readonly Candidate[]>();
  const candidatesFor = (row: ComparedOption) => {
    const found = read.get(row.option) ?? candidatesOf(row, profile, knowledge);
    read.set(row.option, found);
    return found;
  };
  return {
    outcomeOf(option, from) {
      const row = rows.get(option);
      if (row === undefined) return undefined;
      if ("schedule" in from) return scheduleOf(row.regimen, knowledge);
      return outcomeFrom(
        candidatesFor(row).filter((one) => isAbout(one.figure, from)),
        model,
      );
    },
  };
}

/** A figure with the arm that had the option, and the ratio to the arm it was compared with. */
interface Candidate {
  readonly figure: Figure;
  readonly arm: FigureArm;
  readonly ratio?: Ratio;
  readonly versus?: FigureArm;
}

function candidatesOf(
  { option, arms }: ComparedOption,
  profile: Pick<Profile, "facts">,
  knowledge: Knowledge,
): readonly Candidate[] {
  const evidence = [...new Set(arms.map(({ study }) => study))];
  const wanted = { id: option, evidence };
  const ratios = figuresFor(wanted, profile, knowledge, "clinicians").filter(isTrusted);
  const figures = figuresFor(wanted, profile, knowledge, "patients").filter(isUsable);
  return arms.flatMap(({ study, arm: id }) =>
    figures
      .filter((figure) => figure.study === study)
      .flatMap((figure) => {
        const arm = figure.arms.find((one) => one.arm === id);
        return arm === undefined ? [] : [{ figure, arm, ...comparedBy(figure, id, ratios) }];
      }),
  );
}

const isTrusted = ({ status }: Figure): boolean => status === "verified";

/** Seen in its source, and about people like this person: neither of another line nor of another marker. */
const isUsable = (figure: Figure): boolean =>
  isTrusted(figure) &&
  figure.belongs === "yes" &&
  figure.population.line !== "different" &&
  figure.population.marker !== "different";

/** The ratio with a usual interval that says how this arm did against another. */
function comparedBy(figure: Figure, id: string, ratios: readonly Figure[]) {
  const same = ratios.filter(
    ({ study, measure, subgroup }) =>
      study === figure.study && measure === figure.measure && subgroup === figure.subgroup,
  );
  const ratio = same
    .map(({ clinical }) => clinical?.ratio)
    .find((one) => one !== undefined && hasUsualInterval(one) && [one.of, one.versus].includes(id));
  const versus = figure.arms.find(({ arm }) => arm === ratio?.versus);
  return { ...(ratio && { ratio }), ...(versus && { versus }) };
}

const USUAL_LEVEL = 95;
/** Standard errors across a usual interval. */
const ACROSS = 2 * 1.959964;

const hasUsualInterval = ({ level, interval }: Ratio): boolean =>
  level === USUAL_LEVEL && spreadOf(interval) !== undefined;

function isAbout(figure: Figure, from: Exclude<ThingSource, { readonly schedule: string }>) {
  if ("harm" in from)
    return (
      figure.form === "share" &&
      figure.harm?.term === from.harm &&
      from.grades.includes(figure.harm.grade)
    );
  return figure.measure === from.measure && figure.form === from.form;
}

/** The first of those whose people are most like this person; one without its uncertainty is not known. */
function outcomeFrom(candidates: readonly Candidate[], model: BalanceModel): Outcome | undefined {
  const found = candidates.flatMap((candidate) => {
    const distribution = distributionOf(candidate, model);
    return distribution === undefined ? [] : [{ candidate, distribution }];
  });
  const [nearest] = [...found].sort((a, b) => distance(a.candidate) - distance(b.candidate));
  if (nearest === undefined) return undefined;
  const { figure, arm } = nearest.candidate;
  return {
    distribution: nearest.distribution,
    published: arm.value as number,
    study: figure.study,
    source: figure.source,
    isUnsure: model.unsure.includes(figure.certainty.level),
  };
}

const FAR: Readonly<Record<string, number>> = { same: 0, near: 1, unknown: 2, different: 3 };

const distance = ({ figure }: Candidate): number =>
  Object.values(figure.population).reduce((sum, axis) => sum + (FAR[axis] ?? 0), 0);

function distributionOf(candidate: Candidate, model: BalanceModel): Distribution | undefined {
  const { figure, arm } = candidate;
  if (typeof arm.value !== "number") return undefined;
  return figure.form === "median" ? timeOf(candidate, model) : shareOf(figure, arm, model);
}

const HUNDRED = 100;

/** Only with the people it was counted in. */
function shareOf(figure: Figure, { value, n }: FigureArm, model: BalanceModel) {
  if (n === null || typeof value !== "number") return undefined;
  const apart = { study: figure.study, spread: model.spread.betweenShares };
  return { kind: "share", events: (value * n) / HUNDRED, of: n, apart } as const;
}

/** The arm that others were compared with carries the luck of its study; the others their ratio on top of it. */
function timeOf({ figure, arm, ratio, versus }: Candidate, { spread }: BalanceModel) {
  const median = arm.value as number;
  const isOther = ratio !== undefined && versus !== undefined && ratio.of === arm.arm;
  const own = isOther ? spreadOf(ratio.interval) : ratio === undefined ? medianSpread(arm) : 0;
  const together = isOther ? medianSpread(versus) : ratio === undefined ? 0 : medianSpread(arm);
  if (median <= 0 || own === undefined || together === undefined) return undefined;
  const apart = { study: figure.study, spread: spread.betweenTimes, together };
  return { kind: "time", median, own, shared: spread.baseline, apart } as const;

  function medianSpread({ interval, n }: FigureArm): number | undefined {
    return spreadOf(interval) ?? (n === null ? undefined : spread.medianOfOne / Math.sqrt(n));
  }
}

/** Of the logarithm; undefined where an end is not known. */
function spreadOf(interval: IntervalOrNone): number | undefined {
  if (interval === "not-published") return undefined;
  const [low, high] = interval;
  return high === null || low <= 0 ? undefined : (Math.log(high) - Math.log(low)) / ACROSS;
}
