/** Performance status: `ECOG performance status of 0 or 1` -> ecog at most 1. */
//                     ^
import type { Criterion } from "../../../logic/criterion.ts";
import { readLimits, testOf } from "./comparison.ts";
import {
  type Construct,
  type Found,
  keyAt,
  pastRun,
  placeOf,
  type Stream,
  skipFillers,
} from "./construct.ts";

export const performanceStatus: Construct = {
  keys: ["op:ecog", "op:karnofsky"],
  read: (stream, at) =>
    keyAt(stream, at) === "op:ecog" ? grades(stream, at) : karnofsky(stream, at),
};

const NAMES = [
  "op:ecog",
  "op:karnofsky",
  "sign:(",
  "sign:)",
  "sign::",
  "sign:/",
  "filler",
  "sign:-",
  "sign:,",
  "op:or",
];

/** The names of the scale, in any order and in brackets. */
function behindNames(stream: Stream, at: number): number {
  let next = pastRun(stream, at, NAMES);
  while (next > at && ["sign:(", "op:or", "sign:,"].includes(keyAt(stream, next - 1))) next--;
  return next;
}

function grades(stream: Stream, at: number): Found | undefined {
  const next = behindNames(stream, at);
  const list = gradeList(stream, next) ?? comparison(stream, next);
  if (list === undefined) return undefined;
  const to = behindEquivalent(stream, list.to);
  const isTurned =
    stream.side === "exclusion" && "fact" in list.says && list.says.max !== undefined;
  if (isTurned) return { node: { is: "discuss", kinds: ["ecog"], ...placeOf(stream, at, to) }, to };
  return atom(stream, { at, to, says: list.says });
}

/** `0, 1, or 2` and `0/1`: grades one by one; together with nothing between them they are a limit. */
function gradeList(stream: Stream, at: number): { says: Criterion; to: number } | undefined {
  const values: number[] = [];
  let to = at;
  for (let next = at; isGrade(stream, next); next = between(stream, next + 1)) {
    values.push(stream.chunks[next]?.value ?? 0);
    to = next + 1;
    if (between(stream, to) === to) break;
  }
  return values.length < 2 ? undefined : { says: setOf(values), to };
}

const isGrade = ({ chunks, lexicon }: Stream, at: number): boolean => {
  const value = chunks[at]?.value ?? Number.NaN;
  const [low, high] = lexicon.grades;
  return Number.isInteger(value) && value >= low && value <= high;
};

function between(stream: Stream, at: number): number {
  let next = skipFillers(stream, at);
  const isSeparator = ["sign:,", "sign:/", "op:or", "op:and"].includes(keyAt(stream, next));
  if (!isSeparator) return at;
  next = skipFillers(stream, next + 1);
  if (["op:or", "op:and"].includes(keyAt(stream, next))) next = skipFillers(stream, next + 1);
  return isGrade(stream, next) ? next : at;
}

/** From 0 without a gap: at most the highest. */
function setOf(values: readonly number[]): Criterion {
  const highest = Math.max(...values);
  const isWhole = values.length === highest + 1 && values.includes(0);
  return isWhole ? { fact: "ecog", max: highest } : { fact: "ecog", in: values };
}

function comparison(stream: Stream, at: number): { says: Criterion; to: number } | undefined {
  const found = readLimits(stream, at);
  if (found === undefined) return undefined;
  const { min, max, values } = found.limits;
  const [low, high] = stream.lexicon.grades;
  const given = [min, max, ...(values ?? [])].filter((value) => value !== undefined);
  if (given.some((value) => value < low || value > high + 1)) return undefined;
  const limits = min === 0 && max !== undefined ? { max } : found.limits;
  return { says: testOf("ecog", limits), to: found.to };
}

/** `ECOG 0-1 (or Karnofsky 70 or more)`: the other scale says the same in its own numbers. */
function behindEquivalent(stream: Stream, at: number): number {
  let next = skipFillers(stream, at);
  while (["sign:(", "op:or", "sign:,", "sign:/"].includes(keyAt(stream, next)))
    next = skipFillers(stream, next + 1);
  if (keyAt(stream, next) !== "op:karnofsky") return at;
  const found = readLimits(stream, behindNames(stream, next));
  if (found === undefined) return at;
  return keyAt(stream, found.to) === "sign:)" ? found.to + 1 : found.to;
}

/** Karnofsky alone is near, not equal, to a grade: recognised, not decided. */
function karnofsky(stream: Stream, at: number): Found | undefined {
  const found = readLimits(stream, behindNames(stream, at));
  if (found === undefined) return undefined;
  const behind = skipFillers(stream, found.to);
  const isPair = ["sign:/", "op:or", "sign:(", "sign:,"].includes(keyAt(stream, behind));
  if (isPair && keyAt(stream, skipFillers(stream, behind + 1)) === "op:ecog") {
    const other = grades(stream, skipFillers(stream, behind + 1));
    if (other !== undefined) {
      const place = placeOf(stream, at, other.to);
      return { node: { ...other.node, ...place }, to: other.to };
    }
  }
  const place = placeOf(stream, at, found.to);
  return { node: { is: "discuss", kinds: ["ecog"], ...place }, to: found.to };
}

interface Said {
  readonly at: number;
  readonly to: number;
  readonly says: Criterion;
}

function atom(stream: Stream, { at, to, says }: Said): Found {
  const place = placeOf(stream, at, to);
  return { node: { is: "atom", says, kinds: ["ecog"], tense: "measure", ...place }, to };
}
