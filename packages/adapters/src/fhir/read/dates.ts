/** Dates of records: the text that a profile takes, and a number to put them in order. */
import { textOf } from "./json.ts";

export interface When {
  /** YYYY-MM-DD or YYYY-MM; undefined for a year alone. */
  readonly text: string | undefined;
  /** Milliseconds of its first moment. */
  readonly from: number;
  readonly day: number;
}

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;
export const DAY_MS = 86_400_000;

export function whenOf(raw: unknown): When | undefined {
  const text = textOf(raw);
  const parts = text === undefined ? null : PATTERN.exec(text);
  if (text === undefined || parts === null) return undefined;
  const [, year = "", month, date, time] = parts;
  const start = Date.parse(`${year}-${month ?? "01"}-${date ?? "01"}T00:00:00Z`);
  if (Number.isNaN(start) || Number(year) < 1900 || !sameDate(start, date)) return undefined;
  const moment =
    time === undefined ? start : Date.parse(/Z|[+-]\d\d:\d\d$/.test(time) ? text : `${text}Z`);
  const from = Number.isNaN(moment) ? start : moment;
  return {
    text: month === undefined ? undefined : text.slice(0, date === undefined ? 7 : 10),
    from,
    day: Math.floor(start / DAY_MS),
  };
}

/** 30 February would silently be a day of March. */
const sameDate = (start: number, date: string | undefined): boolean =>
  date === undefined || new Date(start).getUTCDate() === Number(date);

export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
