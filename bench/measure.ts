/** What a measure gives, and how time is taken: warm-up first, then the best of several rounds. */

export interface Measure {
  readonly name: string;
  /** What was measured, with its unit. */
  readonly absolute: string;
  /** The gate, as words. */
  readonly bound: string;
  /** Undefined where the measure was skipped. */
  readonly passed: boolean | undefined;
}

const ROUNDS = 5;
const WARM_UP_MS = 1000;
const ROUND_MS = 600;

/** @param work does some units of work and returns how many. */
export function perSecond(work: () => number): number {
  runFor(WARM_UP_MS, work);
  return Math.max(...Array.from({ length: ROUNDS }, () => runFor(ROUND_MS, work)));
}

function runFor(ms: number, work: () => number): number {
  const started = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < ms) {
    done += work();
    elapsed = performance.now() - started;
  }
  return (done / elapsed) * 1000;
}

/** The same for work that waits. */
export async function perSecondAsync(work: () => Promise<number>): Promise<number> {
  await runForAsync(WARM_UP_MS, work);
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    best = Math.max(best, await runForAsync(ROUND_MS, work));
  }
  return best;
}

async function runForAsync(ms: number, work: () => Promise<number>): Promise<number> {
  const started = performance.now();
  let done = 0;
  let elapsed = 0;
  while (elapsed < ms) {
    done += await work();
    elapsed = performance.now() - started;
  }
  return (done / elapsed) * 1000;
}

export function median(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** 12345.6 as "12,346". */
export const whole = (number: number): string => Math.round(number).toLocaleString("en-GB");
