/** Dates of records: the text that a profile takes, and a number to put them in order. */

export interface When {
  /** YYYY-MM-DD or YYYY-MM; undefined for a year alone. */
  readonly text: string | undefined;
  /** Milliseconds of its first moment. */
  readonly from: number;
  readonly day: number;
}

export const DAY_MS = 86_400_000;

const TIME = /^T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

let lastRaw = "";
let lastWhen: When | undefined;

/** YYYY, YYYY-MM, YYYY-MM-DD, or a day with a time. What was found on one day stands together: the last is at hand. */
export function whenOf(raw: unknown): When | undefined {
  if (typeof raw !== "string") return undefined;
  if (raw === lastRaw) return lastWhen;
  lastRaw = raw;
  lastWhen = readWhen(raw);
  return lastWhen;
}

/** Every record has hundreds: they are read by hand. */
function readWhen(raw: string): When | undefined {
  const { length } = raw;
  if (length !== 4 && length !== 7 && length < 10) return undefined;
  const year = digits(raw, 0, 4);
  const month = length === 4 ? 1 : partOf(raw, 4);
  const date = length < 10 ? 1 : partOf(raw, 7);
  const start = Date.UTC(year, month - 1, date);
  if (!(year >= 1900) || !isDate(year, month, date)) return undefined;
  const from = length > 10 ? momentOf(raw, start) : start;
  if (from === undefined) return undefined;
  const text = length === 4 ? undefined : length === 10 ? raw : raw.slice(0, length < 10 ? 7 : 10);
  return { text, from, day: Math.floor(start / DAY_MS) };
}

/** A number of so many digits, NaN where something else stands there. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const partOf = (text: string, at: number): number =>
  text[at] === "-" ? digits(text, at + 1, 2) : Number.NaN;

/** 30 February would silently be a day of March. */
const isDate = (year: number, month: number, date: number): boolean =>
  month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    ? 29
    : (DAYS[month - 1] ?? 0);

/** A time that cannot be is the whole day's; what is no time at all is no date. */
function momentOf(text: string, start: number): number | undefined {
  const time = text.slice(10);
  if (!TIME.test(time)) return undefined;
  const moment = Date.parse(/Z|[+-]\d\d:\d\d$/.test(time) ? text : `${text}Z`);
  return Number.isNaN(moment) ? start : moment;
}

export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
