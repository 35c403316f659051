/** Grades of side effects: `peripheral neuropathy of grade 2 or higher` -> that fact at least 2. */
//                           ^
import { type Limits, readLimits, testOf } from "./comparison.ts";
import {
  type Construct,
  type Found,
  keyAt,
  pastRun,
  placeOf,
  type Stream,
  skipFillers,
} from "./construct.ts";

const COMPARISONS = [
  "sign:≥",
  "sign:>",
  "sign:≤",
  "sign:<",
  "op:at-least",
  "op:more-than",
  "op:at-most",
  "op:less-than",
];

export const grade: Construct = {
  keys: ["op:grade", "concept", ...COMPARISONS],
  read: (stream, at) =>
    keyAt(stream, at) === "concept" ? nameFirst(stream, at) : gradeFirst(stream, at),
};

interface Graded {
  readonly limits: Limits;
  readonly to: number;
}

/** `grade ≥ 2`, `≥ grade 2`, `grade 2 or higher`. */
function readGrade(stream: Stream, at: number): Graded | undefined {
  const first = skipFillers(stream, at);
  const isAfter = COMPARISONS.includes(keyAt(stream, first));
  const word = isAfter ? skipFillers(stream, first + 1) : first;
  if (keyAt(stream, word) !== "op:grade") return undefined;
  if (!isAfter) return ended(stream, readLimits(stream, word + 1));
  const value = stream.chunks[skipFillers(stream, word + 1)];
  if (value === undefined || Number.isNaN(value.value)) return undefined;
  const plain = {
    ...stream,
    chunks: [stream.chunks[first] as (typeof stream.chunks)[number], value],
  };
  const found = readLimits(plain, 0);
  return found === undefined
    ? undefined
    : ended(stream, { limits: found.limits, to: skipFillers(stream, word + 1) + 1 });
}

/** A grade by itself, and grades in a row, are each meant. */
function ended(stream: Stream, found: Graded | undefined): Graded | undefined {
  const value = found?.limits.values?.[0];
  if (found === undefined || value === undefined) return found;
  const next = stream.chunks[found.to + 1]?.value ?? Number.NaN;
  const isRow =
    ["op:or", "sign:-", "op:and", "sign:/"].includes(keyAt(stream, found.to)) && next === value + 1;
  return isRow ? { limits: { min: value, max: next }, to: found.to + 2 } : found;
}

const graded = ({ chunks }: Stream, at: number) => {
  const meaning = chunks[at]?.meaning;
  return meaning?.role === "concept" && meaning.concept.grade !== undefined
    ? meaning.concept
    : undefined;
};

function nameFirst(stream: Stream, at: number): Found | undefined {
  const entry = graded(stream, at);
  if (entry === undefined) return undefined;
  const open = skipFillers(stream, at + 1);
  const isBracket = ["sign:(", "sign:,"].includes(keyAt(stream, open));
  const found = readGrade(stream, isBracket ? open + 1 : open);
  if (found === undefined) return undefined;
  const isClosed =
    keyAt(stream, open) === "sign:(" && keyAt(stream, skipFillers(stream, found.to)) === "sign:)";
  const to = isClosed ? skipFillers(stream, found.to) + 1 : found.to;
  return built(stream, at, {
    limits: found.limits,
    to,
    fact: entry.grade as string,
    kinds: entry.kinds,
  });
}

const LINKS = ["filler", "op:past", "sign:,"];

function gradeFirst(stream: Stream, at: number): Found | undefined {
  const found = readGrade(stream, at);
  if (found === undefined) return undefined;
  const next = pastRun(stream, found.to, LINKS);
  const entry = graded(stream, next);
  if (entry === undefined) return undefined;
  return built(stream, at, {
    limits: found.limits,
    to: next + 1,
    fact: entry.grade as string,
    kinds: entry.kinds,
  });
}

interface Said extends Graded {
  readonly fact: string;
  readonly kinds: readonly string[];
}

/** A grade named alone in a list of what shuts out stands for itself and what is worse. */
function built(stream: Stream, at: number, { limits, to, fact, kinds }: Said): Found {
  const place = placeOf(stream, at, to);
  return {
    node: { is: "atom", says: testOf(fact, limits), kinds, tense: "measure", ...place },
    to,
  };
}
