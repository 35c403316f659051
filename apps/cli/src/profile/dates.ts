/** Dates as text again: a month without a day was read as the range of its days. */
import type { Profile } from "@nextline/core";

type Treatment = Exclude<Profile["given"]["treatments"], string>[number];
export type GivenDate = Treatment["start"];

const DAY_MS = 86_400_000;

export const dayText = (day: number): string =>
  new Date(day * DAY_MS).toISOString().slice(0, "YYYY-MM-DD".length);

export function dateText(date: GivenDate): string | undefined {
  if (date === undefined) return undefined;
  return date.low === date.high ? dayText(date.low) : dayText(date.low).slice(0, "YYYY-MM".length);
}
