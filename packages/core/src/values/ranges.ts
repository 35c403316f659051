/** The range of each thing over this person's own options, in friendly numbers, and what an outcome is worth in it. */
import type { Bend } from "./answers.ts";
import type { Worth } from "./smaa.ts";

/** From the end that nobody hopes for to the one that people hope for. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Hopes {
  readonly hoped: "higher" | "lower";
  /** Shares end at 100. */
  readonly most: number;
}

const STEPS = 5;

/**
 * Of the published numbers themselves, rounded outwards: a range is shown, and a draw never is. Undefined where they
 * do not differ.
 */
export function rangeOf(published: readonly number[], { hoped, most }: Hopes): Range | undefined {
  const [low, high] = [Math.min(...published), Math.max(...published)];
  if (!(high > low)) return undefined;
  const step = friendlyStep((high - low) / STEPS);
  const down = Math.max(0, tidy(Math.floor(tidy(low / step)) * step));
  const up = Math.min(most, tidy(Math.ceil(tidy(high / step)) * step));
  return hoped === "higher" ? { from: down, to: up } : { from: up, to: down };
}

/** 1, 2 or 5 times a power of ten. */
function friendlyStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const times = size / power;
  return power * (times >= 5 ? 5 : times >= 2 ? 2 : 1);
}

const tidy = (of: number): number => Number(of.toPrecision(12));

/** Whether a range moved by more than this part of itself: what was answered within it no longer counts. */
export function hasMoved(
  [from, to]: readonly [number, number],
  now: Range,
  allowed: number,
): boolean {
  const length = Math.abs(to - from);
  return Math.abs(now.from - from) > allowed * length || Math.abs(now.to - to) > allowed * length;
}

/** Beyond the ends it goes on as it came: cutting it off would favour what lies outside. */
export function worthIn(
  drawn: Float64Array | number | undefined,
  { from, to }: Range,
  middle = 0.5,
): Worth {
  if (drawn === undefined) return undefined;
  const worth = (value: number) => bent((value - from) / (to - from), middle);
  return typeof drawn === "number" ? worth(drawn) : drawn.map(worth);
}

const HALF = 0.5;

const bent = (part: number, middle: number): number =>
  part <= HALF ? 2 * middle * part : middle + 2 * (1 - middle) * (part - HALF);

/** What half of a change is worth. */
export function middleWorth(bend: Bend | undefined, by: number): number {
  if (bend === "first-half") return HALF + by;
  return bend === "second-half" ? HALF - by : HALF;
}
