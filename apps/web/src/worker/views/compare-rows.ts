/** The same measure of all that are compared, and the difference only where one study compared them itself. */
import {
  type Figure,
  sayMeasure,
  sayStatement,
  sayUnlike,
  statementOf,
  type Voice,
} from "@nextline/core";
import type { CompareCell, CompareDifference, CompareRow } from "../protocol.ts";
import type { Arm } from "./compare-arms.ts";

type Row = CompareRow & { readonly kind: "benefit" | "harm" };

/** @param columns the numbers of each option, in the order of the columns */
export function rowsOf(columns: readonly (readonly Arm[])[], voice: Voice): readonly Row[] {
  const measures = new Map<string, Arm[]>();
  for (const arm of columns.flat()) {
    // Counts of a few people have no denominator that others share.
    if (arm.figure.form === "count" || statementOf(alone(arm)) === undefined) continue;
    const key = measureOf(arm.figure);
    measures.set(key, [...(measures.get(key) ?? []), arm]);
  }
  const rows = [...measures.values()].map((arms) => rowOf(arms, columns, voice));
  return [...rows].sort((a, b) => known(b) - known(a));
}

/** What many of them have stands first. */
const known = ({ cells }: Row): number => cells.filter(({ said }) => said.length > 0).length;

/** One measure in one form, with one denominator; of the whole study and of its parts apart. */
function measureOf({ measure, harm, form, unit = "", subgroup }: Figure): string {
  const of = form === "count" ? "count" : form === "rate" ? "share" : form;
  return [measure, harm?.term, harm?.grade, of, unit, subgroup === "whole" ? "" : subgroup].join(
    "/",
  );
}

function rowOf(arms: readonly Arm[], columns: readonly (readonly Arm[])[], voice: Voice): Row {
  const shared = bestKey(arms);
  const chosen = columns.map((own) =>
    pick(
      own.filter((arm) => arms.includes(arm)),
      shared,
    ),
  );
  const [first] = arms as readonly [Arm, ...Arm[]];
  const present = chosen.filter((arm) => arm !== undefined);
  const about = sharedBy(present.map((arm) => notesOf(arm, voice)));
  return {
    kind: first.figure.harm === undefined ? "benefit" : "harm",
    title: titleOf(first.figure, voice),
    about,
    cells: chosen.map((arm) => (arm === undefined ? NOTHING : cellOf(arm, voice, about))),
    differences: differencesIn(present, voice),
    ...noteOf(present),
  };
}

const NOTHING: CompareCell = { said: [] };

/** Study, time and part: numbers of one place were counted in the same way. */
const placeOf = ({ figure }: Arm): string =>
  [figure.study, figure.months ?? "", figure.subgroup, figure.analysis ?? ""].join("/");

/** Where most of the options were measured; of equals, what the knowledge names first. */
function bestKey(arms: readonly Arm[]): string {
  const options = new Map<string, Set<string>>();
  for (const arm of arms) {
    const key = placeOf(arm);
    options.set(key, (options.get(key) ?? new Set()).add(arm.option));
  }
  const [most] = [...options].sort(([, a], [, b]) => b.size - a.size);
  return most?.[0] ?? "";
}

/** Where the others were measured; else of the people whose point of treatment is closest to this person's. */
const pick = (own: readonly Arm[], key: string): Arm | undefined =>
  own.find((arm) => placeOf(arm) === key) ??
  own.find(({ figure }) => figure.population.line === "same") ??
  own[0];

/** The figure as if this arm were all there is. */
const alone = ({ figure: { compares: _, ...figure }, arm }: Arm): Figure => ({
  ...figure,
  arms: [arm],
});

/** The time that is counted, how sure the number is, and what sets its people apart. */
function notesOf(arm: Arm, voice: Voice): readonly string[] {
  const statement = statementOf(alone(arm));
  if (statement === undefined) return [];
  const { window, ranges } = sayStatement(voice, statement);
  return [...window, ...ranges, ...sayUnlike(voice, arm.figure.population)];
}

/** Said once for the row, and not in each cell. */
function sharedBy(notes: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = notes;
  return first.filter((note) => others.every((other) => other.includes(note)));
}

function cellOf(arm: Arm, voice: Voice, about: readonly string[]): CompareCell {
  const statement = statementOf(alone(arm));
  if (statement === undefined) return NOTHING;
  const notes = notesOf(arm, voice).filter((note) => !about.includes(note));
  const [one] = statement.arms;
  return {
    said: [...sayStatement(voice, statement).sentences, ...notes],
    study: arm.figure.study,
    ...(one?.with === undefined || !statement.icons ? {} : { count: one.with }),
    ...(statement.of === undefined ? {} : { of: statement.of }),
  };
}

/** Two by two, of those that one study measured at one time. */
function differencesIn(arms: readonly Arm[], voice: Voice): readonly CompareDifference[] {
  return arms.flatMap((of, i) =>
    arms.slice(i + 1).flatMap((versus) => differenceOf(of, versus, voice)),
  );
}

function differenceOf(of: Arm, versus: Arm, voice: Voice): readonly CompareDifference[] {
  if (placeOf(of) !== placeOf(versus) || of.arm.arm === versus.arm.arm) return [];
  const compares = { of: of.arm.arm, versus: versus.arm.arm };
  const statement = statementOf({ ...of.figure, arms: [of.arm, versus.arm], compares });
  if (statement?.difference === undefined) return [];
  const said = sayStatement(voice, statement).sentences.slice(-1);
  return said.map((one) => ({ first: of.name, second: versus.name, said: one }));
}

function noteOf(arms: readonly Arm[]): Pick<CompareRow, "note"> {
  const studies = new Set(arms.map(({ figure }) => figure.study));
  const times = new Set(arms.map(({ figure }) => figure.months));
  const note = studies.size > 1 ? "studies" : times.size > 1 ? "times" : undefined;
  return note === undefined ? {} : { note };
}

/** With the part of the people that it is about, where that is not all of them. */
function titleOf(figure: Figure, voice: Voice): string {
  const measure = capital(sayMeasure(voice, figure));
  const part = voice.words.evidence.groups[figure.subgroup];
  const isPart = figure.subgroup !== "whole" && part !== undefined;
  return isPart ? `${measure} (${part[voice.register]})` : measure;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
