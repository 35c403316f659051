/** What a construct is: it starts at chunks of some keys and reads as far as it understands. */

import type { Node } from "../combine/node.ts";
import type { Side } from "../criteria.ts";
import type { Chunk } from "../lexicon/chunks.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";

export interface Stream {
  readonly chunks: readonly Chunk[];
  readonly lexicon: Lexicon;
  readonly side: Side;
}

export interface Found {
  readonly node: Node;
  /** The first chunk that is not part of it. */
  readonly to: number;
}

export interface Construct {
  /** Keys of the chunks that it can start at. */
  readonly keys: readonly string[];
  read(stream: Stream, at: number): Found | undefined;
}

export const keyAt = ({ chunks }: Stream, at: number): string => chunks[at]?.key ?? "end";

/** The first place from `at` that is no filler. */
export function skipFillers(stream: Stream, at: number): number {
  let next = at;
  while (keyAt(stream, next) === "filler") next++;
  return next;
}

/** The place behind one of these keys, with fillers before it; `at` itself where none is there. */
export function skip(stream: Stream, at: number, keys: readonly string[]): number {
  const next = skipFillers(stream, at);
  return keys.includes(keyAt(stream, next)) ? next + 1 : at;
}

/** The offsets of the chunks from `from` up to, not with, `to`. */
export function placeOf(
  { chunks }: Stream,
  from: number,
  to: number,
): { start: number; end: number } {
  return { start: chunks[from]?.start ?? 0, end: chunks[to - 1]?.end ?? 0 };
}
