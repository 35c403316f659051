/** The names before a laboratory limit: `AST (SGOT), ALT and alkaline phosphatase`, and the words behind them. */
import type { LabEntry } from "../../../knowledge/eligibility.ts";
import { isOpened, keyAt, pastRun, type Stream } from "./construct.ts";

export interface Names {
  readonly labs: readonly LabEntry[];
  readonly to: number;
}

const BETWEEN_NAMES = [
  "op:and",
  "op:or",
  "op:and-or",
  "sign:/",
  "sign:,",
  "sign:(",
  "sign:)",
  "filler",
  "sign:&",
  "sign:-",
  "sign:=",
];

/** So far a list of names may reach. */
const LIST = 40;

/** One name or several: `AST (SGOT), ALT and alkaline phosphatase`. */
export function readNames(stream: Stream, at: number): Names {
  const labs: LabEntry[] = [];
  let to = at;
  for (let next = at; next < at + LIST; next++) {
    const meaning = stream.chunks[next]?.meaning;
    if (meaning?.role === "lab") {
      if (!labs.includes(meaning.lab)) labs.push(meaning.lab);
      to = next + 1;
    } else if (!isBetween(stream, next)) break;
  }
  if (keyAt(stream, to) === "sign:)" && isOpened(stream, at, to)) to++;
  return { labs, to };
}

/** An abbreviation in brackets that the lexicon does not know belongs to the name before it. */
const isBetween = (stream: Stream, at: number): boolean =>
  BETWEEN_NAMES.includes(keyAt(stream, at)) ||
  (stream.chunks[at]?.capitals === true &&
    keyAt(stream, at - 1) === "sign:(" &&
    keyAt(stream, at + 1) === "sign:)");

const WORDS = ["filler", "sign::", "sign:,", "op:must", "sign:)", "sign:-", "sign:="];

export function behindWords(stream: Stream, at: number): number {
  let next = at;
  for (;;) {
    next = pastRun(stream, next, WORDS);
    const close = behindSilentBracket(stream, next);
    if (close === undefined) break;
    next = close;
  }
  return keyAt(stream, next) === "sign:(" ? next + 1 : next;
}

/** A bracket that holds nothing but words without meaning, as a formula's name. */
function behindSilentBracket(stream: Stream, at: number): number | undefined {
  if (keyAt(stream, at) !== "sign:(") return undefined;
  const next = pastRun(stream, at + 1, ["filler", "op:or", "sign:-", "sign:,"]);
  return next > at + 1 && keyAt(stream, next) === "sign:)" ? next + 1 : undefined;
}
