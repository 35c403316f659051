/**
 * Stochastic multicriteria acceptability analysis (SMAA-2): over drawn outcomes and drawn weights, how often each
 * option comes where. What nobody measured is not drawn: it counts once at its worst and once at its best.
 */
import type { Columns } from "./weights.ts";

/** How well an option does, from 0 (the worst of the range) to 1 (the best); undefined where it is not known. */
export type Worth = Float64Array | number | undefined;

/** A row for each option, a place for each thing that matters. */
export type Worths = readonly (readonly Worth[])[];

export interface Acceptance {
  /** For each option, the share of draws in which it comes first, second and so on. */
  readonly ranks: readonly (readonly number[])[];
  /** For each option, the share of draws in which it does better than each other one. */
  readonly winning: readonly (readonly number[])[];
  /** What somebody cares about for whom the option comes first; undefined where it never does. */
  readonly central: readonly (readonly number[] | undefined)[];
  /** How often the option comes first for somebody with exactly these weights. */
  readonly confidence: readonly (number | undefined)[];
  /** In bits: 0 where one option always comes first. */
  readonly entropy: number;
}

export interface Smaa {
  /** What is not known of the option at its worst, of the others at its best. */
  readonly worst: Acceptance;
  /** The other way round; the same where all is known. */
  readonly best: Acceptance;
  readonly draws: number;
}

export function smaa(worths: Worths, weights: Columns): Smaa {
  const low = scoresOf(worths, weights, 0);
  const isWhole = worths.every((row) => row.every((worth) => worth !== undefined));
  const high = isWhole ? low : scoresOf(worths, weights, 1);
  const worst = acceptance({ own: low, others: high, weights, worths, unknown: [0, 1] });
  const best = isWhole
    ? worst
    : acceptance({ own: high, others: low, weights, worths, unknown: [1, 0] });
  return { worst, best, draws: drawsOf(weights) };
}

const drawsOf = (weights: Columns): number => weights[0]?.length ?? 0;

/** The weighted sum of each option in each draw. */
export function scoresOf(worths: Worths, weights: Columns, unknown: number): Float64Array[] {
  return worths.map((row) => {
    const scores = new Float64Array(drawsOf(weights));
    row.forEach((worth = unknown, j) => {
      addWeighted(scores, weights[j] as Float64Array, worth);
    });
    return scores;
  });
}

function addWeighted(scores: Float64Array, weights: Float64Array, worth: Float64Array | number) {
  if (typeof worth === "number") {
    if (worth === 0) return;
    for (let k = 0; k < scores.length; k++)
      scores[k] = (scores[k] as number) + worth * (weights[k] as number);
    return;
  }
  for (let k = 0; k < scores.length; k++)
    scores[k] = (scores[k] as number) + (worth[k] as number) * (weights[k] as number);
}

interface Contest {
  readonly own: readonly Float64Array[];
  readonly others: readonly Float64Array[];
  readonly weights: Columns;
  readonly worths: Worths;
  /** What is not known, for the option itself and for the others. */
  readonly unknown: readonly [own: number, others: number];
}

function acceptance(contest: Contest): Acceptance {
  const { own, others, weights } = contest;
  const draws = drawsOf(weights);
  const places = own.map((scores, i) => placesOf(scores, others, i));
  const ranks = places.map(({ counts }) => Array.from(counts, (count) => count / draws));
  const central = places.map(({ places: place }) => meanWhere(weights, place));
  return {
    ranks,
    winning: own.map((scores, i) =>
      others.map((other, l) => (i === l ? 0 : shareAbove(scores, other))),
    ),
    central,
    confidence: central.map((at, i) => at && confidenceOf(contest, i, at)),
    entropy: entropyOf(ranks.map(([first = 0]) => first)),
  };
}

/** Its place in each draw, from 0: as many as do better. */
function placesOf(scores: Float64Array, others: readonly Float64Array[], option: number) {
  const places = new Uint8Array(scores.length);
  others.forEach((other, l) => {
    if (l === option) return;
    for (let k = 0; k < places.length; k++)
      if ((other[k] as number) > (scores[k] as number)) places[k] = (places[k] as number) + 1;
  });
  const counts = new Float64Array(others.length);
  for (const place of places) counts[place] = (counts[place] as number) + 1;
  return { places, counts };
}

function shareAbove(scores: Float64Array, other: Float64Array): number {
  let above = 0;
  for (let k = 0; k < scores.length; k++) if ((scores[k] as number) > (other[k] as number)) above++;
  return above / scores.length;
}

function meanWhere(weights: Columns, places: Uint8Array): readonly number[] | undefined {
  let times = 0;
  for (const place of places) if (place === 0) times++;
  if (times === 0) return undefined;
  return weights.map((column) => {
    let sum = 0;
    for (let k = 0; k < places.length; k++) if (places[k] === 0) sum += column[k] as number;
    return sum / times;
  });
}

/** Only the outcomes vary; the weights stand still. */
function confidenceOf(
  { worths, weights, unknown }: Contest,
  option: number,
  at: readonly number[],
): number {
  const draws = drawsOf(weights);
  const scores = worths.map((row, l) =>
    scoresAt(row, at, { draws, unknown: unknown[l === option ? 0 : 1] }),
  );
  const { counts } = placesOf(scores[option] as Float64Array, scores, option);
  return (counts[0] as number) / draws;
}

function scoresAt(
  row: readonly Worth[],
  at: readonly number[],
  { draws, unknown }: { readonly draws: number; readonly unknown: number },
): Float64Array {
  const still = row.reduce<number>(
    (sum, worth = unknown, j) => (typeof worth === "number" ? sum + worth * (at[j] ?? 0) : sum),
    0,
  );
  const scores = new Float64Array(draws).fill(still);
  row.forEach((worth, j) => {
    if (typeof worth !== "object") return;
    const weight = at[j] ?? 0;
    for (let k = 0; k < draws; k++)
      scores[k] = (scores[k] as number) + weight * (worth[k] as number);
  });
  return scores;
}

/** 0 for what never happens. */
export const entropyOf = (shares: readonly number[]): number =>
  shares.reduce((sum, share) => (share > 0 ? sum - share * Math.log2(share) : sum), 0);

/** Half the sum of the differences: how far two spreads of shares lie apart, from 0 to 1. */
export const variationBetween = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, share, i) => sum + Math.abs(share - (b[i] ?? 0)), 0) / 2;
