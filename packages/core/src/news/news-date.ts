/** Whether a thing that is dated to a day, a month or a year happened since a visit. */
import { type DayRange, readDate } from "../facts/dates.ts";
import type { Truth } from "../logic/truth.ts";

/** YYYY, YYYY-MM or YYYY-MM-DD; undefined where it is no date. */
export function readNewsDate(text: string): DayRange | undefined {
  if (!/^\d{4}$/.test(text)) return readDate(text);
  const first = readDate(`${text}-01`);
  const last = readDate(`${text}-12`);
  return first === undefined || last === undefined
    ? undefined
    : { low: first.low, high: last.high };
}

/** The day of the visit counts as after it: the visit may have been earlier in the day. */
export function happenedSince(date: DayRange, visit: DayRange): Truth {
  if (date.low >= visit.high) return "yes";
  return date.high < visit.low ? "no" : "unknown";
}
