/** Cuts a stretch of text into words, numbers and signs, each with its place and its normal form. */
import { stemOf } from "./stem.ts";

export type TokenKind = "word" | "number" | "sign";

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The normal form of a word, the sign itself, or `#` for a number: what phrases are looked up by. */
  readonly stem: string;
  /** Of a number; NaN else. */
  readonly value: number;
  /** Written in capitals throughout, as abbreviations are. */
  readonly capitals: boolean;
  /** As written. */
  readonly raw: string;
  /** What phrases are looked up by: the normal form, or the number itself. */
  readonly key: string;
}

const PIECE =
  /\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)?|\p{N}+(?:,\p{Nd}{3})+(?!\p{Nd})(?:\.\p{Nd}+)?|\p{Nd}+ 000(?!\p{Nd})|\p{Nd}+(?:[.,]\p{Nd}+)?|\.\p{Nd}+|[<>=]\s?[<>=]|\S/gu;
const SIGNS: Readonly<Record<string, string>> = {
  ">=": "≥",
  "=>": "≥",
  "≧": "≥",
  "⩾": "≥",
  "<=": "≤",
  "=<": "≤",
  "≦": "≤",
  "⩽": "≤",
  "×": "x",
  "*": "x",
  "·": "x",
  "∙": "x",
  "–": "-",
  "—": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "“": '"',
  "”": '"',
  "[": "(",
  "]": ")",
  "{": "(",
  "}": ")",
};

/** Numbers that are written out. */
const NUMBER_WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twelve: 12,
  fourteen: 14,
  eighteen: 18,
  twenty: 20,
};

/** The tokens from `start` to `end`; a hyphen within a word is left out: `PD-L1` is `pd l1`, `0-1` stays. */
export function tokensOf(text: string, { start, end }: { start: number; end: number }): Token[] {
  const tokens: Token[] = [];
  PIECE.lastIndex = start;
  for (let found = PIECE.exec(text); found !== null; found = PIECE.exec(text)) {
    if (found.index >= end) break;
    addPiece(tokens, text, { piece: found[0], at: found.index });
  }
  return withoutAbbreviations(tokens);
}

/** How many words an abbreviation may shorten, and how many pieces it is written in. */
const SHORTENED = 9;
const PIECES = 3;

/** `hepatitis B virus (HBV) infection`: a short form in brackets behind the words it stands for says nothing more. */
function withoutAbbreviations(tokens: Token[]): Token[] {
  if (!tokens.some(({ stem }) => stem === "(")) return tokens;
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const end = abbreviationEnd(tokens, i);
    if (end === undefined || !isShortFor(tokens[i + 1] as Token, kept))
      kept.push(tokens[i] as Token);
    else i = end;
  }
  return kept;
}

/** `Cr`, `CrCl`, `QTcF`: capitals and small letters mixed. */
const SHORT = /^(?:\p{Lu}\p{Ll}{1,2}|\p{Ll}\p{Lu}{2,}\d*|\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*)$/u;

/** The closing bracket of a bracket that holds one short form alone. */
function abbreviationEnd(tokens: readonly Token[], open: number): number | undefined {
  const first = tokens[open + 1];
  if (tokens[open]?.stem !== "(" || first === undefined) return undefined;
  if (!first.capitals && !(SHORT.test(first.raw) && tokens[open + 2]?.stem === ")"))
    return undefined;
  for (let i = open + 2; i <= open + PIECES + 1; i++) {
    const token = tokens[i];
    if (token?.stem === ")") return i;
    if (token?.kind !== "number" && token?.capitals !== true && token?.stem.length !== 1)
      return undefined;
  }
  return undefined;
}

const isShortFor = ({ stem }: Token, before: readonly Token[]): boolean =>
  before.at(-1)?.kind !== "sign" &&
  before
    .slice(-SHORTENED)
    .some(
      (token) => token.kind === "word" && !token.capitals && token.stem.startsWith(stem.charAt(0)),
    );

interface Piece {
  readonly piece: string;
  readonly at: number;
}

function addPiece(tokens: Token[], text: string, { piece, at }: Piece): void {
  const code = piece.charCodeAt(0);
  if (isDigit(code) || (code === POINT && piece.length > 1)) addNumber(tokens, { piece, at });
  else if (isLetter(piece)) addWord(tokens, text, { piece, at });
  else addSign(tokens, text, { piece, at });
}

const POINT = 46;

