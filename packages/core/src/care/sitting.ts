/** A sitting: the level that answers reached stands for some hours, whatever is answered or taken back after it. */
import { isAtLeast, LEVELS } from "./levels.ts";
import type { RedFlagLevel, RedFlags } from "./types.ts";

export interface Sitting {
  readonly level: RedFlagLevel;
  /** When the level was reached: milliseconds since 1970, UTC. */
  readonly at: number;
}

const HOUR_MS = 3_600_000;

/** The one that still stands; of several the most urgent. A clock that was set back a little does not end it. */
export function standingSitting(
  sittings: readonly Sitting[],
  now: number,
  { rules }: RedFlags,
): Sitting | undefined {
  const stands = ({ level, at }: Sitting) =>
    LEVELS.includes(level) && Math.abs(now - at) <= rules.sitting.hours * HOUR_MS;
  return sittings
    .filter(stands)
    .reduce<Sitting | undefined>(
      (top, one) => (top && isAtLeast(top.level, one.level) ? top : one),
      undefined,
    );
}

/** What stands after a level was shown: a higher one begins anew, any other leaves the sitting as it is. */
export function sittingAfter(
  standing: Sitting | undefined,
  level: RedFlagLevel,
  now: number,
): Sitting | undefined {
  const before = standing?.level ?? "none-found";
  return isAtLeast(before, level) ? standing : { level, at: now };
}
