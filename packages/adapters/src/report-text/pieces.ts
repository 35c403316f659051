/** Cuts a stretch of text into pieces: dates, the longest phrases of the lexicon, numbers, signs and words. */
import { type Automaton, type ReportEntry, type Token, tokensOf } from "@nextline/core";
import { type DayOrder, datesIn, type FoundDate } from "./dates.ts";
import type { Piece } from "./types.ts";

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly phrases: Automaton<ReportEntry>;
  readonly order: DayOrder;
}

export function piecesOf(
  text: string,
  { start, end }: Stretch,
  { phrases, order }: Reading,
): Piece[] {
  const dates = datesIn(text.slice(start, end), order).map((one) => ({
    ...one,
    start: one.start + start,
    end: one.end + start,
  }));
  const pieces: Piece[] = [];
  let from = start;
  for (const date of dates) {
    addRun(pieces, text, { start: from, end: date.start }, phrases);
    pieces.push(datePiece(date));
    from = date.end;
  }
  addRun(pieces, text, { start: from, end }, phrases);
  return pieces;
}

const datePiece = ({ start, end, date }: FoundDate): Piece => ({
  role: date.length === "YYYY".length ? "year" : "date",
  entry: undefined,
  value: Number.NaN,
  date,
  start,
  end,
});

function addRun(
  pieces: Piece[],
  text: string,
  run: Stretch,
  phrases: Automaton<ReportEntry>,
): void {
  const tokens = tokensIn(text, run);
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at] as Token;
    const match = phrases.longest(tokens, at);
    if (match === undefined && !isLeader(text, first))
      pieces.push(...(stuck(text, first, phrases) ?? [bare(text, first)]));
    if (match !== undefined)
      pieces.push(known(text, match.value, [first, tokens[at + match.length - 1] as Token]));
    at += match?.length ?? 1;
  }
}

/** Only the stretch is looked at: a word without an end would be read to the end of the text each time. */
function tokensIn(text: string, { start, end }: Stretch): readonly Token[] {
  const said = text.slice(start, end);
  const tokens = tokensOf(said, { start: 0, end: said.length });
  return tokens.map((token) => ({
    word: token.word,
    start: token.start + start,
    end: token.end + start,
  }));
}

/** One of the dots that lead the eye across a table. */
const isLeader = (text: string, { start, end }: Token): boolean =>
  text[start] === "." && (text[start - 1] === "." || text[end] === ".");

function known(text: string, entry: ReportEntry, [first, last]: readonly [Token, Token]): Piece {
  const value = first === last ? numberOf(text.slice(first.start, first.end)) : Number.NaN;
  return { role: entry.role, entry, value, start: first.start, end: last.end };
}

/** `IHC2`, `ECOG1`: a known word with its number stuck to it. */
function stuck(
  text: string,
  { start, end }: Token,
  phrases: Automaton<ReportEntry>,
): Piece[] | undefined {
  const letters = /^(\p{L}{2,})\d{1,3}$/u.exec(text.slice(start, end))?.[1];
  if (letters === undefined) return undefined;
  const middle = start + letters.length;
  const match = phrases.longest(tokensOf(letters, { start: 0, end: letters.length }), 0);
  if (match === undefined) return undefined;
  const value = Number(text.slice(middle, end));
  return [
    { role: match.value.role, entry: match.value, value: Number.NaN, start, end: middle },
    { role: "number", entry: undefined, value, start: middle, end },
  ];
}

function bare(text: string, { start, end }: Token): Piece {
  const raw = text.slice(start, end);
  const value = numberOf(raw);
  const role = Number.isNaN(value) ? signOf(raw) : "number";
  return { role, entry: undefined, value, start, end };
}

const SAME: Readonly<Record<string, string>> = {
  ">=": "≥",
  "<=": "≤",
  "–": "-",
  "—": "-",
  "−": "-",
};

const signOf = (raw: string): string =>
  /[\p{L}\p{N}]/u.test(raw) ? "word" : (SAME[raw.replace(/\s/g, "")] ?? raw);

const WRITTEN = ["zero", "one", "two", "three", "four"];

function writtenNumber(raw: string): number {
  const written = WRITTEN.indexOf(raw.toLowerCase());
  return written < 0 ? Number.NaN : written;
}

function numberOf(raw: string): number {
  if (!/^[\d.]/.test(raw)) return writtenNumber(raw);
  const plain = /^\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/.test(raw)
    ? raw.replace(/[ ,]/g, "")
    : raw.replace(",", ".");
  return /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}
