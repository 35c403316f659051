/** Cuts a stretch of text into words, numbers and signs, each with its place and its normal form. */
import {
  isAsciiLetter,
  isDigit,
  numberOf,
  plainWordAt,
  signOf,
  type Word,
  wordOf,
} from "./words.ts";

export interface Token {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

const PIECE =
  /\p{L}[\p{L}\p{N}]*(?:['’]\p{L}+)?|\p{N}+(?:,\p{Nd}{3})+(?!\p{Nd})(?:\.\p{Nd}+)?|\p{Nd}+ 000(?!\p{Nd})|\p{Nd}+(?:[.,]\p{Nd}+)?|\.\p{Nd}+|[<>=]\s?[<>=]|\S/gu;
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
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
  }),
);

/** The tokens from `start` to `end`; a hyphen within a word is left out: `PD-L1` is `pd l1`, `0-1` stays. */
export function tokensOf(text: string, { start, end }: { start: number; end: number }): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    // An x may be a times sign.
    const isWord = isAsciiLetter(code) && !isTimesCode(code);
    const word = isWord ? plainWordAt(text, at) : undefined;
    if (word === undefined) at = addAny(tokens, text, { at, end });
    else {
      push(tokens, word, at);
      at += word.raw.length;
    }
  }
  return withoutAbbreviations(tokens);
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Whatever is no plain word, found by the pattern; the place behind it. */
function addAny(tokens: Token[], text: string, { at, end }: { at: number; end: number }): number {
  PIECE.lastIndex = at;
  const found = PIECE.exec(text);
  if (found === null || found.index >= end) return end;
  const [piece] = found;
  addPiece(tokens, text, { piece, at: found.index });
  return found.index + piece.length;
}

/** How many words an abbreviation may shorten, and how many pieces it is written in. */
const SHORTENED = 9;
const PIECES = 3;

/** `hepatitis B virus (HBV) infection`: a short form in brackets behind the words it stands for says nothing more. */
function withoutAbbreviations(tokens: Token[]): Token[] {
  let open = 0;
  while (open < tokens.length && !isOpening(tokens[open])) open++;
  if (open === tokens.length) return tokens;
  const kept = tokens.slice(0, open);
  for (let i = open; i < tokens.length; i++) {
    const end = abbreviationEnd(tokens, i);
    if (end === undefined || !isShortFor(tokens[i + 1] as Token, kept))
      kept.push(tokens[i] as Token);
    else i = end;
  }
  return kept;
}

/** Most words are no signs: that is seen without looking at their letters. */
const isOpening = (token: Token | undefined): boolean =>
  token?.word.kind === "sign" && token.word.stem === "(";

/** `Cr`, `CrCl`, `QTcF`: capitals and small letters mixed. */
const SHORT = /^(?:\p{Lu}\p{Ll}{1,2}|\p{Ll}\p{Lu}{2,}\d*|\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*)$/u;

/** The closing bracket of a bracket that holds one short form alone. */
function abbreviationEnd(tokens: readonly Token[], open: number): number | undefined {
  if (!isOpening(tokens[open])) return undefined;
  const first = tokens[open + 1]?.word;
  if (first === undefined) return undefined;
  if (!first.capitals && !(tokens[open + 2]?.word.stem === ")" && SHORT.test(first.raw)))
    return undefined;
  for (let i = open + 2; i <= open + PIECES + 1; i++) {
    const word = tokens[i]?.word;
    if (word?.stem === ")") return i;
    if (word?.kind !== "number" && word?.capitals !== true && word?.stem.length !== 1)
      return undefined;
  }
  return undefined;
}

/** The letter of a unit is no word that is shortened: `60 U/L (ULN 40)`. */
function isShortFor({ word: { stem } }: Token, before: readonly Token[]): boolean {
  if (before.at(-1)?.word.kind === "sign") return false;
  const letter = stem.charAt(0);
  const words = before.slice(-SHORTENED);
  return words.some(
    ({ word: { kind, capitals, stem: said } }, i) =>
      kind === "word" &&
      !capitals &&
      said.startsWith(letter) &&
      (said.length > 1 || words[i + 1]?.word.stem !== "/"),
  );
}

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
  const bare = piece.length === 1 ? piece : piece.replace(/\s/, "");
  const stem = SIGNS.get(bare) ?? bare;
  if (stem === "-" && isHyphen(text, at, at + piece.length)) return;
  if (piece.length === 1 || SIGNS.get(bare) !== undefined) {
    push(tokens, signOf(piece, stem), at);
    return;
  }
  addSign(tokens, text, { piece: piece.slice(0, 1), at });
  addSign(tokens, text, { piece: piece.slice(-1), at: at + piece.length - 1 });
}

function push(tokens: Token[], word: Word, start: number): void {
  tokens.push({ word, start, end: start + word.raw.length });
}

const isLetter = (piece: string): boolean =>
  piece.charCodeAt(0) < 128 ? isAsciiLetter(piece.charCodeAt(0)) : /^\p{L}/u.test(piece);

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
  push(tokens, numberOf(piece), at);
}

const isTimesCode = (code: number): boolean => code === 120 || code === 88;

/** `3xULN`: the times sign stuck to a number or to what is multiplied is a sign of its own. */
function addWord(tokens: Token[], text: string, { piece, at }: Piece): void {
  if (isTimesCode(piece.charCodeAt(0)) && isTimes(tokens, { piece, at })) {
    push(tokens, signOf(piece.slice(0, 1), "x"), at);
    splitOff(tokens, text, { piece: piece.slice(1), at: at + 1 });
    return;
  }
  push(tokens, wordOf(piece), at);
}

function isTimes(tokens: readonly Token[], { piece, at }: Piece): boolean {
  if (piece.length === 1 || /^x(?:uln|iuln|10)/i.test(piece)) return true;
  const previous = tokens.at(-1);
  const isStuck = previous?.word.kind === "number" && previous.end === at;
  return isStuck && /^x(?:\d|lln|upper|the)/i.test(piece);
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
