/** Cuts tokens into chunks: the longest phrases of the lexicon, numbers, signs, and words nobody knows. */
import type { Token } from "../text/tokens.ts";
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
      chunks.push(bare(token));
      at++;
      continue;
    }
    const last = tokens[at + match.length - 1] as Token;
    const meaning = match.value;
    chunks.push({
      key: isPronoun(token, match.length) ? "filler" : keyOf(meaning),
      meaning,
      value: match.length === 1 ? token.value : Number.NaN,
      start: token.start,
      end: last.end,
      stem: token.stem,
      capitals: token.capitals && match.length === 1,
      raw: token.raw,
      tokens: match.length,
    });
    at += match.length;
  }
  return chunks;
}

/** `who` is the scale of the World Health Organization only in capitals. */
const isPronoun = ({ stem, capitals }: Token, length: number): boolean =>
  stem === "who" && length === 1 && !capitals;

const keyOf = (meaning: Meaning): string =>
  meaning.role === "operator" ? `op:${meaning.name}` : meaning.role;

function bare({ kind, value, start, end, stem, capitals, raw }: Token): Chunk {
  const key = kind === "sign" ? `sign:${stem}` : kind;
  return { key, meaning: undefined, value, start, end, stem, capitals, raw, tokens: 1 };
}
