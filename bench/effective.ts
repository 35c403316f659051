/** How many independent draws a chain of draws is worth: Geyer's first positive sums of its correlations. */

export function effectiveSize(draws: Float64Array): number {
  const count = draws.length;
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / count;
  const off = draws.map((draw) => draw - mean);
  const at0 = covariance(off, 0);
  let time = -1;
  for (let lag = 0; lag + 1 < count; lag += 2) {
    const pair = (covariance(off, lag) + covariance(off, lag + 1)) / at0;
    if (pair <= 0) break;
    time += 2 * pair;
  }
  return Math.min(count, count / time);
}

function covariance(off: Float64Array, lag: number): number {
  let sum = 0;
  for (let k = 0; k + lag < off.length; k++) sum += (off[k] as number) * (off[k + lag] as number);
  return sum / off.length;
}

/** Of the column that mixes worst. */
export const leastEffective = (columns: readonly Float64Array[]): number =>
  Math.min(...columns.map(effectiveSize));
