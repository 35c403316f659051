/**
 * Best and worst of three: seven screens on which every two of seven things meet exactly once (the Fano plane),
 * and what the answers come to.
 */

const FANO: readonly (readonly number[])[] = [
  [0, 1, 2],
  [0, 3, 4],
  [0, 5, 6],
  [1, 3, 5],
  [1, 4, 6],
  [2, 3, 6],
  [2, 4, 5],
];

export const MOST_THINGS = 7;

/** Of fewer than seven things those lines that still hold two: every two still meet exactly once. */
export const screensFor = (count: number): readonly (readonly number[])[] =>
  FANO.map((line) => line.filter((thing) => thing < count)).filter((line) => line.length > 1);

/** `more` was preferred to `less`. */
export interface Preference {
  readonly more: number;
  readonly less: number;
}

/** Best and worst put three in order: the one between was not named. */
export function preferencesOf(
  shown: readonly number[],
  best: number | undefined,
  worst: number | undefined,
): readonly Preference[] {
  const others = shown.filter((thing) => thing !== best);
  const above = best === undefined ? [] : others.map((less) => ({ more: best, less }));
  if (worst === undefined) return above;
  const below = others.filter((thing) => thing !== worst);
  return [...above, ...below.map((more) => ({ more, less: worst }))];
}

/** How many of the others each was preferred to. */
export function winsOf(count: number, preferences: readonly Preference[]): readonly number[] {
  const wins = new Array<number>(count).fill(0);
  for (const { more } of preferences) wins[more] = (wins[more] ?? 0) + 1;
  return wins;
}

/** How many threes go in a circle, where every two were compared. */
export function circularTriads(wins: readonly number[]): number {
  const n = wins.length;
  const squares = wins.reduce((sum, won) => sum + won * won, 0);
  return (n * (n - 1) * (2 * n - 1)) / 12 - squares / 2;
}

/** The threes themselves: a was preferred to b, b to c, and c to a. */
export function circlesIn(
  count: number,
  preferences: readonly Preference[],
): readonly (readonly [number, number, number])[] {
  const beats = new Set(preferences.map(({ more, less }) => more * count + less));
  const over = (a: number, b: number) => beats.has(a * count + b);
  const found: [number, number, number][] = [];
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++)
      for (let c = 0; c < count; c++)
        if (a < b && a < c && over(a, b) && over(b, c) && over(c, a)) found.push([a, b, c]);
  return found;
}

/** Best minus worst, as a part of how often each was shown: from -1 to 1. */
export function countScore(best: number, worst: number, shown: number): number {
  return shown === 0 ? 0 : (best - worst) / shown;
}
