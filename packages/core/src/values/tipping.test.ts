/** The weight that makes two options level, and what circles and screens of three come to. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  circlesIn,
  circularTriads,
  type Preference,
  preferencesOf,
  screensFor,
  winsOf,
} from "./screens.ts";
import { levelWeight, tipsBetween } from "./tipping.ts";

const gap = fc.double({ min: -1, max: 1, noNaN: true });
const part = fc.double({ min: 0.01, max: 1, noNaN: true });
const cases = fc
  .integer({ min: 2, max: 7 })
  .chain((n) =>
    fc.tuple(
      fc.array(gap, { minLength: n, maxLength: n }),
      fc.array(part, { minLength: n, maxLength: n }),
    ),
  );

describe("the weight at which two options are level", () => {
  it("leaves no difference, with the others in proportion", () => {
    fc.assert(
      fc.property(cases, ([gaps, parts]) => {
        const sum = parts.reduce((all, one) => all + one, 0);
        const weights = parts.map((one) => one / sum);
        for (const { thing, at } of tipsBetween(gaps, weights)) {
          const now = weights[thing] ?? 0;
          const moved = weights.map((one, j) => (j === thing ? at : (one * (1 - at)) / (1 - now)));
          const difference = moved.reduce((all, one, j) => all + one * (gaps[j] ?? 0), 0);
          expect(Math.abs(difference)).toBeLessThan(1e-9);
          expect(moved.reduce((all, one) => all + one, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it.each([
    ["one is better at the one, the other at the other", [1, -1], [0.8, 0.2], [0.5, 0.5]],
    ["one is better at both", [1, 0.5], [0.5, 0.5], [undefined, undefined]],
    ["they are the same but for one thing", [0, 1], [0.5, 0.5], [undefined, undefined]],
  ])("where %s", (_, gaps, weights, expected) => {
    gaps.forEach((_gap, thing) => {
      const level = levelWeight(thing, gaps, weights);
      const wanted = expected[thing];
      if (wanted === undefined) expect(level).toBeUndefined();
      else expect(level).toBeCloseTo(wanted, 12);
    });
  });

  it("says whether a thing would have to matter more or less", () => {
    expect(tipsBetween([1, -1], [0.8, 0.2]).map(({ direction }) => direction)).toEqual([
      "less",
      "more",
    ]);
  });
});

describe("screens of three", () => {
  it.each([2, 3, 4, 5, 6, 7])("show every two of %d things together exactly once", (count) => {
    const pairs = screensFor(count).flatMap((screen) =>
      screen.flatMap((a, i) => screen.slice(i + 1).map((b) => `${a}-${b}`)),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.length).toBe((count * (count - 1)) / 2);
  });

  it("are seven for seven things, each of them on three", () => {
    const screens = screensFor(7);
    expect(screens).toHaveLength(7);
    for (let thing = 0; thing < 7; thing++)
      expect(screens.filter((screen) => screen.includes(thing))).toHaveLength(3);
  });

  it.each([
    ["best and worst", 0, 2, ["0>1", "0>2", "1>2"]],
    ["best alone", 0, undefined, ["0>1", "0>2"]],
    ["worst alone", undefined, 2, ["0>2", "1>2"]],
    ["neither", undefined, undefined, []],
  ])("give with %s", (_, best, worst, expected) => {
    const found = preferencesOf([0, 1, 2], best, worst);
    expect(found.map(({ more, less }) => `${more}>${less}`).sort()).toEqual(expected);
  });
});

describe("circles among preferences", () => {
  const tournament = fc
    .integer({ min: 3, max: 7 })
    .chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.array(fc.boolean(), { minLength: (n * (n - 1)) / 2, maxLength: (n * (n - 1)) / 2 }),
      ),
    )
    .map(([n, turns]) => {
      let next = 0;
      const all: Preference[] = [];
      for (let a = 0; a < n; a++)
        for (let b = a + 1; b < n; b++)
          all.push(turns[next++] ? { more: a, less: b } : { more: b, less: a });
      return [n, all] as const;
    });

  it("are as many as the formula says, 14 of seven things at most", () => {
    fc.assert(
      fc.property(tournament, ([n, preferences]) => {
        const triads = circularTriads(winsOf(n, preferences));
        expect(circlesIn(n, preferences)).toHaveLength(triads);
        expect(triads).toBeLessThanOrEqual(14);
      }),
      { numRuns: 300 },
    );
  });

  it("reach 14 where all seven are preferred equally often", () => {
    expect(circularTriads([3, 3, 3, 3, 3, 3, 3])).toBe(14);
    expect(circularTriads([6, 5, 4, 3, 2, 1, 0])).toBe(0);
  });
});
