/** The table of scores, worked out by hand, and laws over all people: no open answer is taken as a no. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { knowledge, storedFacts } from "../../../test/knowledge.ts";
import { people, withoutPart } from "../../../test/raw-profile.ts";
import type { Score } from "../../knowledge/medicine.ts";
import { type Criterion, type FactTest, leavesOf } from "../../logic/criterion.ts";
import { evaluate } from "../../logic/evaluate.ts";
import { isKnown } from "../../logic/reading.ts";
import { factsRead } from "../../logic/reads.ts";
import { deriveProfile } from "../../profile/profile.ts";
import { scenariosFor } from "./scenarios.ts";
import { scoresFor } from "./scores-for.ts";

interface Case {
  readonly name: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly points?: number | readonly number[];
    readonly group?: string;
    readonly figures?: object;
    readonly open?: readonly string[];
    readonly cannot?: object;
    readonly outside?: true;
  };
}

/** The cases of one score. */
interface Worked {
  readonly score: string;
  /** As the knowledge names it. */
  readonly source: string;
  readonly cases: readonly Case[];
}

interface Row extends Case {
  readonly score: string;
}

const TABLE = new URL("../../../../../cases/scores.yaml", import.meta.url);
const worked = parse(readFileSync(TABLE, "utf8")) as readonly Worked[];
const rowsOf = ({ score, cases }: Worked): readonly Row[] =>
  cases.map((one) => ({ ...one, score }));
const rows = worked.flatMap(rowsOf);
const list = knowledge.compiled.scores.list;

const profileOf = ({ name: _, score: __, expect: ___, ...given }: Row) =>
  deriveProfile({ asOf: "2026-11-01", ...given }, knowledge);
const findingsOf = (row: Row) => scoresFor(profileOf(row), knowledge);

/** What a row says of a score, in its notation. */
function noted(row: Row): Row["expect"] {
  const { scores, cannot, outside } = findingsOf(row);
  const found = scores.find(({ score }) => score.id === row.score);
  const gap = cannot.find(({ score }) => score.id === row.score);
  if (found !== undefined) {
    const { points, group, figures, openFacts } = found;
    return {
      points: rounded(points),
      ...(group === undefined ? {} : { group: group.id }),
      ...(figures === undefined ? {} : { figures }),
      ...(openFacts.length === 0 ? {} : { open: openFacts }),
    };
  }
  if (gap !== undefined) return { cannot: withoutScore(gap) };
  return outside.some(({ id }) => id === row.score) ? { outside: true } : {};
}

const withoutScore = ({ score: _, ...rest }: { readonly score: unknown }) => rest;
const rounded = (points: number | readonly number[]) =>
  typeof points === "number" ? Number(points.toFixed(6)) : points;

describe("cases/scores.yaml", () => {
  it.each(rows)("$score: $name", (row) => {
    expect(noted(row)).toEqual(row.expect);
  });

  it("holds every score of the knowledge, with the source that its limits were read from", () => {
    const told = worked.map(({ score, source }) => [score, source]);
    expect(Object.fromEntries(told)).toEqual(
      Object.fromEntries(list.map(({ id, source }) => [id, source])),
    );
    expect(told).toHaveLength(list.length);
  });

  it.each(worked)("holds five cases or more of $score, each of another person", ({ cases }) => {
    const people = cases.map(({ name: _, expect: __, ...given }) => JSON.stringify(given));
    expect(new Set(people).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(5);
  });

  it.each(worked)("stands at each limit of $score, and on both of its sides", (one) => {
    const score = list.find(({ id }) => id === one.score);
    expect(limitsOf(score).filter((limit) => !isWorked(limit, rowsOf(one)))).toEqual([]);
  });

  it.each(worked)("tells of $score what is missing where none of its inputs is known", (one) => {
    const inputs = inputsOf(list.find(({ id }) => id === one.score));
    const blind = rowsOf(one).filter((row) => inputs.every((fact) => !isKnownIn(row, fact)));
    const waits = blind.filter(({ expect: { cannot } }) => cannot !== undefined);
    expect(waits.map(({ score }) => score)).toContain(one.score);
  });
});

type Limit = FactTest & ({ readonly min: number } | { readonly max: number });

const conditionsOf = (score: Score | undefined): readonly Criterion[] =>
  score === undefined || !("parts" in score)
    ? []
    : score.parts.flatMap(({ inputs }) => inputs.flatMap((input) => input.if ?? []));

const limitsOf = (score: Score | undefined): readonly Limit[] =>
  conditionsOf(score)
    .flatMap(leavesOf)
    .filter((leaf) => "fact" in leaf)
    .filter((leaf): leaf is Limit => leaf.min !== undefined || leaf.max !== undefined);

const inputsOf = (score: Score | undefined): readonly string[] =>
  score !== undefined && "measure" in score
    ? score.measure.needs
    : conditionsOf(score).flatMap(factsRead);

const isKnownIn = (row: Row, fact: string): boolean => isKnown(profileOf(row).facts.read(fact));

/** Someone has just the value of the limit, someone is on its one side and someone on its other. */
function isWorked(limit: Limit, cases: readonly Row[]): boolean {
  const all = cases.map((row) => profileOf(row).facts);
  const truths = new Set(all.map((facts) => evaluate(limit, facts).truth));
  const stands = all.some((facts) => {
    const reading = facts.read(limit.fact);
    return reading.kind === "value" && reading.value === (limit.min ?? limit.max);
  });
  return stands && truths.has("yes") && truths.has("no");
}

describe("a score", () => {
  it("is worked out, waits, or is for others, and stands once", () => {
    for (const raw of people) {
      const { scores, cannot, outside } = scoresFor(deriveProfile(raw, knowledge), knowledge);
      expect(scores.length + cannot.length + outside.length).toBe(list.length);
    }
  });

  it("waits for stored facts only", () => {
    const stored = new Set([
      ...storedFacts.map(({ id }) => id),
      "treatments",
      "procedures",
      "region",
    ]);
    for (const raw of people) {
      const { cannot } = scoresFor(deriveProfile(raw, knowledge), knowledge);
      expect(cannot.flatMap(({ missing }) => missing).filter((id) => !stored.has(id))).toEqual([]);
    }
  });

  it("never moves to another group because an answer is taken away", () => {
    for (const raw of people) {
      const before = groupsOf(raw);
      for (const fact of Object.keys(raw.facts)) {
        for (const [id, group] of groupsOf(withoutPart(raw, fact)))
          if (before.has(id)) expect([id, before.get(id)]).toEqual([id, group]);
      }
    }
  });
});

function groupsOf(raw: unknown): ReadonlyMap<string, string> {
  const { scores } = scoresFor(deriveProfile(raw, knowledge), knowledge);
  return new Map(
    scores.flatMap(({ score, group }) => (group === undefined ? [] : [[score.id, group.id]])),
  );
}

describe("scenarios", () => {
  it("are a quarter, half, once, double and three times the median", () => {
    expect(scenariosFor(12, knowledge).map(({ id, months }) => [id, months])).toEqual([
      ["worst", 3],
      ["lower-typical", 6],
      ["median", 12],
      ["upper-typical", 24],
      ["best", 36],
    ]);
  });

  it("are none without a median", () => {
    expect(
      [0, -1, Number.NaN, Number.POSITIVE_INFINITY].flatMap((m) => scenariosFor(m, knowledge)),
    ).toEqual([]);
  });
});
