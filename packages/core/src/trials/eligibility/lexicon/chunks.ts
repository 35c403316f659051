/** Cuts tokens into chunks: the longest phrases of the lexicon, numbers, signs, and words nobody knows. */
import type { Token } from "../text/tokens.ts";
import type { Word } from "../text/words.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";

/** It is small, and made for every word of every text: what its first word says is asked of that word. */
export class Chunk {
  /** What constructs are looked up by: `lab`, `drug`, `op:within`, `number`, `sign:≥`, `filler`, `word`. */
  readonly key: string;
  readonly meaning: Meaning | undefined;
  readonly start: number;
  readonly end: number;
  /** How many it was made of. */
  readonly tokens: number;
  readonly #first: Word;

  constructor(
    { word, start }: Token,
    { key, meaning, end, tokens }: Pick<Chunk, "key" | "meaning" | "end" | "tokens">,
  ) {
    this.key = key;
    this.meaning = meaning;
    this.start = start;
    this.end = end;
    this.tokens = tokens;
    this.#first = word;
  }

  /** Of a number; NaN else. */
  get value(): number {
    return this.tokens === 1 ? this.#first.value : Number.NaN;
  }

  get stem(): string {
    return this.#first.stem;
  }

  /** Of one word alone. */
  get capitals(): boolean {
    return this.tokens === 1 && this.#first.capitals;
  }

  /** The first token as written. */
  get raw(): string {
    return this.#first.raw;
  }
}

export function chunksOf(tokens: readonly Token[], { phrases }: Lexicon): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const match = phrases.longest(tokens, at);
    if (match === undefined) {
      const { word, end } = token;
      chunks.push(new Chunk(token, { key: word.key, meaning: undefined, end, tokens: 1 }));
      at++;
      continue;
    }
    const { value: meaning, length } = match;
    const key = isPronoun(token.word, length) ? "filler" : meaning.key;
    const { end } = tokens[at + length - 1] as Token;
    chunks.push(new Chunk(token, { key, meaning, end, tokens: length }));
    at += length;
  }
  return chunks;
}

/** `who` is the scale of the World Health Organization only in capitals. */
const isPronoun = ({ stem, capitals }: Word, length: number): boolean =>
  stem === "who" && length === 1 && !capitals;
