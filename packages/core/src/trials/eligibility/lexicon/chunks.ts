/** Cuts tokens into chunks: the longest phrases of the lexicon, numbers, signs, and words nobody knows. */
import type { Token } from "../text/tokens.ts";
import type { Word } from "../text/words.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";

export interface Chunk {
  /** What constructs are looked up by: `lab`, `drug`, `op:within`, `number`, `sign:≥`, `filler`, `word`. */
  readonly key: string;
  readonly meaning: Meaning | undefined;
  /** Of a number; NaN else. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly stem: string;
  readonly capitals: boolean;
  /** The first token as written. */
  readonly raw: string;
  readonly tokens: number;
}

export function chunksOf(tokens: readonly Token[], { phrases }: Lexicon): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const match = phrases.longest(tokens, at);
    if (match === undefined) {
      chunks.push(
        chunkOf(token, token.word.key, { meaning: undefined, end: token.end, tokens: 1 }),
      );
      at++;
      continue;
    }
    const { value: meaning, length } = match;
    const key = isPronoun(token.word, length) ? "filler" : meaning.key;
    const { end } = tokens[at + length - 1] as Token;
    chunks.push(chunkOf(token, key, { meaning, end, tokens: length }));
    at += length;
  }
  return chunks;
}

type Rest = Pick<Chunk, "meaning" | "end" | "tokens">;

/** Value and capitals are those of one word alone. */
const chunkOf = ({ word, start }: Token, key: string, { meaning, end, tokens }: Rest): Chunk => ({
  key,
  meaning,
  value: tokens === 1 ? word.value : Number.NaN,
  start,
  end,
  stem: word.stem,
  capitals: tokens === 1 && word.capitals,
  raw: word.raw,
  tokens,
});

/** `who` is the scale of the World Health Organization only in capitals. */
const isPronoun = ({ stem, capitals }: Word, length: number): boolean =>
  stem === "who" && length === 1 && !capitals;
