/** Compares what was read of a report with what it states, item by item: right, wrong and missed. */
import type { Knowledge } from "@nextline/core";
import { readReport } from "../../src/report-text/read-report.ts";
import type { Suggestion, Treatment } from "../../src/report-text/types.ts";
import { asOfOf, type Mislabelled, type ReportCase } from "./cases.ts";

export interface Score {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export function scoreOf(
  one: ReportCase,
  knowledge: Knowledge,
  wrong: readonly Mislabelled[] = [],
): Score {
  const { suggestions } = readReport(one.text, asOfOf(one), knowledge);
  const read = new Set(readItems(suggestions, one));
  const mends = wrong.filter(({ case: id }) => id === one.id);
  const said = new Set(mends.map(({ says }) => says));
  const expected = new Set([
    ...expectedItems(one).filter((item) => !said.has(item)),
    ...mends.flatMap(({ holds }) => holds ?? []),
  ]);
  return {
    right: [...read].filter((item) => expected.has(item)),
    wrong: [...read].filter((item) => !expected.has(item)),
    missed: [...expected].filter((item) => !read.has(item)),
  };
}

function readItems(
  suggestions: readonly Suggestion[],
  { dates = {}, facts: expected }: ReportCase,
): string[] {
  const facts = suggestions.flatMap((one) => ("fact" in one ? [one] : []));
  const dated = facts.filter(({ fact, date }) => Object.hasOwn(dates, fact) && date !== undefined);
  return [
    ...facts.flatMap(({ fact, value }) => factItems(fact, near(value, expected[fact]))),
    ...new Set(dated.map(({ fact, date }) => `${fact} on ${date}`)),
    ...treatmentItems(suggestions.flatMap((one) => ("treatment" in one ? [one.treatment] : []))),
    ...procedureItems(suggestions.flatMap((one) => ("procedure" in one ? [one.procedure] : []))),
  ];
}

export const expectedItems = ({
  facts,
  dates = {},
  treatments = [],
  procedures = [],
}: ReportCase) => [
  ...Object.entries(facts).flatMap(([fact, value]) => factItems(fact, value)),
  ...Object.entries(dates).map(([fact, date]) => `${fact} on ${date}`),
  ...treatmentItems(treatments),
  ...procedureItems(procedures),
];

/** Expectations are written with two decimals. */
const NEAR = 0.0101;

const near = (value: unknown, expected: unknown): unknown =>
  typeof value === "number" && typeof expected === "number" && Math.abs(value - expected) <= NEAR
    ? expected
    : value;

/** A set member by member. */
function factItems(fact: string, value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [`${fact}: none`] : value.map((member) => `${fact}: ${member}`);
  return [`${fact}: ${value}`];
}

/** Treatments of the same drugs are told apart by their order in time. */
function treatmentItems(treatments: readonly Treatment[]): readonly string[] {
  const counts = new Map<string, number>();
  const sorted = [...treatments].sort((a, b) => (a.start ?? "").localeCompare(b.start ?? ""));
  return sorted.flatMap(({ drugs, intent, start, end, outcome }) => {
    const name = [...drugs].sort().join("+");
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return said(`treatment ${name}${count === 1 ? "" : ` (${count})`}`, {
      intent,
      start,
      end,
      outcome,
    });
  });
}

function procedureItems(
  procedures: readonly { readonly kind: string; readonly date?: string; readonly field?: string }[],
): readonly string[] {
  const counts = new Map<string, number>();
  const sorted = [...procedures].sort((a, b) => (a.date ?? "").localeCompare(b.date ?? ""));
  return sorted.flatMap(({ kind, date, field }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return said(`procedure ${kind}${count === 1 ? "" : ` (${count})`}`, { date, field });
  });
}

const said = (name: string, more: Readonly<Record<string, string | undefined>>): string[] => [
  name,
  ...Object.entries(more).flatMap(([key, value]) =>
    value === undefined ? [] : [`${name} ${key} ${value}`],
  ),
];

export interface Total {
  readonly precision: number;
  readonly recall: number;
  readonly items: number;
}

export function totalOf(scores: readonly Score[]): Total {
  const sum = (key: keyof Score) => scores.reduce((total, score) => total + score[key].length, 0);
  const [right, wrong, missed] = [sum("right"), sum("wrong"), sum("missed")];
  const share = (of: number) => (of === 0 ? 1 : right / of);
  return {
    precision: share(right + wrong),
    recall: share(right + missed),
    items: right + missed,
  };
}
