/** The peer of the weight sampler: hit-and-run in even directions of the simplex, thinned as is usual. */
import type { Limit } from "../packages/core/src/values/polytope.ts";
import { middleOf } from "../packages/core/src/values/polytope.ts";
import { type Stream, streamOf } from "../packages/core/src/values/random.ts";
import type { Columns, Sampling } from "../packages/core/src/values/weights.ts";

/** The thinning that R's hitandrun uses where none is given: of a simplex of d dimensions. */
export const usualThinning = (dimensions: number): number =>
  Math.ceil((Math.log(dimensions + 1) / 4) * dimensions ** 3);

export function isotropicWeights(limits: readonly Limit[], sampling: Sampling): Columns {
  const { count, draws, seed, thin = usualThinning(count - 1) } = sampling;
  const start = middleOf(count, limits);
  if (start === undefined) throw new Error("the limits leave no room");
  const bounds = Float64Array.from(limits.flat());
  const weights = Float64Array.from(start);
  const stream = streamOf(seed, "isotropic");
  const columns = Array.from({ length: count }, () => new Float64Array(draws));
  const direction = new Float64Array(count);
  for (let step = 0; step < 20 * thin; step++) move(weights, bounds, direction, stream);
  for (let k = 0; k < draws; k++) {
    for (let step = 0; step < thin; step++) move(weights, bounds, direction, stream);
    for (let j = 0; j < count; j++) (columns[j] as Float64Array)[k] = weights[j] as number;
  }
  return columns;
}

/** An even direction whose parts sum to nothing: normal numbers, without their mean. */
function turn(direction: Float64Array, stream: Stream): void {
  const count = direction.length;
  let mean = 0;
  for (let j = 0; j < count; j += 2) {
    const radius = Math.sqrt(-2 * Math.log(stream.uniform()));
    const angle = 2 * Math.PI * stream.uniform();
    mean += direction[j] = radius * Math.cos(angle);
    if (j + 1 < count) mean += direction[j + 1] = radius * Math.sin(angle);
  }
  mean /= count;
  for (let j = 0; j < count; j++) direction[j] = (direction[j] as number) - mean;
}

function move(
  weights: Float64Array,
  bounds: Float64Array,
  direction: Float64Array,
  stream: Stream,
): void {
  const count = weights.length;
  turn(direction, stream);
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (let j = 0; j < count; j++) {
    const end = -(weights[j] as number) / (direction[j] as number);
    if ((direction[j] as number) < 0) high = end < high ? end : high;
    else low = end > low ? end : low;
  }
  for (let row = 0; row < bounds.length; row += count) {
    let at = 0;
    let along = 0;
    for (let j = 0; j < count; j++) {
      at += (bounds[row + j] as number) * (weights[j] as number);
      along += (bounds[row + j] as number) * (direction[j] as number);
    }
    const end = -at / along;
    if (along > 0) high = end < high ? end : high;
    else if (along < 0) low = end > low ? end : low;
  }
  if (!(high > low)) return;
  const t = low + (high - low) * stream.uniform();
  for (let j = 0; j < count; j++)
    weights[j] = (weights[j] as number) + t * (direction[j] as number);
}
