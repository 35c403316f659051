/** Dates as whole days since 1970-01-01. A month without a day is the range of its days. */

/** First and last day that a date can be, in days since 1970-01-01. */
export interface DayRange {
  readonly low: number;
  readonly high: number;
}

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY_MS;

/** Reads YYYY-MM or YYYY-MM-DD; undefined where the text is no date or names a day that does not exist. */
export function readDate(text: string): DayRange | undefined {
  const [, year, month, day] = PATTERN.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || month < 1 || month > 12 || year < 1900)
    return undefined;
  const low = dayNumber(year, month, 1);
  const high = dayNumber(year, month + 1, 1) - 1;
  if (day === undefined || Number.isNaN(day)) return { low, high };
  const exact = low + day - 1;
  return day >= 1 && exact <= high ? { low: exact, high: exact } : undefined;
}

/** The date of a day number, as YYYY-MM-DD. */
export const formatDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Days from one date to another, as the range that the two allow. */
export const daysBetween = (from: DayRange, to: DayRange): DayRange => ({
  low: to.low - from.high,
  high: to.high - from.low,
});

/** The later of several dates, where each may be a range; undefined for none. */
export function latest(dates: readonly DayRange[]): DayRange | undefined {
  if (dates.length === 0) return undefined;
  return {
    low: Math.max(...dates.map((date) => date.low)),
    high: Math.max(...dates.map((date) => date.high)),
  };
}
