/** Tables with a column for each day: which column each value stands in, and which of them is the newest. */
import type { DayOrder } from "./dates.ts";
import type { Column, Piece, Sentence } from "./types.ts";

interface Line {
  readonly pieces: readonly Piece[];
  readonly isFirst: boolean;
  readonly said: string;
  readonly start: number;
  readonly order: DayOrder;
}

const FEW_WORDS = 9;
const GAP = / {2}|\t|\|/;

/** A line of nothing but dates and a few words heads the columns of the lines under it. */
export function columnsBehind(before: Sentence | undefined, line: Line): readonly Column[] {
  const { pieces, isFirst, said, start } = line;
  const hasGap = GAP.test(said.trim());
  const hasValues = pieces.some(({ role }) => role === "number" || role === "drug");
  // `Admitted: 2 May   Discharged: 9 May` heads nothing.
  const dated =
    hasGap && !hasValues && !said.includes(":") ? datedColumns(pieces, said, start) : [];
  if (dated.length > 1 && pieces.length <= dated.length + FEW_WORDS) return dated;
  const order = hasGap ? [bareColumns(said, line.order), hasValues ? [] : namedColumns(said)] : [];
  const told = order.find((columns) => columns.length > 1);
  if (told !== undefined) return told;
  // `BIOCHEMISTRY` over the next lines of the same table.
  return isFirst && !CAPITALS.test(said) ? [] : (before?.columns ?? []);
}

const CAPITALS = /^\s*[A-Z][A-Z &/]{3,30}\s*$/;

const datedColumns = (pieces: readonly Piece[], said: string, start: number): readonly Column[] =>
  pieces.flatMap((piece) =>
    piece.role === "date" && piece.date !== undefined
      ? [{ date: piece.date, at: cellStart(said, piece.start - start) }]
      : [],
  );

/** Where the cell begins that holds this place: `Outside baseline (06/2025)`. */
function cellStart(said: string, at: number): number {
  let start = 0;
  for (const gap of said.slice(0, at).matchAll(/(?: {2,}|\t|\|)\s*/g))
    start = gap.index + gap[0].length;
  return start;
}

const COLUMN =
  /\b(?:(previous|prior|baseline|admission|pre-?treatment|before)|(current|latest|now|today|discharge|this visit|after))\b/gi;

/** `Admission   Discharge   Range`: which of the columns is the later one; they have no dates. */
const namedColumns = (said: string): readonly Column[] =>
  Array.from(said.matchAll(COLUMN), ({ 1: earlier, index }) => ({
    date: earlier === undefined ? "1" : "0",
    at: index,
  }));

const BARE_DAY =
  /(?<![\d/.-])(?:(\d{1,2})\/(\d{1,2})|(\d{1,2}) (jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec))(?![\d/.\w-])/gi;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS_A_MONTH = 31;
/** Days further apart than this lie on both sides of the new year. */
const HALF_A_YEAR = 186;

/** `14/10   20/10`, `27 Jul   19 Oct`: days without a year over a line of values, each with its place in time. */
function bareColumns(said: string, order: DayOrder): readonly Column[] {
  const found = [...said.matchAll(BARE_DAY)];
  if (found.length < 2 || /\d/.test(said.replace(BARE_DAY, ""))) return [];
  const days = found.map((match) => dayOfYear(match, order));
  const last = Math.max(...days);
  const inOrder = days.map((day) => (last - day > HALF_A_YEAR ? day + DAYS_A_MONTH * 12 : day));
  const sorted = [...inOrder].sort((a, b) => a - b);
  return found.map(({ index }, i) => ({
    date: String(sorted.indexOf(inOrder[i] as number)),
    at: index,
  }));
}

function dayOfYear([, first, second, day, name]: RegExpMatchArray, order: DayOrder): number {
  const month =
    name === undefined
      ? Number(order === "day-first" ? second : first)
      : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return (
    month * DAYS_A_MONTH +
    Number(name === undefined ? (order === "day-first" ? first : second) : day)
  );
}

/** Of a line of words under such columns what stands under the newest; a line of numbers is read with all of them. */
export function newestCell(
  pieces: readonly Piece[],
  columns: readonly Column[],
  { said, start }: Pick<Line, "said" | "start">,
): readonly Piece[] {
  if (columns.length < 2 || !columns.every(({ at }) => beginsAt(said, at))) return pieces;
  const first = Math.min(...columns.map(({ at }) => at)) + start;
  if (pieces.some((piece) => piece.role === "measure" && piece.start < first)) return pieces;
  const newest = columns.reduce((best, one) => (one.date > best.date ? one : best));
  const next = columns.filter(({ at }) => at > newest.at).map(({ at }) => at);
  const end = next.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...next) + start;
  return pieces.filter(
    (piece) => piece.start < first || (piece.start >= newest.at + start && piece.start < end),
  );
}

const beginsAt = (said: string, at: number): boolean =>
  /\S/.test(said.charAt(at)) && /^\s?$/.test(said.charAt(at - 1));
