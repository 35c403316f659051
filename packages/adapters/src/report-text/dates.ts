/** Finds dates in a stretch of text: `14/02/2024`, `14 Feb 2024`, `March 2025`, `2025-03`. */

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
}

/** Which of the first two numbers of `03/04/2025` is the day. */
export type DayOrder = "day-first" | "month-first";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "((?:19|20)\\d\\d)";
const SHORT_YEAR = "['’]?(\\d\\d)";

type Parts = readonly [string | undefined, string | undefined, string | undefined];
type Read = (match: RegExpExecArray, order: DayOrder) => Parts;

const form = (source: string, read: Read) => ({ form: new RegExp(source, "gi"), read });

/** The longest forms go first: what one has taken is not read again. */
const FORMS: readonly { readonly form: RegExp; readonly read: Read }[] = [
  form(`\\b${YEAR}-(\\d\\d)(?:-(\\d\\d))?(?![\\d-])`, (m) => [m[1], m[2], m[3]]),
  form(`\\b(\\d{1,2})([/.-])(\\d{1,2})\\2${YEAR}\\b`, (m, order) =>
    inOrder(m[4], m[1], m[3], order),
  ),
  form(`\\b(\\d{1,2})([/.])(\\d{1,2})\\2(\\d\\d)\\b(?![/.]?\\d)`, (m, order) =>
    inOrder(`20${m[4]}`, m[1], m[3], order),
  ),
  form("\\b(\\d\\d)(-)(\\d\\d)-(\\d\\d)\\b(?!-?\\d)", (m, order) =>
    inOrder(`20${m[4]}`, m[1], m[3], order),
  ),
  form(`\\b${DAY}[ -](?:of )?${NAME}[ ,-]{1,2}${YEAR}\\b`, (m) => [m[3], month(m[2]), m[1]]),
  form(`\\b${NAME} ${DAY},? ${YEAR}\\b`, (m) => [m[3], month(m[1]), m[2]]),
  form(`\\b${DAY}[ -]${NAME}[ -]${SHORT_YEAR}\\b`, (m) => [`20${m[3]}`, month(m[2]), m[1]]),
  form(`\\b${NAME}(?: of|[ ,/-])? ?${YEAR}\\b`, (m) => [m[2], month(m[1]), undefined]),
  form(`\\b${NAME}(?:[ -]?['’]|-)(\\d\\d)\\b`, (m) => [`20${m[2]}`, month(m[1]), undefined]),
  form(`(?<![\\d/.])(\\d{1,2})[/.]${YEAR}\\b`, (m) => [m[2], m[1], undefined]),
];

/** A year alone orders results; no fact takes it for its date. */
const YEAR_ALONE = new RegExp(
  `\\b(?:in|of|since|from|the|during|early|late|mid)[ -]${YEAR}\\b(?! ?[/x*])`,
  "gi",
);

/** `January to May 2025`, `3 January to 5 May 2025`: the first takes the year of the second. */
const BARE = new RegExp(
  `\\b(?:${DAY} )?${NAME}(?=\\s*(?:to|-|–|until|and|through|till|,)\\s*(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${NAME} ${YEAR}))`,
  "gi",
);

/** Two digits with a word, a year, or a number in three parts: without these there is no date. */
const mayHold = (text: string): boolean =>
  /\d\d/.test(text) && /[a-z]{2}|\d{4}|\d[/.-]\d\d?[/.-]\d/i.test(text);

const month = (name = ""): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/** In the order of the text, unless the month could not be one. */
function inOrder(year = "", first = "", second = "", order: DayOrder = "day-first"): Parts {
  const [day, monthNumber] = order === "day-first" ? [first, second] : [second, first];
  return Number(monthNumber) > 12 ? [year, day, monthNumber] : [year, monthNumber, day];
}

/** One date that can only be read with the month first makes all of them so, if none says otherwise. */
export function dayOrderOf(text: string): DayOrder {
  let isMonthFirst = false;
  for (const [, first, second] of text.matchAll(/\b(\d\d?)[/-](\d\d?)[/-](?:20)?\d\d\b/g)) {
    if (Number(first) > 12) return "day-first";
    if (Number(second) > 12) isMonthFirst = true;
  }
  return isMonthFirst ? "month-first" : "day-first";
}

export function datesIn(text: string, order: DayOrder): readonly FoundDate[] {
  const found: FoundDate[] = [];
  if (!mayHold(text)) return found;
  const add = (match: RegExpExecArray, parts: Parts) => {
    const date = dateOf(parts);
    const [start, end] = [match.index, match.index + match[0].length];
    const isTaken = found.some((one) => start < one.end && end > one.start);
    if (date !== undefined && !isTaken) found.push({ start, end, date });
  };
  for (const { form: pattern, read } of FORMS)
    for (const match of text.matchAll(pattern)) add(match, read(match, order));
  for (const match of text.matchAll(YEAR_ALONE)) add(match, [match[1], undefined, undefined]);
  for (const match of text.matchAll(BARE)) add(match, [match[4], month(match[2]), match[1]]);
  return found.sort((a, b) => a.start - b.start);
}

function dateOf([year, monthNumber, day]: Parts): string | undefined {
  if (monthNumber === undefined) return year;
  const m = Number(monthNumber);
  if (year === undefined || !(m >= 1 && m <= 12)) return undefined;
  const head = `${year}-${String(m).padStart(2, "0")}`;
  if (day === undefined) return head;
  const d = Number(day);
  return d >= 1 && d <= new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
    ? `${head}-${String(d).padStart(2, "0")}`
    : undefined;
}
