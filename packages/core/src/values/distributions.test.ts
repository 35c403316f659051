/** Draws: the spreads that they claim to have, and luck that belongs to a name alone. */
import { describe, expect, it } from "vitest";
import { betaQuantile, type Distribution, drawingOf, drawOutcome } from "./distributions.ts";
import { filled, streamOf } from "./random.ts";

const DRAWS = 20_000;
const mean = (of: Float64Array) => of.reduce((sum, one) => sum + one, 0) / of.length;
const spread = (of: Float64Array) => {
  const middle = mean(of);
  return Math.sqrt(mean(of.map((one) => (one - middle) ** 2)));
};
const alone = { study: "s", spread: 0 };
const draw = (of: Distribution, name = "a", seed = 1) =>
  drawOutcome(of, name, drawingOf(DRAWS, seed)) as Float64Array;

describe("the Beta distribution", () => {
  it.each([
    [0.5, 10.5],
    [3.5, 7.5],
    [50.5, 50.5],
    [790.5, 1210.5],
    [30.5, 0.5],
  ])("with %d and %d has its mean and spread", (a, b) => {
    const quantile = betaQuantile(a, b);
    const shares = filled(DRAWS, () => 0).map((_, k) => quantile((k + 0.5) / DRAWS));
    expect(mean(shares)).toBeCloseTo(a / (a + b), 3);
    const sd = Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)));
    expect(Math.abs(spread(shares) / sd - 1)).toBeLessThan(0.01);
  });

  it("turns a higher number into a higher share", () => {
    const quantile = betaQuantile(2.5, 9.5);
    const shares = [0.001, 0.1, 0.3, 0.5, 0.9, 0.999].map(quantile);
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
  });

  it("of one and one is even, and of a half and a half the arcsine", () => {
    expect(betaQuantile(1, 1)(0.3)).toBeCloseTo(0.3, 3);
    expect(betaQuantile(0.5, 0.5)(0.25)).toBeCloseTo(Math.sin(Math.PI / 8) ** 2, 6);
  });
});

describe("times", () => {
  const time = (given: Partial<Extract<Distribution, { kind: "time" }>>): Distribution => ({
    kind: "time",
    median: 6,
    own: 0,
    shared: 0,
    apart: alone,
    ...given,
  });

  it("are log-normal around their median", () => {
    const logs = draw(time({ own: 0.2 })).map(Math.log);
    expect(mean(logs)).toBeCloseTo(Math.log(6), 2);
    expect(spread(logs)).toBeCloseTo(0.2, 2);
  });

  it("move together by the baseline, and within a study by the study", () => {
    const together = (given: object) => {
      const [a, b] = ["a", "b"].map((name) => draw(time(given), name).map(Math.log));
      return spread((a as Float64Array).map((one, k) => one - (b?.[k] ?? 0)));
    };
    expect(together({ shared: 0.3 })).toBeCloseTo(0, 9);
    expect(together({ apart: { study: "s", spread: 0.2, together: 0.3 } })).toBeCloseTo(0, 9);
    expect(together({ own: 0.3 })).toBeCloseTo(0.3 * Math.SQRT2, 1);
  });

  it("of two studies lie further apart than of one", () => {
    const [a, b] = ["one", "two"].map((study) =>
      draw(time({ own: 0.1, apart: { study, spread: 0.2 } }), study).map(Math.log),
    );
    const between = spread((a as Float64Array).map((one, k) => one - (b?.[k] ?? 0)));
    expect(between).toBeCloseTo(Math.hypot(0.1, 0.2) * Math.SQRT2, 1);
  });
});

describe("shares", () => {
  it("keep the people they were counted in", () => {
    const [few, many] = [20, 2_000].map((of) =>
      spread(draw({ kind: "share", events: of / 4, of, apart: alone })),
    );
    expect(few).toBeGreaterThan(5 * (many ?? 0));
  });

  it("are wider where studies were not compared, and never leave 0 to 100", () => {
    const wide = draw({ kind: "share", events: 30, of: 100, apart: { study: "s", spread: 0.5 } });
    expect(spread(wide)).toBeGreaterThan(8);
    expect(Math.min(...wide)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...wide)).toBeLessThanOrEqual(100);
  });
});

describe("luck", () => {
  it("belongs to the name and the seed", () => {
    const share: Distribution = { kind: "share", events: 3, of: 9, apart: alone };
    expect(draw(share, "x")).toEqual(draw(share, "x"));
    expect(draw(share, "x")).not.toEqual(draw(share, "y"));
    expect(draw(share, "x")).not.toEqual(draw(share, "x", 2));
  });

  it("is even", () => {
    const numbers = filled(DRAWS, streamOf(3, "even").uniform);
    expect(mean(numbers)).toBeCloseTo(0.5, 2);
    expect(spread(numbers)).toBeCloseTo(Math.sqrt(1 / 12), 2);
  });
});
