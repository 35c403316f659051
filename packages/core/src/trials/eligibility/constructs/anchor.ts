/** The event that time is counted from: `at the first dose of AB-123` -> nothing more than the planned start. */
//                                           ^
import { type Construct, keyAt, pastRun, placeOf, type Stream } from "./construct.ts";

/** At most so many words name the treatment that is started. */
const MOST_WORDS = 4;

/** The place behind an anchor and the name of what is started; undefined where there is none. */
export function readAnchor(stream: Stream, at: number): number | undefined {
  if (keyAt(stream, at) !== "op:anchor") return undefined;
  let to = at + 1;
  let words = 0;
  for (let next = to; words <= MOST_WORDS; next++) {
    const chunk = stream.chunks[next];
    if (chunk === undefined) break;
    if (chunk.key === "filler" || chunk.key === "op:anchor" || chunk.key === "op:before") {
      if (chunk.key === "op:anchor") to = next + 1;
      continue;
    }
    if (!isName(stream, next)) break;
    words++;
    to = next + 1;
  }
  return behindBracket(stream, to);
}

/** A name of a study drug: capitals, a code, or a drug. */
export function isName({ chunks }: Stream, at: number): boolean {
  const chunk = chunks[at];
  if (chunk === undefined) return false;
  const isCode = chunk.key === "word" && (chunk.capitals || /\d/.test(chunk.stem));
  const before = chunks[at - 1];
  const isNumber =
    chunk.key === "number" && before?.capitals === true && chunk.start - before.end <= 1;
  return isCode || isNumber || chunk.key === "drug";
}

/** `(Day 1)`, `(C1D1)`. */
function behindBracket(stream: Stream, at: number): number {
  const isBracket = keyAt(stream, at) === "sign:(" && keyAt(stream, at + 1) === "op:anchor";
  return isBracket && keyAt(stream, at + 2) === "sign:)" ? at + 3 : at;
}

export const anchor: Construct = {
  keys: ["op:anchor", "op:before"],
  read: (stream, at) => {
    const next = pastRun(stream, at, ["op:before", "filler"]);
    const to = readAnchor(stream, next);
    return to === undefined
      ? undefined
      : { node: { is: "filler", ...placeOf(stream, at, to) }, to };
  },
};
