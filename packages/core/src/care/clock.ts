/** The time in which the antidote to fluorouracil, capecitabine and S-1 can help. Hours come as an argument. */
export type AntidoteClock =
  | { readonly state: "running"; readonly hoursLeft: number }
  | { readonly state: "over" }
  /** Nobody knows when the last dose was: find out, and go all the same. */
  | { readonly state: "unknown" };

export function antidoteClock(
  limitHours: number,
  hoursSinceLastDose: number | undefined,
): AntidoteClock {
  if (hoursSinceLastDose === undefined || !(hoursSinceLastDose >= 0)) return { state: "unknown" };
  // Rounded down: an hour that has begun is not promised.
  const hoursLeft = Math.floor(limitHours - hoursSinceLastDose);
  return hoursSinceLastDose > limitHours ? { state: "over" } : { state: "running", hoursLeft };
}
