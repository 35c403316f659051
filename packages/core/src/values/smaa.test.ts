/** The analysis: cases with known answers, and laws that hold for every table of outcomes. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atLeast } from "./polytope.ts";
import { entropyOf, smaa, variationBetween, type Worth, type Worths } from "./smaa.ts";
import { type Columns, drawWeights, evenWeights } from "./weights.ts";

const DRAWS = 10_000;
const even = (count: number, draws = DRAWS) => evenWeights({ count, draws, seed: 11 });
const first = (worths: Worths, weights: Columns) =>
  smaa(worths, weights).worst.ranks.map(([one = 0]) => one);

describe("two options, each good at one of three things", () => {
  const worths = [
    [1, 0, 0],
    [0, 1, 0],
  ];

  it("come first equally often while nothing was answered", () => {
    const { worst } = smaa(worths, even(3));
    expect(Math.abs((worst.ranks[0]?.[0] ?? 0) - 0.5)).toBeLessThan(0.015);
    expect(worst.ranks[0]?.[1]).toBeCloseTo(1 - (worst.ranks[0]?.[0] ?? 0), 9);
    expect(worst.entropy).toBeGreaterThan(0.999);
    // Of two even parts of a sum the larger is three quarters on average.
    [1 / 2, 1 / 6, 1 / 3].forEach((expected, j) => {
      expect(Math.abs((worst.central[0]?.[j] ?? 0) - expected)).toBeLessThan(0.01);
    });
    expect(worst.confidence).toEqual([1, 1]);
  });

  it("are settled once the first thing matters at least as much as the second", () => {
    const limits = [atLeast(3, { more: 0, less: 1 })];
    const weights = drawWeights(limits, { count: 3, draws: 2_000, seed: 2 }) as Columns;
    const { worst } = smaa(worths, weights);
    expect(worst.ranks).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(worst.winning[0]).toEqual([0, 1]);
    expect(worst.central[1]).toBeUndefined();
    expect(worst.confidence[1]).toBeUndefined();
    expect(worst.entropy).toBe(0);
  });
});

const DRAWN = 60;
const worth: fc.Arbitrary<Worth> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: DRAWN, maxLength: DRAWN })
    .map((of) => Float64Array.from(of)),
);
const tables = (cell: fc.Arbitrary<Worth>) =>
  fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 }))
    .chain(([options, things]) =>
      fc.array(fc.array(cell, { minLength: things, maxLength: things }), {
        minLength: options,
        maxLength: options,
      }),
    );
const weightsFor = (table: Worths) => even(table[0]?.length ?? 0, DRAWN);
const each =
  (change: (one: number) => number) =>
  (given: Worth): Worth =>
    given === undefined ? undefined : typeof given === "number" ? change(given) : given.map(change);
const runs = { seed: 20_261_101, numRuns: 60 };

describe("for all tables", () => {
  it("ranks of an option add up to one, and so do firsts where none tie", () => {
    fc.assert(
      fc.property(tables(worth), (table) => {
        const { ranks } = smaa(table, weightsFor(table)).worst;
        for (const row of ranks) expect(row.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        expect(ranks.reduce((sum, [one = 0]) => sum + one, 0)).toBeGreaterThanOrEqual(1 - 1e-9);
      }),
      runs,
    );
  });

  it("an option that gets better in one thing never comes first less often", () => {
    fc.assert(
      fc.property(
        tables(worth),
        fc.nat(),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (table, i, j, by) => {
          const weights = weightsFor(table);
          const option = i % table.length;
          const thing = j % (table[0]?.length ?? 1);
          const better = table.map((row, r) =>
            r === option
              ? row.map((cell, c) => (c === thing ? each((one) => one + by)(cell) : cell))
              : row,
          );
          const [before, after] = [first(table, weights), first(better, weights)];
          after.forEach((share, r) => {
            if (r === option) expect(share).toBeGreaterThanOrEqual(before[r] ?? 0);
            else expect(share).toBeLessThanOrEqual(before[r] ?? 0);
          });
        },
      ),
      runs,
    );
  });

  it("the order of options and of things says nothing", () => {
    fc.assert(
      fc.property(tables(worth), (table) => {
        const weights = weightsFor(table);
        const turned = table.map((row) => [...row].reverse()).reverse();
        const found = smaa(turned, [...weights].reverse()).worst;
        const expected = smaa(table, weights).worst;
        expect([...found.ranks].reverse()).toEqual(expected.ranks);
        expect(found.entropy).toBeCloseTo(expected.entropy, 9);
      }),
      runs,
    );
  });

  // Of a worth of 1e-17 the whole may tip a rounding that two halves do not: nobody states such a worth.
  it("a thing that counts twice with half the weight changes nothing", () => {
    const coarse = worth.map(each((one) => Math.round(one * 1e6) / 1e6));
    fc.assert(
      fc.property(tables(coarse), (table) => {
        const weights = weightsFor(table);
        const last = weights.at(-1) as Float64Array;
        const halves = [...weights.slice(0, -1), last.map((w) => w / 2), last.map((w) => w / 2)];
        const twice = table.map((row) => [...row, row.at(-1)]);
        const [a, b] = [first(table, weights), first(twice, halves)];
        a.forEach((share, i) => expect(b[i]).toBeCloseTo(share, 1));
      }),
      runs,
    );
  });

  it("what is not known only widens: any value lies between the worst and the best", () => {
    const open = fc.option(worth, { nil: undefined, freq: 3 });
    fc.assert(
      fc.property(tables(open), fc.double({ min: 0, max: 1, noNaN: true }), (table, value) => {
        const weights = weightsFor(table);
        const { worst, best } = smaa(table, weights);
        const known = smaa(
          table.map((row) => row.map((cell) => cell ?? value)),
          weights,
        ).worst;
        known.ranks.forEach(([share = 0], i) => {
          expect(share).toBeGreaterThanOrEqual((worst.ranks[i]?.[0] ?? 0) - 1e-9);
          expect(share).toBeLessThanOrEqual((best.ranks[i]?.[0] ?? 0) + 1e-9);
        });
      }),
      runs,
    );
  });
});

describe("measures of spread", () => {
  it.each([
    [[1, 0], 0],
    [[0.5, 0.5], 1],
    [[0.25, 0.25, 0.25, 0.25], 2],
  ])("entropy of %j is %d bits", (shares, bits) => {
    expect(entropyOf(shares)).toBeCloseTo(bits, 12);
  });

  it.each([
    [[1, 0], [1, 0], 0],
    [[1, 0], [0, 1], 1],
    [[0.6, 0.4, 0], [0.5, 0.3, 0.2], 0.2],
  ])("%j and %j lie %d apart", (a, b, apart) => {
    expect(variationBetween(a, b)).toBeCloseTo(apart, 12);
  });
});
