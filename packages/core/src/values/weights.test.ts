/** Weights: exact where the answer is known, the same region by two samplers, nothing where answers contradict. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isotropicWeights, usualThinning } from "../../../../bench/isotropic.ts";
import { chain } from "../../../../bench/values.ts";
import { maximise } from "./linear-program.ts";
import { atLeast, groupLeads, isFeasible, type Limit, middleOf, shareBounds } from "./polytope.ts";
import { type Columns, drawWeights, evenWeights, orderedWeights } from "./weights.ts";

const DRAWS = 10_000;
const mean = (column: Float64Array) => column.reduce((sum, one) => sum + one, 0) / column.length;
const orderOf = (count: number): Limit[] =>
  Array.from({ length: count - 1 }, (_, j) => atLeast(count, { more: j, less: j + 1 }));

/** The centroid of a full order: (1/n) times the sum of 1/k from the rank on. */
const centroid = (count: number, rank: number) => {
  let sum = 0;
  for (let k = rank + 1; k <= count; k++) sum += 1 / k;
  return sum / count;
};

/** The greatest distance between two spreads of numbers. */
function distanceBetween(a: Float64Array, b: Float64Array): number {
  const [x, y] = [a.slice().sort(), b.slice().sort()];
  let [i, j, most] = [0, 0, 0];
  while (i < x.length && j < y.length) {
    if ((x[i] as number) <= (y[j] as number)) i++;
    else j++;
    most = Math.max(most, Math.abs(i / x.length - j / y.length));
  }
  return most;
}

describe("weights in full order", () => {
  it.each([3, 5, 7, 9])("of %d things have the means of the centroid", (count) => {
    const sampling = { count, draws: DRAWS, seed: 7 };
    const order = Array.from({ length: count }, (_, j) => j);
    const exact = orderedWeights(order, sampling);
    const walked = drawWeights(orderOf(count), { ...sampling, thin: 20 * count }) as Columns;
    for (let rank = 0; rank < count; rank++) {
      expect(mean(exact[rank] as Float64Array)).toBeCloseTo(centroid(count, rank), 2);
      expect(Math.abs(mean(exact[rank] as Float64Array) - centroid(count, rank))).toBeLessThan(
        0.005,
      );
      expect(Math.abs(mean(walked[rank] as Float64Array) - centroid(count, rank))).toBeLessThan(
        0.01,
      );
    }
  });

  it("of three things are 11, 5 and 2 of 18 on average", () => {
    const columns = orderedWeights([0, 1, 2], { count: 3, draws: DRAWS, seed: 1 });
    [11 / 18, 5 / 18, 2 / 18].forEach((expected, j) => {
      expect(Math.abs(mean(columns[j] as Float64Array) - expected)).toBeLessThan(0.005);
    });
  });

  it("follow the order that is given", () => {
    const columns = orderedWeights([2, 0, 1], { count: 3, draws: 50, seed: 1 });
    for (let k = 0; k < 50; k++) {
      const [a, b, c] = columns.map((column) => column[k] as number) as [number, number, number];
      expect(c).toBeGreaterThanOrEqual(a);
      expect(a).toBeGreaterThanOrEqual(b);
    }
  });
});

describe("two samplers of one region", () => {
  const goal = (count: number) => groupLeads(count, [1, 2]);
  const regions: readonly (readonly [string, number, readonly Limit[]])[] = [
    ["a chain with bands", 5, chain(5)],
    ["a group that leads", 5, [goal(5)]],
    ["an order and a ratio", 4, [...orderOf(4), atLeast(4, { more: 3, less: 0, times: 0.2 })]],
  ];

  it.each(regions)("agree on %s", (_, count, limits) => {
    const pairs = drawWeights(limits, {
      count,
      draws: DRAWS,
      seed: 3,
      thin: 20 * count,
    }) as Columns;
    const even = isotropicWeights(limits, { count, draws: 4 * DRAWS, seed: 3, thin: 40 });
    for (let j = 0; j < count; j++) {
      const [a, b] = [pairs[j] as Float64Array, even[j] as Float64Array];
      expect(Math.abs(mean(a) - mean(b))).toBeLessThan(0.01);
      expect(distanceBetween(a, b)).toBeLessThan(0.05);
    }
  });

  it("know the usual thinning of 26, 106 and 282 moves", () => {
    expect([4, 6, 8].map(usualThinning)).toEqual([26, 106, 282]);
  });
});

