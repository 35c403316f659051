/** Age: `Male or female, 18 years or older` -> age at least 18. */
//                       ^
import type { Criterion } from "../../../logic/criterion.ts";
import {
  isComparison,
  type LimitsFound,
  type ReadValue,
  readLimits,
  testOf,
} from "./comparison.ts";
import {
  type Construct,
  type Found,
  keyAt,
  placeOf,
  type Stream,
  skip,
  skipFillers,
} from "./construct.ts";

const YEARS = ["op:years"];

/** A number with its years. */
const years: ReadValue = (stream, at) => {
  const chunk = stream.chunks[at];
  if (chunk === undefined || Number.isNaN(chunk.value)) return undefined;
  return { value: chunk.value, to: skip(stream, at + 1, YEARS) };
};

export const age: Construct = {
  keys: [
    "op:age",
    "op:between",
    "number",
    "sign:≥",
    "sign:>",
    "sign:≤",
    "sign:<",
    "op:at-least",
    "op:more-than",
    "op:at-most",
    "op:less-than",
  ],
  read: (stream, at) => (keyAt(stream, at) === "op:age" ? named(stream, at) : unnamed(stream, at)),
};

/** The word comes first: `age between 18 and 75`. */
function named(stream: Stream, at: number): Found | undefined {
  let next = skipFillers(stream, at + 1);
  if (["sign::", "sign:-", "sign:,"].includes(keyAt(stream, next))) next++;
  return found(stream, at, readLimits(stream, next, years));
}

/** The value comes first: `≥ 18 years of age`. Years alone may be a stretch of time. */
function unnamed(stream: Stream, at: number): Found | undefined {
  const limits = readLimits(stream, at, years);
  if (limits === undefined) return undefined;
  const isOld =
    keyAt(stream, skipFillers(stream, limits.to)) === "op:years-old" ||
    keyAt(stream, limits.to - 1) === "op:or-older" ||
    (hasYears(stream, at, limits.to) &&
      keyAt(stream, skipFillers(stream, limits.to)) === "op:or-older");
  if (limits.limits.values !== undefined && !isOlderBehind(stream, limits.to)) return undefined;
  const isBare =
    isComparison(keyAt(stream, at)) &&
    hasYears(stream, at, limits.to) &&
    (isAlone(stream, at, limits.to) || isBeforePlace(stream, limits.to));
  return isOld || isBare ? found(stream, at, limits) : undefined;
}

/** `18 years of age or older`: the value alone is a limit by what stands behind it. */
function isOlderBehind(stream: Stream, at: number): boolean {
  let to = at;
  for (let more = tail(stream, to); more > to; more = tail(stream, to)) to = more;
  return stream.chunks
    .slice(at, to)
    .some(({ key }) => ["op:or-more", "op:or-older", "op:or-less"].includes(key));
}

const hasYears = (stream: Stream, from: number, to: number): boolean =>
  stream.chunks.slice(from, to).some(({ key }) => key === "op:years");

/** The whole criterion is nothing but this, as `≥ 18 years`. */
const isAlone = (stream: Stream, from: number, to: number): boolean =>
  stream.chunks.every(
    ({ key }, i) => (i >= from && i < to) || ["filler", "sign:.", "op:sex", "sign:,"].includes(key),
  );

function found(stream: Stream, at: number, limits: LimitsFound | undefined): Found | undefined {
  if (limits === undefined || !isPossible(stream, limits)) return undefined;
  let to = limits.to;
  for (let more = tail(stream, to); more > to; more = tail(stream, to)) to = more;
  const { values } = limits.limits;
  if (values !== undefined && to === limits.to && keyAt(stream, at) !== "op:age") return undefined;
  const first = testOf("age", orOlder(stream, limits, to));
  const second = secondLimit(stream, to);
  const says: Criterion = second === undefined ? first : { all: [first, second.says] };
  return ofPlace(stream, { at, says, to: second?.to ?? to });
}

interface Said {
  readonly at: number;
  readonly says: Criterion;
  readonly to: number;
}

/** `(≥ 20 years in Japan)`: a stretch of time has no country. */
const isBeforePlace = (stream: Stream, at: number): boolean =>
  keyAt(stream, skipFillers(stream, at)) === "op:place";

/** `20 years or older in Japan`: nobody here knows in which country somebody would take part. */
function ofPlace(stream: Stream, { at, says, to }: Said): Found {
  const isOfSome = isBeforePlace(stream, to);
  const end = isOfSome ? skipFillers(stream, to) + 1 : to;
  const whole: Criterion = isOfSome ? { any: [says, { unread: "" }] } : says;
  const place = placeOf(stream, at, end);
  return { node: { is: "atom", says: whole, kinds: ["age"], tense: "measure", ...place }, to: end };
}

/** `at the time of consent` between the two ends. */
function behindAnchor(stream: Stream, at: number): number {
  let next = at;
  while (
    next < at + REACH &&
    ["filler", "op:anchor", "discuss", "op:before"].includes(keyAt(stream, next))
  )
    next++;
  return next;
}

const REACH = 6;

/** `≥ 18 years and less than 80 years`: the other end. */
function secondLimit(stream: Stream, at: number): { says: Criterion; to: number } | undefined {
  const from = behindAnchor(stream, at);
  const next = skip(stream, from, ["op:and", "sign:,", "op:but"]);
  if (next === from || !isComparison(keyAt(stream, skipFillers(stream, next)))) return undefined;
  const limits = readLimits(stream, next, years);
  const isOurs =
    limits !== undefined && limits.limits.max !== undefined && isPossible(stream, limits);
  if (!isOurs || !hasYears(stream, at, limits.to)) return undefined;
  let to = limits.to;
  for (let more = tail(stream, to); more > to; more = tail(stream, to)) to = more;
  return { says: testOf("age", limits.limits), to };
}

/** `18 years of age or older`: the comparison stands behind the words. */
function orOlder(stream: Stream, { limits, to }: LimitsFound, end: number) {
  const value = limits.values?.[0];
  if (value === undefined) return limits;
  const keys = stream.chunks.slice(to, end).map(({ key }) => key);
  if (keys.includes("op:or-more") || keys.includes("op:or-older")) return { min: value };
  return keys.includes("op:or-less") ? { max: value } : limits;
}

const tail = (stream: Stream, at: number): number =>
  skip(stream, at, ["op:years-old", "op:years", "op:or-more", "op:or-older", "op:or-less"]);

function isPossible({ lexicon }: Stream, { limits }: LimitsFound): boolean {
  const [low, high] = lexicon.limits.get("age") ?? [0, 0];
  return [limits.min, limits.max, ...(limits.values ?? [])].every(
    (value) => value === undefined || (value > low && value <= high),
  );
}
