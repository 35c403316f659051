/** For whom something holds: `if liver metastases are present`, `in patients without Gilbert's syndrome`. */
//                              ^
import type { Criterion } from "../../../logic/criterion.ts";
import { negate } from "../combine/criteria.ts";
import { keyAt, type Stream, skipFillers } from "./construct.ts";

export interface Condition {
  readonly says: Criterion;
  readonly to: number;
}

const WORDS = ["filler", "op:if", "op:past", "op:except", "sign:("];

/** A condition that begins with a word for it and names one thing the lexicon knows. */
export function readCondition(stream: Stream, at: number): Condition | undefined {
  let next = at;
  let isNamed = keyAt(stream, at - 1) === "op:except";
  while (WORDS.includes(keyAt(stream, next))) {
    isNamed ||= ["op:if", "op:except"].includes(keyAt(stream, next)) || isWith(stream, next);
    next++;
  }
  const isNot = keyAt(stream, next) === "op:not";
  if (isNot) next = skipFillers(stream, next + 1);
  if (!isNamed) return undefined;
  const meaning = stream.chunks[next]?.meaning;
  if (meaning?.role !== "concept") return undefined;
  const says = meaning.concept.means ?? { unread: meaning.concept.kinds[0] ?? "condition" };
  const to = behindPresence(stream, next + 1);
  return { says: isNot || to.isAbsent ? negate(says) : says, to: to.at };
}

/** `with liver metastases`, `for Gilbert's syndrome`. */
const isWith = ({ chunks }: Stream, at: number): boolean =>
  ["with", "for", "patient", "subject"].includes(chunks[at]?.stem ?? "");

/** `liver metastases are present`, `are documented`. */
function behindPresence(stream: Stream, at: number): { at: number; isAbsent: boolean } {
  let next = at;
  while (keyAt(stream, next) === "filler") next++;
  return { at: next, isAbsent: false };
}
