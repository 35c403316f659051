/** What answers come to: the table of cases/values/answers.yaml, stored answers read back, and ranges that move. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { knowledge } from "../../test/knowledge.ts";
import { type Answers, claimsOf } from "./answers.ts";
import { settle, smallestConflict } from "./contradictions.ts";
import { nextStep, withoutLast } from "./next-step.ts";
import { atLeast } from "./polytope.ts";
import { hasMoved, middleWorth, rangeOf, worthIn } from "./ranges.ts";
import { readAnswers } from "./read-answers.ts";
import { type Columns, drawWeights } from "./weights.ts";

interface Case {
  readonly name: string;
  readonly answers: Answers;
  readonly expect: {
    readonly kept: readonly string[];
    readonly conflicts: readonly (readonly string[])[];
    readonly next: string | null;
    readonly notShown?: readonly string[];
  };
}

const { values } = knowledge.compiled;
const things = values.things.map(({ id }) => id);
const file = new URL("../../../../cases/values/answers.yaml", import.meta.url);
const cases = parse(readFileSync(file, "utf8")) as readonly Case[];

function comeTo(answers: Answers) {
  const settled = settle(claimsOf(answers, things, values), things, values.model.circlesAllowed);
  const limits = settled.kept.flatMap((claim) => claim.limits);
  const weights = drawWeights(limits, { count: things.length, draws: 50, seed: 1 }) as Columns;
  const { model } = values;
  const next = nextStep({
    ...settled,
    answers,
    things,
    measured: things,
    weights,
    isStable: () => false,
    model,
  });
  return { settled, next };
}

describe("answers", () => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_, { answers, expect: wanted }) => {
    const { settled, next } = comeTo(answers);
    expect(settled.kept.map(({ id }) => id).sort()).toEqual([...wanted.kept].sort());
    expect(settled.conflicts.map(({ claims }) => [...claims].sort())).toEqual(wanted.conflicts);
    expect(next?.kind ?? null).toBe(wanted.next);
    if (wanted.notShown !== undefined && next?.kind === "screen")
      expect(next.shown).not.toEqual(wanted.notShown);
  });

  it("of more circles than are allowed are shown, each once", () => {
    // A full circle of seven holds fourteen circles of three.
    const screens = things.flatMap((a, i) =>
      [1, 2, 3].map((by) => ({ shown: [a, things[(i + by) % 7] as string], most: a })),
    );
    const { settled, next } = comeTo({ goal: "not-sure", screens });
    expect(settled.conflicts).toHaveLength(14);
    expect(settled.kept).toEqual([]);
    expect(next?.kind).toBe("contradiction");
  });

  it("that contradict each other are found as the smallest set there is", () => {
    const claim = (id: string, more: number, less: number, times = 1) => ({
      id,
      things: [],
      limits: [atLeast(4, { more, less, times })],
    });
    const claims = [claim("a", 0, 1), claim("b", 1, 2), claim("c", 2, 0, 1.1), claim("d", 3, 1)];
    expect(smallestConflict(claims, 4)?.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    const two = [...claims, claim("e", 1, 3, 2)];
    expect(smallestConflict(two, 4)?.map(({ id }) => id)).toEqual(["d", "e"]);
    expect(smallestConflict(claims.slice(0, 2), 4)).toBeUndefined();
  });

  it("lose the last ones first: rates, then screens", () => {
    const screens = [{ shown: ["a", "b"] }, { shown: ["c", "d"] }];
    const rates = [{ part: "a", level: 1, whole: "b", answer: "skip" as const }];
    expect(withoutLast({ screens, rates }, 2)).toEqual({ screens: screens.slice(0, 1), rates: [] });
    expect(withoutLast({ screens }, 3)).toEqual({ screens: [], rates: [] });
  });
});

describe("for all answers", () => {
  const thing = fc.constantFrom(...things);
  const screen = fc
    .tuple(fc.uniqueArray(thing, { minLength: 2, maxLength: 3 }), fc.boolean())
    .map(([shown, both]) => ({
      shown,
      most: shown[0] as string,
      ...(both ? { least: shown.at(-1) as string } : {}),
    }));
  const rate = fc.record({
    part: thing,
    whole: thing,
    level: fc.constantFrom(0.2, 0.5, 1),
    answer: fc.constantFrom("part" as const, "whole" as const, "cannot-choose" as const),
  });
  const given = fc.record({
    goal: fc.constantFrom(...values.goals.map(({ id }) => id)),
    screens: fc.array(screen, { maxLength: 8 }),
    rates: fc.array(rate, { maxLength: 3 }),
  });

  it("there are weights that go with all that was kept, and the same is read back from a file", () => {
    fc.assert(
      fc.property(given, (answers) => {
        const { settled } = comeTo(answers);
        const limits = settled.kept.flatMap((claim) => claim.limits);
        expect(drawWeights(limits, { count: 7, draws: 3, seed: 1 })).toBeDefined();
        const read = readAnswers(JSON.parse(JSON.stringify(answers)), values);
        expect(read).toEqual({ answers, problems: [] });
      }),
      { numRuns: 60 },
    );
  });
});

describe("stored answers", () => {
  it.each([
    [[], "", "not-an-object"],
    [{ gaol: "feel-well" }, "gaol", "unknown-key"],
    [{ goal: "to-win" }, "goal", "not-a-value"],
    [{ by: "doctor" }, "by", "not-a-value"],
    [{ screens: {} }, "screens", "wrong-type"],
    [{ screens: [{ shown: ["more-time", "gold"] }] }, "screens[0].shown[1]", "not-a-value"],
    [
      { screens: [{ shown: ["more-time"], most: "independence" }] },
      "screens[0].most",
      "not-a-value",
    ],
    [{ screens: [7] }, "screens[0].shown", "wrong-type"],
    [
      { rates: [{ part: "more-time", level: 2, whole: "independence", answer: "part" }] },
      "rates[0].level",
      "wrong-type",
    ],
    [{ points: { "more-time": [1] } }, "points.more-time", "wrong-type"],
    [{ seed: 0.5 }, "seed", "wrong-type"],
    [{ left: [{}] }, "left[0]", "wrong-type"],
  ])("%j: %s is %s, and no error", (raw, at, code) => {
    expect(readAnswers(raw, values).problems).toMatchObject([{ at, code }]);
  });
});

describe("ranges", () => {
  it.each([
    ["rounded outwards to friendly numbers", [3.7, 5.2, 9.3], "higher", 1e9, { from: 3, to: 10 }],
    ["kept where they are friendly already", [3.6, 5.6], "higher", 1e9, { from: 3.6, to: 5.6 }],
    ["the other way round where less is hoped for", [3.7, 9.3], "lower", 1e9, { from: 10, to: 3 }],
    ["never below nothing", [0.2, 9], "higher", 1e9, { from: 0, to: 9 }],
    ["never above the most there is", [71, 99.4], "lower", 100, { from: 100, to: 70 }],
    ["none where all come to the same", [2, 2], "lower", 100, undefined],
  ] as const)("are %s", (_, given, hoped, most, expected) => {
    expect(rangeOf(given, { hoped, most })).toEqual(expected);
  });

  it("do not depend on the unit: what an outcome is worth stays the same", () => {
    const finite = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        finite,
        finite,
        finite,
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        (x, a, b, unit) => {
          fc.pre(Math.abs(a - b) > 0.1);
          const worth = worthIn(x, { from: a, to: b });
          const other = worthIn(x * unit + 7, { from: a * unit + 7, to: b * unit + 7 });
          expect(other as number).toBeCloseTo(worth as number, 6);
        },
      ),
    );
  });

  it("go on beyond their ends, and bend where one half is worth more", () => {
    const range = { from: 10, to: 0 };
    const worths = worthIn(Float64Array.of(15, 10, 5, 0, -5), range) as Float64Array;
    [-0.5, 0, 0.5, 1, 1.5].forEach((worth, i) => {
      expect(worths[i]).toBeCloseTo(worth, 12);
    });
    const middle = middleWorth("first-half", 0.15);
    expect(worthIn(5, range, middle)).toBeCloseTo(0.65, 12);
    expect(worthIn(10, range, middle)).toBeCloseTo(0, 12);
    expect(worthIn(0, range, middle)).toBeCloseTo(1, 12);
    expect(middleWorth("second-half", 0.15)).toBeCloseTo(0.35, 12);
    expect(worthIn(undefined, range)).toBeUndefined();
  });

  it.each([
    [[0, 10], { from: 0, to: 11 }, false],
    [[0, 10], { from: 0, to: 12 }, true],
    [[90, 40], { from: 96, to: 40 }, true],
  ] as const)("%j and %j: moved too far is %s", (before, now, moved) => {
    expect(hasMoved(before, now, 0.1)).toBe(moved);
  });
});
