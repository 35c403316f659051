/** Words, numbers and signs as texts write them, each made ready once: normal form, value, and a number to look it up by. */
import { stemOf } from "./stem.ts";

export type WordKind = "word" | "number" | "sign";

export interface Word {
  readonly kind: WordKind;
  /** The normal form of a word, the sign itself, or `#` for a number. */
  readonly stem: string;
  /** Of a number; NaN else. */
  readonly value: number;
  /** Written in capitals throughout, as abbreviations are. */
  readonly capitals: boolean;
  /** As written. */
  readonly raw: string;
  /** What phrases are looked up by, the normal form or the number itself, as a number. */
  readonly id: number;
  /** What constructs look it up by where no phrase takes it: `word`, `number`, `sign:≥`. */
  readonly key: string;
}

/** At most this many are kept, so that no text can fill the memory. */
const KEPT = 50_000;

/** Stands for what is in no phrase and came when all places were taken. */
const UNKNOWN_ID = 0;

const ids = new Map<string, number>();

/** The number of a normal form in a phrase. */
export function idOf(form: string): number {
  const known = ids.get(form);
  if (known !== undefined) return known;
  ids.set(form, ids.size + 1);
  return ids.size;
}

const idInText = (form: string): number =>
  ids.size < KEPT ? idOf(form) : (ids.get(form) ?? UNKNOWN_ID);

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

const words = new Map<string, Word>();

/** What begins with a letter. */
export const wordOf = (raw: string): Word => words.get(raw) ?? kept(words, letters(interned(raw)));

/** Places for words met lately, so that most are found without cutting them out of the text. */
const PLACES = 1 << 14;
const lately: (Word | undefined)[] = new Array(PLACES);

/** The word of plain letters and digits that begins at `start`; undefined where other letters may go on with it. */
export function plainWordAt(text: string, start: number): Word | undefined {
  let hash = 0;
  let end = start;
  let code = text.charCodeAt(end);
  while (isPlain(code)) {
    hash = (hash * 31 + code) | 0;
    code = text.charCodeAt(++end);
  }
  if (code > 127 || code === APOSTROPHE) return undefined;
  const place = hash & (PLACES - 1);
  const met = lately[place];
  if (met !== undefined && met.raw.length === end - start && standsAt(text, start, met.raw))
    return met;
  const word = wordOf(text.slice(start, end));
  lately[place] = word;
  return word;
}

const APOSTROPHE = 39;

const isPlain = (code: number): boolean => isAsciiLetter(code) || isDigit(code);

export const isAsciiLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function standsAt(text: string, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i++)
    if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}

function letters(raw: string): Word {
  const value = NUMBER_WORDS[raw.toLowerCase()];
  return value === undefined ? plain(raw) : number(raw, value, isCapitals(raw));
}

function plain(raw: string): Word {
  const stem = stemOf(raw);
  const id = idInText(stem);
  const capitals = isCapitals(raw);
  return { kind: "word", stem, value: Number.NaN, capitals, raw, id, key: "word" };
}

const isCapitals = (raw: string): boolean =>
  raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase();

/** What begins with a digit, or with a point and a digit. */
export const numberOf = (raw: string): Word => words.get(raw) ?? kept(words, digits(interned(raw)));

function digits(raw: string): Word {
  const bare = /^\d+,\d{1,2}$/.test(raw) ? raw.replace(",", ".") : raw.replace(/[, ]/g, "");
  return number(raw, Number(bare), false);
}

const number = (raw: string, value: number, capitals: boolean): Word => ({
  kind: "number",
  stem: "#",
  value,
  capitals,
  raw,
  id: idInText(`#${value}`),
  key: "number",
});

const signs = new Map<string, Word>();

/** A sign by its normal form. */
export const signOf = (raw: string, stem: string): Word =>
  signs.get(raw) ?? kept(signs, sign(interned(raw), interned(stem)));

const sign = (raw: string, stem: string): Word => ({
  kind: "sign",
  stem,
  value: Number.NaN,
  capitals: false,
  raw,
  id: idInText(stem),
  key: interned(`sign:${stem}`),
});

function kept(list: Map<string, Word>, word: Word): Word {
  if (word.id !== UNKNOWN_ID && list.size < KEPT) list.set(word.raw, word);
  return word;
}

/** The same text as the engine keeps for names: two of those are told apart without looking at their letters, and all are of one form. */
export function interned(text: string): string {
  const names: Record<string, true> = Object.create(null);
  names[text] = true;
  return Object.keys(names)[0] ?? text;
}
