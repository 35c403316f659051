/** For whom something holds: `if liver metastases are present`, `in patients without Gilbert's syndrome`. */
//                              ^
import type { Criterion } from "../../../logic/criterion.ts";
import { anyOf, negate } from "../combine/criteria.ts";
import { atomOf } from "./concept.ts";
import { keyAt, type Stream, skipFillers } from "./construct.ts";

export interface Condition {
  readonly says: Criterion;
  readonly to: number;
}

const WORDS = ["filler", "op:if", "op:past", "op:except", "sign:("];

/** A condition that begins with a word for it and names one thing the lexicon knows. */
export function readCondition(stream: Stream, at: number): Condition | undefined {
  const sex = readSex(stream, at);
  if (sex !== undefined) return sex;
  let next = at;
  let isNamed = keyAt(stream, at - 1) === "op:except" || isDenied(stream, at);
  while (WORDS.includes(keyAt(stream, next))) {
    isNamed ||= ["op:if", "op:except"].includes(keyAt(stream, next)) || isWith(stream, next);
    next++;
  }
  const isNot = keyAt(stream, next) === "op:not";
  if (isNot) next = skipFillers(stream, next + 1);
  if (!isNamed) return undefined;
  const first = saysAt(stream, next);
  if (first === undefined) return undefined;
  const row = readRow(stream, next + 1, [first]);
  const says = anyOf(row.says);
  const to = behindSame(stream, skipFillers(stream, row.to), says);
  return { says: isNot ? negate(says) : says, to };
}

const SEXES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ "op:if-woman": "female", "op:if-man": "male" }),
);

/** `in women`, where nothing more is said of them. */
function readSex(stream: Stream, at: number): Condition | undefined {
  const sex = SEXES.get(keyAt(stream, at));
  const isMore = ["discuss", "concept", "word"].includes(
    keyAt(stream, skipFillers(stream, at + 1)),
  );
  return sex === undefined || isMore ? undefined : { says: { fact: "sex", is: sex }, to: at + 1 };
}

/** `(no liver metastases)` */
const isDenied = (stream: Stream, at: number): boolean =>
  keyAt(stream, at - 1) === "sign:(" && keyAt(stream, at) === "op:not";

/** What a phrase says that the lexicon knows. */
function saysAt(stream: Stream, at: number): Criterion | undefined {
  const chunk = stream.chunks[at];
  if (chunk?.meaning?.role !== "concept") return undefined;
  return atomOf(chunk.meaning.concept, chunk)?.says ?? { unread: "" };
}

/** `hyperbilirubinaemia of Gilbert's syndrome`: one thing under two names. */
function behindSame(stream: Stream, at: number, says: Criterion): number {
  const again = saysAt(stream, at);
  return again !== undefined && JSON.stringify(again) === JSON.stringify(says)
    ? skipFillers(stream, at + 1)
    : at;
}

interface Row {
  readonly says: readonly Criterion[];
  readonly to: number;
}

/** `Gilbert's syndrome or liver metastases`: one of them is enough. */
function readRow(stream: Stream, at: number, says: readonly Criterion[]): Row {
  const join = skipFillers(stream, at);
  if (!["op:or", "op:and-or", "sign:/"].includes(keyAt(stream, join))) return { says, to: at };
  let next = join + 1;
  while (WORDS.includes(keyAt(stream, next)) && keyAt(stream, next) !== "sign:(") next++;
  const more = saysAt(stream, next);
  return more === undefined ? { says, to: at } : readRow(stream, next + 1, [...says, more]);
}

/** `with liver metastases`, `for Gilbert's syndrome`, `where the liver is involved`. */
const isWith = ({ chunks }: Stream, at: number): boolean =>
  ["with", "for", "patient", "subject", "where"].includes(chunks[at]?.stem ?? "");
