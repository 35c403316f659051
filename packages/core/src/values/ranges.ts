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

const TAIL = 0.025;
const STEPS = 5;

/** The middle 95 of 100 draws of every option together, rounded outwards; undefined where they do not differ. */
export function rangeOf(
  drawn: readonly (Float64Array | number)[],
  { hoped, most }: Hopes,
): Range | undefined {
  const lows = drawn.map((one) => (typeof one === "number" ? one : quantile(one, TAIL)));
  const highs = drawn.map((one) => (typeof one === "number" ? one : quantile(one, 1 - TAIL)));
  const [low, high] = [Math.min(...lows), Math.max(...highs)];
  if (!(high > low)) return undefined;
  const step = friendlyStep((high - low) / STEPS);
  const down = Math.max(0, tidy(Math.floor(low / step) * step));
  const up = Math.min(most, tidy(Math.ceil(high / step) * step));
  return hoped === "higher" ? { from: down, to: up } : { from: up, to: down };
}

function quantile(of: Float64Array, share: number): number {
  const sorted = of.slice().sort();
  return sorted[Math.round(share * (sorted.length - 1))] as number;
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
