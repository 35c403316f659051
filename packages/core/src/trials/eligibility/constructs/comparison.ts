/** Reads how a value is limited: `at least 1.5`, `0 to 1`, `18 years or older` -> lower and upper limit. */
//                                  ^             ^
import type { FactTest } from "../../../logic/criterion.ts";
import { keyAt, type Stream, skipFillers } from "./construct.ts";

export interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly strict?: true;
  /** One or several values by themselves: `0, 1 or 2`. */
  readonly values?: readonly number[];
}

export interface LimitsFound {
  readonly limits: Limits;
  readonly to: number;
}

type Way = ">=" | ">" | "<=" | "<" | "=";

const WAYS: ReadonlyMap<string, Way> = new Map(
  Object.entries<Way>({
    "sign:≥": ">=",
    "sign:>": ">",
    "sign:≤": "<=",
    "sign:<": "<",
    "sign:=": "=",
    "op:at-least": ">=",
    "op:more-than": ">",
    "op:at-most": "<=",
    "op:less-than": "<",
  }),
);

const AFTER: ReadonlyMap<string, Way> = new Map(
  Object.entries<Way>({
    "op:or-more": ">=",
    "op:or-older": ">=",
    "op:or-less": "<=",
  }),
);

export const isComparison = (key: string): boolean => WAYS.get(key) !== undefined;

const limitsOf = (way: Way, value: number): Limits => {
  if (way === ">=") return { min: value };
  if (way === ">") return { min: value, strict: true };
  if (way === "<=") return { max: value };
  return way === "<" ? { max: value, strict: true } : { values: [value] };
};

/** How a value is read at a place: plain, or with its unit. */
export type ReadValue = (stream: Stream, at: number) => { value: number; to: number } | undefined;

const plainValue: ReadValue = ({ chunks }, at) => {
  const chunk = chunks[at];
  return chunk === undefined || Number.isNaN(chunk.value)
    ? undefined
    : { value: chunk.value, to: at + 1 };
};

/** Limits that start at `at`, with a comparison before or after the value, or a range. */
export function readLimits(
  stream: Stream,
  at: number,
  readValue: ReadValue = plainValue,
): LimitsFound | undefined {
  const first = skipFillers(stream, at);
  const way = WAYS.get(keyAt(stream, first));
  if (way !== undefined) return afterWay(stream, first + 1, { way, readValue });
  if (keyAt(stream, first) === "op:between") return range(stream, first + 1, readValue);
  const found = readValue(stream, first);
  if (found === undefined) return undefined;
  const behind = skipFillers(stream, found.to);
  const after = AFTER.get(keyAt(stream, behind));
  if (after !== undefined) return { limits: limitsOf(after, found.value), to: behind + 1 };
  return range(stream, first, readValue) ?? { limits: { values: [found.value] }, to: found.to };
}

interface Asked {
  readonly way: Way;
  readonly readValue: ReadValue;
}

/** `> or = 18`, `greater than or equal to 18`: two comparisons make one. */
function afterWay(stream: Stream, at: number, { way, readValue }: Asked): LimitsFound | undefined {
  let next = skipFillers(stream, at);
  let wider = way;
  if (keyAt(stream, next) === "op:or" && WAYS.get(keyAt(stream, next + 1)) !== undefined) next++;
  const second = WAYS.get(keyAt(stream, next));
  if (second !== undefined) {
    wider = widen(way, second);
    next = skipFillers(stream, next + 1);
  }
  const found = readValue(stream, next);
  if (found === undefined) return undefined;
  const upper = upperEnd(stream, found.to, { way: wider, readValue });
  if (upper !== undefined) {
    const strict = wider === ">" && upper.isStrict ? { strict: true as const } : {};
    return { limits: { min: found.value, max: upper.value, ...strict }, to: upper.to };
  }
  return { limits: limitsOf(wider, found.value), to: found.to };
}

const widen = (one: Way, two: Way): Way => {
  const both = [one, two].sort().join("");
  if (both.includes(">") && both.includes("=")) return ">=";
  return both.includes("<") && both.includes("=") ? "<=" : one;
};

/** `≥ 18 and ≤ 75`: the second comparison of the same value. */
function upperEnd(stream: Stream, at: number, { way, readValue }: Asked) {
  if (way !== ">=" && way !== ">") return undefined;
  let next = skipFillers(stream, at);
  if (["op:and", "sign:,", "op:to", "op:but"].includes(keyAt(stream, next)))
    next = skipFillers(stream, next + 1);
  const second = WAYS.get(keyAt(stream, next));
  if (second !== "<=" && second !== "<") return undefined;
  if ((way === ">") !== (second === "<")) return undefined;
  const found = readValue(stream, skipFillers(stream, next + 1));
  return found === undefined ? undefined : { ...found, isStrict: second === "<" };
}

/** `0-1`, `0 to 1`; "and" only after "between". */
function isRangeWord(stream: Stream, at: number, from: number): boolean {
  const key = keyAt(stream, at);
  if (key === "op:and") return keyAt(stream, from - 1) === "op:between";
  return (
    key === "sign:-" || key === "op:to" || (key === "filler" && stream.chunks[at]?.stem === "to")
  );
}

function range(stream: Stream, at: number, readValue: ReadValue): LimitsFound | undefined {
  const low = readValue(stream, skipFillers(stream, at));
  if (low === undefined) return undefined;
  const between = low.to;
  if (!isRangeWord(stream, between, at)) return undefined;
  const high = readValue(stream, skipFillers(stream, between + 1));
  if (high === undefined || high.value <= low.value) return undefined;
  return { limits: { min: low.value, max: high.value }, to: high.to };
}

/** The limits as a question to a fact; undefined where they are single values. */
export function testOf(fact: string, { min, max, strict, values }: Limits): FactTest {
  if (values !== undefined) {
    return values.length === 1 ? { fact, is: values[0] as number } : { fact, in: values };
  }
  return {
    fact,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(strict === true ? { strict } : {}),
  };
}
