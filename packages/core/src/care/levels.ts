/** The levels of danger signs in order, and how they are compared and raised. */
import type { RedFlagLevel } from "./types.ts";

/** Lowest first. */
export const LEVELS: readonly RedFlagLevel[] = [
  "none-found",
  "next-visit",
  "two-days",
  "same-day",
  "emergency",
];

const rank = (level: RedFlagLevel): number => LEVELS.indexOf(level);

export const isAtLeast = (level: RedFlagLevel, other: RedFlagLevel): boolean =>
  rank(level) >= rank(other);

export const highest = (levels: readonly RedFlagLevel[]): RedFlagLevel =>
  levels.reduce((top, level) => (isAtLeast(level, top) ? level : top), "none-found");

/** So many steps up, at most to the top. */
export function raised(level: RedFlagLevel, steps: number): RedFlagLevel {
  return LEVELS[Math.min(rank(level) + steps, LEVELS.length - 1)] ?? level;
}
