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
    if (end === undefined || !isShortFor(tokens[i + 1] as Token, kept)) kept.push(tokens[i] as Token);
    else i = end;
  }
  return kept;
}

/** `Cr`, `CrCl`, `QTcF`: capitals and small letters mixed. */
const SHORT = /^(?:\p{Lu}\p{Ll}{1,2}|\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*)$/u;

/** The closing bracket of a bracket that holds one short form alone. */
function abbreviationEnd(tokens: readonly Token[], open: number): number | undefined {
  const first = tokens[open + 1];
  if (tokens[open]?.stem !== "(" || first === undefined) return undefined;
  if (!first.capitals && !(SHORT.test(first.raw) && tokens[open + 2]?.stem === ")")) return undefined;
  for (let i = open + 2; i <= open + PIECES + 1; i++) {
    const token = tokens[i];
    if (token?.stem === ")") return i;
    if (token?.kind !== "number" && token?.capitals !== true && token?.stem.length !== 1) return undefined;
  }
  return undefined;
}

const isShortFor = ({ stem }: Token, before: readonly Token[]): boolean =>
  before.at(-1)?.kind !== "sign" &&
  before.slice(-SHORTENED).some((token) => token.kind === "word" && !token.capitals && token.stem.startsWith(stem.charAt(0)));

interface Piece {
  readonly piece: string;
  readonly at: number;
}

function addPiece(tokens: Token[], text: string, { piece, at }: Piece): void {
  const code = piece.charCodeAt(0);
  if (isDigit(code) || (code === 46 && piece.length > 1)) return addNumber(tokens, { piece, at });
  if (isLetter(piece)) return addWord(tokens, text, { piece, at });
  const bare = piece.replace(/\s/, "");
  const stem = SIGNS[bare] ?? bare;
  if (stem === "-" && isHyphen(text, at, at + piece.length)) return;
  if (piece.length > 1 && SIGNS[bare] === undefined) {
    addPiece(tokens, text, { piece: piece.slice(0, 1), at });
    const last = piece.slice(-1);
    return addPiece(tokens, text, { piece: last, at: at + piece.length - 1 });
  }
  tokens.push(token("sign", stem, { piece, at }));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (piece: string): boolean => /^\p{L}/u.test(piece);

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
  tokens.push({
    kind: "number",
    start: at,
    end: at + piece.length,
    stem: "#",
    value: Number(plain),
    capitals: false,
    raw: piece,
  });
}

/** `3xULN`: the times sign stuck to a number or to what is multiplied is a sign of its own. */
function addWord(tokens: Token[], text: string, { piece, at }: Piece): void {
  const previous = tokens.at(-1);
  const isStuck = previous?.kind === "number" && previous.end === at;
  if (piece.length > 1 && /^x(?:\d|[lu]ln|iuln|upper|the|10)/i.test(piece)) {
    if (isStuck || /^x(?:uln|iuln|10)/i.test(piece)) {
      tokens.push(token("sign", "x", { piece: "x", at }));
      return splitOff(tokens, text, { piece: piece.slice(1), at: at + 1 });
    }
  }
  if (piece === "x" || piece === "X") {
    tokens.push(token("sign", "x", { piece, at }));
    return;
  }
  const value = NUMBER_WORDS[piece.toLowerCase()];
  const word = token("word", stemOf(piece), { piece, at });
  tokens.push(value === undefined ? word : { ...word, kind: "number", stem: "#", value });
}

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
  raw: piece,
  capitals: piece.length > 1 && piece === piece.toUpperCase() && piece !== piece.toLowerCase(),
});
