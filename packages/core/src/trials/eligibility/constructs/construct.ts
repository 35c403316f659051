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

/** Before the first chunk and behind the last one stands an end. */
export const keyAt = ({ chunks }: Stream, at: number): string =>
  at >= 0 && at < chunks.length ? (chunks[at] as Chunk).key : "end";

/** Nobody writes so many of the same words in a row: looking on would take a long row more than its share of time. */
const LONGEST_RUN = 24;

/** The first place from `at` that has none of these keys. */
export function pastRun(stream: Stream, at: number, keys: readonly string[]): number {
  const end = at + LONGEST_RUN;
  let next = at;
  while (next < end && keys.includes(keyAt(stream, next))) next++;
  return next;
}

const FILLER: readonly string[] = ["filler"];

/** The first place from `at` that is no filler. */
export const skipFillers = (stream: Stream, at: number): number => pastRun(stream, at, FILLER);

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

/** More brackets open than close between the two places. */
export function isOpened(stream: Stream, from: number, to: number): boolean {
  const keys = stream.chunks.slice(from, to).map(({ key }) => key);
  return (
    keys.filter((key) => key === "sign:(").length > keys.filter((key) => key === "sign:)").length
  );
}
