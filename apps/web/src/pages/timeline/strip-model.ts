/** Where the entries of the time line stand on a strip, in percent of its length. */
import type { PastView } from "../../worker/protocol.ts";

export interface Mark {
  readonly entry: PastView;
  readonly start: number;
  readonly end: number;
  /** One of its ends is not known: drawn open there. */
  readonly isOpenAt: "start" | "end" | undefined;
}

export interface Tick {
  readonly year: number;
  readonly at: number;
}

export interface StripModel {
  readonly marks: readonly Mark[];
  readonly ticks: readonly Tick[];
}

const MS_A_DAY = 86_400_000;
const DAYS_A_YEAR = 365.25;

const firstDayOf = (year: number): number => Date.UTC(year, 0, 1) / MS_A_DAY;
const yearOf = (day: number): number => new Date(day * MS_A_DAY).getUTCFullYear();

/** @returns undefined where no date is known at all */
export function stripOf(entries: readonly PastView[], today: number): StripModel | undefined {
  const days = entries.flatMap(({ from, to }) => [from, to]).filter((day) => day !== undefined);
  if (days.length === 0) return undefined;
  const begin = firstDayOf(yearOf(Math.min(...days)));
  const end = Math.max(today, begin + 1, ...days);
  const at = (day: number) => (100 * (day - begin)) / (end - begin);
  return {
    marks: entries.flatMap((entry) => markOf(entry, today, at) ?? []),
    ticks: ticksBetween(begin, end).map((year) => ({ year, at: at(firstDayOf(year)) })),
  };
}

/** An end that is not known is drawn as a stub beside the one that is. */
function markOf(entry: PastView, today: number, at: (day: number) => number): Mark | undefined {
  const { from, isOngoing, kind } = entry;
  const to = isOngoing ? today : entry.to;
  if (from === undefined && (to === undefined || isOngoing)) return undefined;
  const start = from ?? to ?? today;
  const end = to ?? start;
  const isPoint = kind === "procedures";
  const isOpenAt = from === undefined ? "start" : to === undefined && !isPoint ? "end" : undefined;
  return { entry, start: at(start), end: at(end), isOpenAt };
}

/** Each year, or every few where there are many: more would run into each other. */
const MOST_TICKS = 6;

function ticksBetween(begin: number, end: number): readonly number[] {
  const first = yearOf(begin);
  const years = Math.ceil((end - begin) / DAYS_A_YEAR);
  const step = Math.max(1, Math.ceil(years / MOST_TICKS));
  return Array.from({ length: Math.ceil(years / step) }, (_, i) => first + i * step);
}
