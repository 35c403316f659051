/** Whether a value that came from outside is a condition of the one language: a fast check before it is evaluated. */
import type { Criterion } from "../../logic/criterion.ts";

/** Deeper than any reading; a bound keeps a hostile file from exhausting the stack. */
const DEEPEST = 64;

export const isCriterion = (value: unknown): value is Criterion => holds(value, DEEPEST);

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isScalar = (value: unknown): boolean =>
  isText(value) || isNumber(value) || typeof value === "boolean";
const partsOf = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(is);
const listOf = (is: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every(is);
const optional = (is: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || is(value);

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

/** By the key that tells one kind from the others. */
const LEAVES: Readonly<Record<string, Shape>> = {
  fact: {
    fact: isText,
    is: optional(isScalar),
    in: optional(listOf(isScalar)),
    min: optional(isNumber),
    max: optional(isNumber),
    strict: optional((value) => typeof value === "boolean"),
    has: optional(isText),
    hasAny: optional(listOf(isText)),
  },
  region: { region: listOf(isText) },
  procedure: { procedure: isText, field: optional(isText) },
  treatment: {
    treatment: (value) =>
      isObject(value) && fits(value, { outcome: optional(isText), intent: optional(isText) }),
  },
  since: { since: isText, minDays: isNumber },
  known: { known: isText },
  option: { option: listOf(isText), status: listOf(isText) },
  unread: { unread: isText },
};

function holds(value: unknown, depth: number): boolean {
  if (!isObject(value) || depth === 0) return false;
  const within = (part: unknown) => holds(part, depth - 1);
  // All of nothing holds and any of nothing does not: a reader may say so of a text.
  if ("all" in value) return fits(value, { all: partsOf(within) });
  if ("any" in value) return fits(value, { any: partsOf(within) });
  if ("not" in value) return fits(value, { not: within });
  const kind = Object.keys(LEAVES).find((key) => key in value);
  const shape = kind === undefined ? undefined : LEAVES[kind];
  return shape !== undefined && fits(value, shape);
}

/** Every field as its shape says, and no field besides. */
const fits = (value: Fields, shape: Shape): boolean =>
  Object.keys(value).every((key) => key in shape) &&
  Object.entries(shape).every(([key, is]) => is(value[key]));