describe("for all limits that can be met, drawn weights", () => {
  const comparison = (count: number) =>
    fc
      .record({
        more: fc.nat(count - 1),
        less: fc.nat(count - 1),
        times: fc.constantFrom(0.5, 1, 1.5),
      })
      .filter(({ more, less }) => more !== less);
  const regions = fc
    .integer({ min: 2, max: 7 })
    .chain((count) =>
      fc.tuple(fc.constant(count), fc.array(comparison(count), { maxLength: 8 }), fc.integer()),
    );

  it("stay on the simplex and within the limits, and there are none where nothing can be met", () => {
    fc.assert(
      fc.property(regions, ([count, comparisons, seed]) => {
        const limits = comparisons.map((one) => atLeast(count, one));
        const columns = drawWeights(limits, { count, draws: 20, seed });
        expect(columns === undefined).toBe(!isFeasible(count, limits));
        for (let k = 0; k < 20 && columns !== undefined; k++) {
          const at = columns.map((column) => column[k] as number);
          expect(at.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...at)).toBeGreaterThanOrEqual(-1e-12);
          for (const { more, less, times = 1 } of comparisons)
            expect((at[more] ?? 0) - times * (at[less] ?? 0)).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("are the same for the same seed, and others for another", () => {
    const draw = (seed: number) => drawWeights(chain(4), { count: 4, draws: 5, seed });
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    expect(evenWeights({ count: 1, draws: 2, seed: 1 })).toEqual([Float64Array.of(1, 1)]);
  });
});

describe("answers that cannot all hold", () => {
  it.each([
    [
      "a circle of three",
      3,
      [
        [0, 1, 1],
        [1, 2, 1],
        [2, 0, 1],
      ],
    ],
    [
      "twice as much, and at most as much",
      2,
      [
        [0, 1, 2],
        [1, 0, 1],
      ],
    ],
    [
      "a circle through ratios",
      3,
      [
        [0, 1, 1.5],
        [1, 2, 1.5],
        [2, 0, 0.5],
      ],
    ],
  ])("leave no weights: %s", (_, count, given) => {
    const limits = given.map(([more = 0, less = 0, times = 1]) =>
      atLeast(count, { more, less, times }),
    );
    expect(middleOf(count, limits)).toBeUndefined();
    expect(drawWeights(limits, { count, draws: 10, seed: 1 })).toBeUndefined();
    expect(isFeasible(count, limits.slice(1))).toBe(true);
  });

  it("a group leads unless each of its things is less than one outside", () => {
    const limits = [
      groupLeads(4, [0, 1]),
      atLeast(4, { more: 2, less: 0 }),
      atLeast(4, { more: 3, less: 1 }),
    ];
    expect(isFeasible(4, limits.slice(0, 2))).toBe(true);
    expect(isFeasible(4, limits)).toBe(false);
  });
});

describe("the linear program", () => {
  it("finds the corner of a region", () => {
    const found = maximise({ rows: [[-1, 2, 0]], total: [1, 1, 1], objective: [0, 1, 0] });
    expect(found?.value).toBeCloseTo(1 / 3, 9);
    expect(found?.at.map((one) => Math.round(3 * one))).toEqual([2, 1, 0]);
  });

  it("says so where nothing satisfies the limits, or a sum has no most", () => {
    expect(maximise({ rows: [[1, 1]], total: [1, 1], objective: [1, 0] })).toBeUndefined();
    expect(maximise({ rows: [], total: [1, 0], objective: [0, 1] })).toBeUndefined();
  });

  it("bounds how two weights may share", () => {
    const limits = [atLeast(3, { more: 0, less: 1, times: 2 })];
    const [low, high] = shareBounds(limits, { count: 3, a: 0, b: 1 });
    expect(low).toBeCloseTo(2 / 3, 9);
    expect(high).toBeCloseTo(1, 9);
    expect(shareBounds([], { count: 3, a: 0, b: 1 })).toEqual([0, 1]);
  });
});