function addSign(tokens: Token[], text: string, { piece, at }: Piece): void {
  const bare = piece.replace(/\s/, "");
  const stem = SIGNS[bare] ?? bare;
  if (stem === "-" && isHyphen(text, at, at + piece.length)) return;
  if (piece.length === 1 || SIGNS[bare] !== undefined) {
    tokens.push(token("sign", stem, { piece, at }));
    return;
  }
  addSign(tokens, text, { piece: piece.slice(0, 1), at });
  addSign(tokens, text, { piece: piece.slice(-1), at: at + piece.length - 1 });
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
function isLetter(piece: string): boolean {
  const code = piece.charCodeAt(0);
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return /^\p{L}/u.test(piece);
}

/** A hyphen binds a word to what follows; between two numbers it is a range. */
function isHyphen(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  const isRange = /\p{Nd}/u.test(before) && /\p{Nd}/u.test(after) && !isCoded(text, start);
  const isBroken = /\p{L}/u.test(before) && /^ \p{L}/u.test(text.slice(end, end + 2));
  return isBroken || (!isRange && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after));
}

/** Whether the number before the hyphen belongs to a word, as in `COVID19-2`. */
const isCoded = (text: string, start: number): boolean =>
  /\p{L}\p{N}*$/u.test(text.slice(Math.max(0, start - 8), start));

function addNumber(tokens: Token[], { piece, at }: Piece): void {
  const plain = /^\d+,\d{1,2}$/.test(piece) ? piece.replace(",", ".") : piece.replace(/[, ]/g, "");
  const value = Number(plain);
  tokens.push({
    kind: "number",
    start: at,
    end: at + piece.length,
    stem: "#",
    value,
    capitals: false,
    raw: piece,
    key: `#${value}`,
  });
}

const TIMES_CODES = [120, 88];

/** `3xULN`: the times sign stuck to a number or to what is multiplied is a sign of its own. */
function addWord(tokens: Token[], text: string, { piece, at }: Piece): void {
  if (TIMES_CODES.includes(piece.charCodeAt(0)) && isTimes(tokens, { piece, at })) {
    tokens.push(token("sign", "x", { piece: piece.slice(0, 1), at }));
    splitOff(tokens, text, { piece: piece.slice(1), at: at + 1 });
    return;
  }
  const { stem, capitals, value, key } = wordOf(piece);
  const kind = Number.isNaN(value) ? "word" : "number";
  tokens.push({ kind, start: at, end: at + piece.length, stem, value, capitals, raw: piece, key });
}

function isTimes(tokens: readonly Token[], { piece, at }: Piece): boolean {
  if (piece.length === 1 || /^x(?:uln|iuln|10)/i.test(piece)) return true;
  const previous = tokens.at(-1);
  const isStuck = previous?.kind === "number" && previous.end === at;
  return isStuck && /^x(?:\d|lln|upper|the)/i.test(piece);
}

type Word = Pick<Token, "stem" | "capitals" | "value" | "key">;

const words = new Map<string, Word>();

/** At most this many words are kept, so that no text can fill the memory. */
const KEPT = 50_000;

function wordOf(piece: string): Word {
  const known = words.get(piece);
  if (known !== undefined) return known;
  const value = NUMBER_WORDS[piece.toLowerCase()] ?? Number.NaN;
  const stem = Number.isNaN(value) ? stemOf(piece) : "#";
  const key = Number.isNaN(value) ? stem : `#${value}`;
  const word = { stem, capitals: isCapitals(piece), value, key };
  if (words.size < KEPT) words.set(piece, word);
  return word;
}

const isCapitals = (piece: string): boolean =>
  piece.length > 1 && piece === piece.toUpperCase() && piece !== piece.toLowerCase();

function splitOff(tokens: Token[], text: string, piece: Piece): void {
  if (piece.piece === "") return;
  if (isDigit(piece.piece.charCodeAt(0))) {
    const digits = /^\d+/.exec(piece.piece)?.[0] ?? "";
    addNumber(tokens, { piece: digits, at: piece.at });
    const rest = piece.piece.slice(digits.length);
    if (rest !== "") addWord(tokens, text, { piece: rest, at: piece.at + digits.length });
    return;
  }
  addPiece(tokens, text, piece);
}

const token = (kind: TokenKind, stem: string, { piece, at }: Piece): Token => ({
  kind,
  start: at,
  end: at + piece.length,
  stem,
  value: Number.NaN,
  capitals: false,
  raw: piece,
  key: stem,
});
