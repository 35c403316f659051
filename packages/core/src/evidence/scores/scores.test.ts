/** The table of scores, worked out by hand, and laws over all people: no open answer is taken as a no. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { knowledge, storedFacts } from "../../../test/knowledge.ts";
import { people, withoutPart } from "../../../test/raw-profile.ts";
import { deriveProfile } from "../../profile/profile.ts";
import { scenariosFor } from "./scenarios.ts";
import { scoresFor } from "./scores-for.ts";

interface Row {
  readonly name: string;
  readonly score: string;
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

const TABLE = new URL("../../../../../cases/scores.yaml", import.meta.url);
const rows = parse(readFileSync(TABLE, "utf8")) as readonly Row[];

const findingsOf = ({ name: _, score: __, expect: ___, ...given }: Row) =>
  scoresFor(deriveProfile({ asOf: "2026-11-01", ...given }, knowledge), knowledge);

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
  it.each(rows)("$name", (row) => {
    expect(noted(row)).toEqual(row.expect);
  });

  it("holds every score of the knowledge", () => {
    const told = new Set(rows.map(({ score }) => score));
    expect(
      knowledge.compiled.scores.list.map(({ id }) => id).filter((id) => !told.has(id)),
    ).toEqual([]);
  });
});

describe("a score", () => {
  const all = knowledge.compiled.scores.list.length;

  it("is worked out, waits, or is for others, and stands once", () => {
    for (const raw of people) {
      const { scores, cannot, outside } = scoresFor(deriveProfile(raw, knowledge), knowledge);
      expect(scores.length + cannot.length + outside.length).toBe(all);
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
