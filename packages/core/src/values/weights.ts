/** Draws weights evenly from what the answers leave open: exactly where that is known, else by moves along pairs. */
import { type Limit, middleOf } from "./polytope.ts";
import { type Stream, streamOf } from "./random.ts";

/** One column for each thing that matters, one row for each draw. */
export type Columns = readonly Float64Array[];

export interface Sampling {
  readonly count: number;
  readonly draws: number;
  readonly seed: number;
  /** Moves between two draws. */
  readonly thin?: number;
}

/** Moves between two draws for each thing that matters. */
const MOVES_EACH = 10;
const WARM_UP = 20;

/** Undefined where the limits leave no room. */
export function drawWeights(limits: readonly Limit[], sampling: Sampling): Columns | undefined {
  if (limits.length === 0 || sampling.count === 1) return evenWeights(sampling);
  const start = middleOf(sampling.count, limits);
  return start === undefined ? undefined : pairWeights(limits, start, sampling);
}

const emptyColumns = ({ count, draws }: Sampling): Columns =>
  Array.from({ length: count }, () => new Float64Array(draws));

/** Exact: exponential numbers, as parts of their sum. */
export function evenWeights(sampling: Sampling): Columns {
  return spacings(sampling, (parts) => parts);
}

/** Exact, where the things that matter are in full order, the first the heaviest. */
export function orderedWeights(order: readonly number[], sampling: Sampling): Columns {
  const columns = spacings(sampling, (parts) => parts.sort().reverse());
  const placed = [...columns];
  order.forEach((thing, rank) => {
    placed[thing] = columns[rank] as Float64Array;
  });
  return placed;
}

function spacings(sampling: Sampling, arrange: (parts: Float64Array) => Float64Array): Columns {
  const stream = streamOf(sampling.seed, "weights");
  const columns = emptyColumns(sampling);
  const parts = new Float64Array(sampling.count);
  for (let k = 0; k < sampling.draws; k++) {
    let sum = 0;
    for (let j = 0; j < parts.length; j++) sum += parts[j] = stream.exponential();
    arrange(parts);
    for (let j = 0; j < parts.length; j++)
      (columns[j] as Float64Array)[k] = (parts[j] as number) / sum;
  }
  return columns;
}

/** For each pair, the limits that its moves meet: where they begin, which rows, by how much. */
interface Moves {
  readonly pairs: Uint8Array;
  readonly begins: Uint16Array;
  readonly rows: Uint16Array;
  readonly steps: Float64Array;
}

function movesOf(limits: readonly Limit[], count: number): Moves {
  const pairs: number[] = [];
  const begins = [0];
  const met: { row: number; step: number }[] = [];
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      limits.forEach((limit, row) => {
        const step = (limit[i] as number) - (limit[j] as number);
        if (step !== 0) met.push({ row, step });
      });
      pairs.push(i, j);
      begins.push(met.length);
    }
  return {
    pairs: Uint8Array.from(pairs),
    begins: Uint16Array.from(begins),
    rows: Uint16Array.from(met, ({ row }) => row),
    steps: Float64Array.from(met, ({ step }) => step),
  };
}

/** What is taken from one weight is given to another, so it stays on the simplex. */
function pairWeights(
  limits: readonly Limit[],
  start: readonly number[],
  sampling: Sampling,
): Columns {
  const { count, draws, seed, thin = MOVES_EACH * count } = sampling;
  const stream = streamOf(seed, "weights");
  const moves = movesOf(limits, count);
  const weights = Float64Array.from(start);
  const columns = emptyColumns(sampling);
  let slack = slackOf(limits, weights);
  walk(moves, weights, { slack, stream, steps: WARM_UP * thin });
  for (let k = 0; k < draws; k++) {
    if (k % REFRESH === 0) slack = slackOf(limits, weights);
    walk(moves, weights, { slack, stream, steps: thin });
    for (let j = 0; j < count; j++) (columns[j] as Float64Array)[k] = weights[j] as number;
  }
  return columns;
}

/** How far each limit is away; rounding is taken out every so often. */
const REFRESH = 256;

const slackOf = (limits: readonly Limit[], weights: Float64Array): Float64Array =>
  Float64Array.from(
    limits,
    (limit) => -limit.reduce((sum, a, j) => sum + a * (weights[j] ?? 0), 0),
  );

interface Walk {
  readonly slack: Float64Array;
  readonly stream: Stream;
  readonly steps: number;
}

const TWO_32 = 4_294_967_296;

function walk(moves: Moves, weights: Float64Array, { slack, stream, steps }: Walk): void {
  const { pairs, begins, rows, steps: by } = moves;
  const count = pairs.length / 2;
  for (let step = 0; step < steps; step++) {
    // One number chooses the pair, and what is left of it how far to go.
    const number = (stream.bits() / TWO_32) * count;
    const pair = number | 0;
    const i = pairs[2 * pair] as number;
    const j = pairs[2 * pair + 1] as number;
    const from = begins[pair] as number;
    const to = begins[pair + 1] as number;
    let low = -(weights[i] as number);
    let high = weights[j] as number;
    for (let m = from; m < to; m++) {
      const end = (slack[rows[m] as number] as number) / (by[m] as number);
      if ((by[m] as number) > 0) {
        if (end < high) high = end;
      } else if (end > low) low = end;
    }
    if (high <= low) continue;
    const t = low + (high - low) * (number - pair);
    weights[i] = (weights[i] as number) + t;
    weights[j] = (weights[j] as number) - t;
    for (let m = from; m < to; m++)
      slack[rows[m] as number] = (slack[rows[m] as number] as number) - t * (by[m] as number);
  }
}
