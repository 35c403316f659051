/** Which unsure outcomes move the difference between two options most, over the draws: the bars of a tornado diagram. */
import { scoresOf, type Worth, type Worths } from "./smaa.ts";
import type { Columns } from "./weights.ts";

export interface Driver {
  readonly option: number;
  readonly thing: number;
  /** Correlation with how much better the first of the two does, from -1 to 1. */
  readonly correlation: number;
}

/** Strongest first. What is not known of one of the two is left out of their difference. */
export function driversBetween(
  worths: Worths,
  weights: Columns,
  pair: readonly [first: number, second: number],
): readonly Driver[] {
  const [a = [], b = []] = pair.map((option) => worths[option] ?? []);
  const isKnown = (thing: number) => a[thing] !== undefined && b[thing] !== undefined;
  const rows = [a, b].map((row) => row.map((worth, thing) => (isKnown(thing) ? worth : 0)));
  const [first, second] = scoresOf(rows, weights, 0) as [Float64Array, Float64Array];
  const gap = first.map((score, k) => score - (second[k] as number));
  const found = rows.flatMap((row, at) =>
    row.flatMap((worth, thing) => {
      const correlation = correlationOf(worth, gap);
      return correlation === undefined ? [] : [{ option: pair[at] as number, thing, correlation }];
    }),
  );
  return found.sort((one, other) => Math.abs(other.correlation) - Math.abs(one.correlation));
}

/** Undefined where one of them does not vary. */
function correlationOf(worth: Worth, gap: Float64Array): number | undefined {
  if (!(worth instanceof Float64Array)) return undefined;
  const [x, y] = [centred(worth), centred(gap)];
  const spread = Math.sqrt(product(x, x) * product(y, y));
  return spread === 0 ? undefined : Math.min(1, Math.max(-1, product(x, y) / spread));
}

function centred(of: Float64Array): Float64Array {
  const mean = of.reduce((sum, one) => sum + one, 0) / of.length;
  return of.map((one) => one - mean);
}

const product = (x: Float64Array, y: Float64Array): number =>
  x.reduce((sum, one, k) => sum + one * (y[k] as number), 0);
