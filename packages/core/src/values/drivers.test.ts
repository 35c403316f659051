/** What moves a difference: cases with known answers, and laws for every two options. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driversBetween } from "./drivers.ts";
import type { Worths } from "./smaa.ts";
import { evenWeights } from "./weights.ts";

const DRAWS = 40;
const still = (...weights: readonly number[]) =>
  weights.map((weight) => new Float64Array(DRAWS).fill(weight));
const rising = Float64Array.from({ length: DRAWS }, (_, k) => k / DRAWS);
const falling = Float64Array.from(rising, (one) => 1 - one);

describe("what moves the difference", () => {
  it.each([
    ["of the first option, with it", [[rising], [0.5]], [[0, 0, 1]]],
    ["of the second option, against it", [[0.5], [rising]], [[1, 0, -1]]],
    ["nothing, where nothing varies", [[0.2], [0.7]], []],
    ["nothing, where one of the two is not known", [[rising], [undefined]], []],
    ["nothing, where both move alike", [[rising], [rising]], []],
  ] as const)("%s", (_, worths, wanted) => {
    const found = driversBetween(worths, still(1), [0, 1]);
    const rounded = found.map(({ option, thing, correlation }) => [
      option,
      thing,
      Number(correlation.toFixed(9)),
    ]);
    expect(rounded).toEqual(wanted);
  });

  it("is named strongest first: what counts more moves more", () => {
    const wave = Float64Array.from({ length: DRAWS }, (_, k) => (k % 2 === 0 ? 0 : 1));
    const found = driversBetween(
      [
        [rising, wave],
        [0, 0],
      ],
      still(0.1, 0.9),
      [0, 1],
    );
    expect(found.map(({ thing }) => thing)).toEqual([1, 0]);
  });
});

describe("for every two options", () => {
  const worth = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: DRAWS, maxLength: DRAWS })
    .map((of) => Float64Array.from(of));
  const rows = fc.array(fc.array(worth, { minLength: 2, maxLength: 2 }), {
    minLength: 3,
    maxLength: 3,
  });

  it("the other way round every sign turns, and options apart from the two say nothing", () => {
    fc.assert(
      fc.property(rows, fc.integer(), (worths: Worths, seed) => {
        const weights = evenWeights({ count: 2, draws: DRAWS, seed });
        const found = driversBetween(worths, weights, [0, 1]);
        const back = driversBetween(
          [worths[0] ?? [], worths[1] ?? [], [rising, falling]],
          weights,
          [1, 0],
        );
        for (const { option, thing, correlation } of found) {
          expect(Math.abs(correlation)).toBeLessThanOrEqual(1);
          const same = back.find((one) => one.option === option && one.thing === thing);
          expect(same?.correlation).toBeCloseTo(-correlation, 9);
        }
        expect(back.length).toBe(found.length);
      }),
      { numRuns: 60 },
    );
  });
});
