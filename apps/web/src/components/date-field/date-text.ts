/** From the day, month and year as typed to the text of a date; a part left out makes it less exact. */

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type Precision = "day" | "month";
export type DatePart = keyof DateParts;

export type TypedDate =
  | { readonly kind: "empty" }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "unreadable"; readonly part: DatePart };

export const PARTS: Readonly<Record<Precision, readonly DatePart[]>> = {
  day: ["day", "month", "year"],
  month: ["month", "year"],
};

const PATTERNS: Readonly<Record<DatePart, RegExp>> = {
  day: /^(0?[1-9]|[12]\d|3[01])$/,
  month: /^(0?[1-9]|1[0-2])$/,
  year: /^(19|20)\d\d$/,
};

export const NO_DATE: DateParts = { day: "", month: "", year: "" };

/** YYYY-MM-DD, or YYYY-MM where the day was left empty; names the part that is missing or wrong. */
export function dateText(parts: DateParts, precision: Precision): TypedDate {
  const { day, month, year } = trimmed(parts, precision);
  if (day === "" && month === "" && year === "") return { kind: "empty" };
  if (day !== "" && !PATTERNS.day.test(day)) return { kind: "unreadable", part: "day" };
  if (!PATTERNS.month.test(month)) return { kind: "unreadable", part: "month" };
  if (!PATTERNS.year.test(year)) return { kind: "unreadable", part: "year" };
  const monthText = `${year}-${month.padStart(2, "0")}`;
  if (day === "") return { kind: "date", text: monthText };
  return exists(monthText, Number(day))
    ? { kind: "date", text: `${monthText}-${day.padStart(2, "0")}` }
    : { kind: "unreadable", part: "day" };
}

/** The parts of a stored date, to be corrected. */
export function partsOf(text: string): DateParts {
  const [year = "", month = "", day = ""] = text.split("-");
  return { day, month, year };
}

function trimmed({ day, month, year }: DateParts, precision: Precision): DateParts {
  return { day: precision === "day" ? day.trim() : "", month: month.trim(), year: year.trim() };
}

/** Whether the month has such a day: 30 February does not come back as itself. */
function exists(month: string, day: number): boolean {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCDate(day);
  return first.toISOString().startsWith(month);
}
