/** How fast the balance is weighed: weights under limits against even hit-and-run, and the whole analysis. */

import {
  type Distribution,
  drawingOf,
  drawOutcome,
} from "../packages/core/src/values/distributions.ts";
import { atLeast, type Limit } from "../packages/core/src/values/polytope.ts";
import { smaa, type Worths } from "../packages/core/src/values/smaa.ts";
import { type Columns, drawWeights, type Sampling } from "../packages/core/src/values/weights.ts";
import { leastEffective } from "./effective.ts";
import { isotropicWeights } from "./isotropic.ts";
import { type Measure, median } from "./measure.ts";
import { engineSize } from "./values-size.ts";

const THINGS = 7;
const OPTIONS = 8;
const DRAWS = 10_000;
const TAP = 2_000;
const SEED = 1;
const LEAST_TIMES = 8;
const MOST_MS = 250;
const MOST_TAP_MS = 50;
const ROUNDS = 12;
const MOST_RATIO = 3;

/** A full order with bands: each thing weighs at least as much as the next, and at most three times as much. */
export const chain = (count: number): readonly Limit[] =>
  Array.from({ length: count - 1 }, (_, j) => [
    atLeast(count, { more: j, less: j + 1 }),
    atLeast(count, { more: j + 1, less: j, times: 1 / MOST_RATIO }),
  ]).flat();

const sampling = (draws: number): Sampling => ({ count: THINGS, draws, seed: SEED });

function timed<T>(work: () => T): readonly [ms: number, result: T] {
  const started = performance.now();
  const result = work();
  return [performance.now() - started, result];
}

/** Milliseconds for an effective draw: the median of the rounds, both samplers in turn. */
export function weightsAgainstHitAndRun(): Measure {
  const limits = chain(THINGS);
  const ours = () => timed(() => drawWeights(limits, sampling(DRAWS)) as Columns);
  const peer = () => timed(() => isotropicWeights(limits, sampling(DRAWS)));
  ours();
  const rounds = Array.from({ length: 3 }, () => [ours(), peer()] as const);
  const cost = (side: 0 | 1) =>
    median(rounds.map((round) => round[side][0] / leastEffective(round[side][1])));
  const times = cost(1) / cost(0);
  const [[ms, columns]] = rounds[0] as (typeof rounds)[number];
  return {
    name: `weights of ${THINGS} things under ${limits.length} limits`,
    absolute: `${ms.toFixed(0)} ms, worth ${leastEffective(columns).toFixed(0)}`,
    bound: `${times.toFixed(1)}x, at least ${LEAST_TIMES}x`,
    passed: times >= LEAST_TIMES,
  };
}

/** Shares and times of made-up studies, one for each option and thing. */
function distributionAt(option: number, thing: number): Distribution {
  const apart = { study: `study-${option}`, spread: 0.2 };
  return thing < 2
    ? { kind: "time", median: 4 + option, own: 0.15, shared: 0.1, apart }
    : { kind: "share", events: 20 + 7 * ((option + thing) % OPTIONS), of: 150, apart };
}

function wholeAnalysis(draws: number): void {
  const drawing = drawingOf(draws, SEED);
  const worths: Worths = Array.from({ length: OPTIONS }, (_, option) =>
    Array.from({ length: THINGS }, (_, thing) => {
      const drawn = drawOutcome(distributionAt(option, thing), `${option}/${thing}`, drawing);
      return typeof drawn === "number"
        ? drawn
        : drawn.map((value) => value / (thing < 2 ? 20 : 100));
    }),
  );
  smaa(worths, drawWeights(chain(THINGS), sampling(draws)) as Columns);
}

function analysis(draws: number, most: number): Measure {
  const times = Array.from({ length: ROUNDS }, () => timed(() => wholeAnalysis(draws))[0]);
  // Others may use the machine: the best round says what the work itself takes.
  const ms = Math.min(...times);
  return {
    name: `balance of ${OPTIONS} options, ${draws.toLocaleString("en-GB")} draws`,
    absolute: `${ms.toFixed(0)} ms`,
    bound: `under ${most} ms`,
    passed: ms < most,
  };
}

/** The lightest first: what the garbage of one leaves behind would count against the next. */
export const valuesMeasures = async (): Promise<readonly Measure[]> => [
  analysis(TAP, MOST_TAP_MS),
  analysis(DRAWS, MOST_MS),
  weightsAgainstHitAndRun(),
  await engineSize(),
];
