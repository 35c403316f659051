/** Lines of at most 80 columns. */

export const WIDTH = 80;

export interface Hang {
  /** Stands before the first line. */
  readonly first: string;
  /** Stands before the lines that follow. */
  readonly rest: string;
}

/** Breaks a text at its spaces; a word longer than a line is cut. */
export function wrap(text: string, { first, rest }: Hang = { first: "", rest: "" }): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of words(text, WIDTH - Math.max(length(first), length(rest)))) {
    if (!empty && length(line) + 1 + length(word) > WIDTH) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

export const indent = (text: string, by: number): string[] =>
  wrap(text, { first: " ".repeat(by), rest: " ".repeat(by) });

export const bullet = (text: string, by: number, sign = "-"): string[] =>
  wrap(text, { first: `${" ".repeat(by)}${sign} `, rest: " ".repeat(by + sign.length + 1) });

const length = (text: string): number => [...text].length;

function words(text: string, most: number): string[] {
  const found = clean(text)
    .split(" ")
    .filter((word) => word !== "");
  return found.flatMap((word) => pieces(word, most));
}

function pieces(word: string, most: number): string[] {
  const letters = [...word];
  const count = Math.ceil(letters.length / most);
  return Array.from({ length: count }, (_, i) => letters.slice(i * most, (i + 1) * most).join(""));
}

/** An input may hold anything: nothing in it steers the terminal. */
const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]/gu, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
