/** Laboratory limits: `AST and ALT ≤ 2.5 x ULN (≤ 5 x ULN with liver metastases)` -> limits, with what they depend on. */
//                     ^
import type { LabEntry } from "../../../knowledge/eligibility.ts";
import { type Criterion, leavesOf } from "../../../logic/criterion.ts";
import { allOf, anyOf, negate } from "../combine/criteria.ts";
import { type Limits, type ReadValue, readLimits, testOf } from "./comparison.ts";
import { readCondition } from "./condition.ts";
import {
  type Construct,
  type Found,
  keyAt,
  pastRun,
  placeOf,
  type Stream,
  skipFillers,
} from "./construct.ts";
import { behindWords, type Names, readNames } from "./lab-names.ts";
import { type Quantity, readQuantity } from "./quantity.ts";

export const laboratory: Construct = { keys: ["lab"], read };

/** A limit that was read; `says` is undefined where no fact says it. */
interface Bound {
  readonly says: Criterion | undefined;
  /** For whom it holds, where it holds only for some. */
  readonly condition?: Criterion;
  readonly to: number;
}

function read(stream: Stream, at: number): Found | undefined {
  const names = readNames(stream, at);
  const bound =
    readBound(stream, behindWords(stream, names.to), names.labs) ?? normal(stream, names);
  if (bound === undefined) return undefined;
  const kinds = [...new Set(names.labs.flatMap((lab) => lab.kinds))];
  const limit = isDoubtful(stream, at, { bound, labs: names.labs })
    ? { says: undefined, to: bound.to }
    : bound;
  const whole =
    limit.says === undefined
      ? limit
      : withTails(stream, withOtherSide(stream, limit, names.labs), names.labs);
  const place = placeOf(stream, at, whole.to);
  if (whole.says === undefined) return { node: { is: "discuss", kinds, ...place }, to: whole.to };
  return {
    node: { is: "atom", says: whole.says, kinds, tense: "measure", ...place },
    to: whole.to,
  };
}

interface Given {
  readonly bound: Bound;
  readonly labs: readonly LabEntry[];
}

/** A requirement among the reasons to shut out, or a limit the wrong way round, may mean either. */
function isDoubtful({ chunks, side }: Stream, at: number, { bound, labs }: Given): boolean {
  if (bound.says === undefined) return false;
  const isTurned = isAsked(bound.says, labs) === (side === "exclusion");
  return isTurned && !chunks.slice(0, at + 4).some(({ key }) => TURNING.includes(key));
}

const TURNING = [
  "op:must",
  "op:must-not",
  "op:not",
  "op:forbidden",
  "op:allowed",
  "op:except",
  "op:if",
];

/** `within normal limits`: at most once the upper limit, where trials ask for at most. */
function normal(stream: Stream, { labs, to }: Names): Bound | undefined {
  const next = behindWords(stream, to);
  if (keyAt(stream, next) !== "op:normal") return undefined;
  return { says: saysOf(labs, { max: 1 }, true), to: next + 1 };
}

/** Limits for these values, in the units of their facts. */
function readBound(stream: Stream, at: number, labs: readonly LabEntry[]): Bound | undefined {
  const seen: Quantity[] = [];
  const value: ReadValue = (from, place) => {
    const quantity = readQuantity(from, place);
    if (quantity === undefined) return undefined;
    seen.push(quantity);
    return { value: amountOf(quantity, labs[0]) ?? Number.NaN, to: quantity.to };
  };
  const found = readLimits(stream, at, value);
  if (found === undefined || seen.length === 0) return undefined;
  const { min, max, values } = found.limits;
  const isPossible = values === undefined && !Number.isNaN(min) && !Number.isNaN(max);
  const isUln = seen.some((quantity) => quantity.isUln);
  const says = isPossible ? saysOf(labs, found.limits, isUln) : undefined;
  const to = behindClosing(stream, at, behindSame(stream, found.to, { labs, says }));
  return { says, to };
}

/** A bracket that was opened before the limit is closed behind it. */
const behindClosing = (stream: Stream, at: number, to: number): number =>
  keyAt(stream, at - 1) === "sign:(" && keyAt(stream, to) === "sign:)" ? to + 1 : to;

/** The amount in the unit of the fact; undefined where it cannot be one. */
function amountOf(
  { value, power, unit, isUln }: Quantity,
  lab: LabEntry | undefined,
): number | undefined {
  if (lab === undefined) return undefined;
  if (isUln) return value > 0 && value <= MOST_TIMES ? value : undefined;
  const factors = unit === undefined ? Object.values(lab.units ?? {}) : [lab.units?.[unit]];
  const possible = factors
    .map((factor) => round(value * (power ?? 1) * (factor ?? Number.NaN)))
    .filter((one) => isWithin(one, lab));
  return possible[0];
}

/** No trial asks for a larger multiple; a larger number is something else. */
const MOST_TIMES = 20;

const round = (value: number): number => Number(value.toPrecision(4));

const isWithin = (value: number, { band }: LabEntry): boolean =>
  band !== undefined && value >= band[0] && value <= band[1];

/** Asked for together, as they have to hold together; turned round, one of them is enough. */
function saysOf(labs: readonly LabEntry[], limits: Limits, isUln: boolean): Criterion | undefined {
  const facts = labs.map((lab) => (isUln ? lab.timesUln : lab.plain));
  if (facts.some((fact) => fact === undefined)) return undefined;
  const tests = facts.map((fact) => testOf(String(fact), limits));
  const isAsked = labs[0]?.asks === "most" ? limits.max !== undefined : limits.min !== undefined;
  return isAsked ? allOf(tests) : anyOf(tests);
}

interface Same {
  readonly labs: readonly LabEntry[];
  readonly says: Criterion | undefined;
}

/** The same limit again in another unit: `≥ 9 g/dL (90 g/L)`. */
function behindSame(stream: Stream, at: number, { labs, says }: Same): number {
  const open = ["sign:(", "op:or", "sign:=", "sign:,", "sign:/"].includes(keyAt(stream, at))
    ? at + 1
    : at;
  const first = labs[0];
  if (open === at || says === undefined || first === undefined || !("fact" in says)) return at;
  const way = skipFillers(stream, open);
  const from = /^(sign:[≥>≤<=]|op:(at|more|less))/.test(keyAt(stream, way)) ? way + 1 : way;
  const quantity = readQuantity(stream, skipFillers(stream, from));
  if (quantity === undefined || quantity.isUln) return at;
  const again = amountOf(quantity, first);
  const limit = says.min ?? says.max ?? Number.NaN;
  if (again === undefined || Math.abs(again - limit) > limit * ROUNDING) return at;
  return keyAt(stream, quantity.to) === "sign:)" ? quantity.to + 1 : quantity.to;
}

/** Conversions are rounded in the texts. */
const ROUNDING = 0.05;

/** `below 3 or above 15`: on either side of a range. */
function withOtherSide(stream: Stream, bound: Bound, labs: readonly LabEntry[]): Bound {
  const { says } = bound;
  const other = otherSide(stream, skipFillers(stream, bound.to), labs);
  if (says === undefined || other?.says === undefined) return bound;
  const isRange = isOutside(says, other.says) || isOutside(other.says, says);
  return isRange ? { says: anyOf([says, other.says]), to: other.to } : bound;
}

function otherSide(stream: Stream, at: number, labs: readonly LabEntry[]): Bound | undefined {
  if (keyAt(stream, at) === "op:or") return readBound(stream, at + 1, labs);
  // Before a number, `or above` goes on with what stands behind it.
  if (keyAt(stream, at) !== "op:or-more") return undefined;
  const quantity = readQuantity(stream, skipFillers(stream, at + 1));
  const min = quantity === undefined ? undefined : amountOf(quantity, labs[0]);
  if (quantity === undefined || min === undefined) return undefined;
  return { says: saysOf(labs, { min, strict: true }, quantity.isUln), to: quantity.to };
}

const isOutside = (below: Criterion, above: Criterion): boolean =>
  "fact" in below && "fact" in above && (below.max ?? Infinity) < (above.min ?? -Infinity);

/** All that is added to a limit for some: `(≤ 5 x ULN if liver metastases)`. */
function withTails(stream: Stream, bound: Bound, labs: readonly LabEntry[]): Bound {
  let whole = bound;
  for (
    let tail = readTail(stream, whole, labs);
    tail !== undefined;
    tail = readTail(stream, whole, labs)
  ) {
    whole = tail;
  }
  return whole;
}

const OPENERS = [
  "sign:(",
  "sign:,",
  "sign:;",
  "op:or",
  "op:and",
  "filler",
  "sign:.",
  "op:but",
  "sign:-",
];

function readTail(stream: Stream, bound: Bound, labs: readonly LabEntry[]): Bound | undefined {
  const { says, to } = bound;
  if (says === undefined) return undefined;
  const next = pastRun(stream, to, OPENERS);
  const isApart = next > to && stream.chunks.slice(to, next).some(({ key }) => key !== "filler");
  const tail =
    boundFirst(stream, next, { bound, labs }) ?? conditionFirst(stream, next, { bound, labs });
  if (tail === undefined) return undefined;
  const close =
    keyAt(stream, tail.to) === "sign:)" &&
    stream.chunks.slice(to, tail.to).some(({ key }) => key === "sign:(");
  const end = close ? tail.to + 1 : tail.to;
  if (tail.bound === undefined) {
    const isBracket = close && keyAt(stream, next - 1) === "sign:(";
    if (isApart && !tail.isUnless && !isBracket) return undefined;
    const condition = tail.isUnless ? {} : { condition: allOf([tail.condition, says]) };
    const whole = isAsked(says, labs) ? limited(says, tail) : barring(says, tail);
    return { says: whole, ...condition, to: end };
  }
  // Said the other way round, what bars some only from a wider limit on.
  if (!isAsked(says, labs) && bound.condition === undefined) {
    return { says: allOf([says, anyOf([negate(tail.condition), tail.bound])]), to: end };
  }
  // `A if X, or B if Y`: each limit with those it is for.
  const first = bound.condition ?? says;
  return { says: anyOf([first, allOf([tail.condition, tail.bound])]), to: end };
}

/** Whether a limit points the way in which trials ask for the value. */
const isAsked = (says: Criterion, labs: readonly LabEntry[]): boolean =>
  leavesOf(says).some(
    (leaf) => "fact" in leaf && (labs[0]?.asks === "most" ? leaf.max : leaf.min) !== undefined,
  );

interface Tail {
  readonly condition: Criterion;
  /** The other limit; undefined where the condition stands by the first one. */
  readonly bound: Criterion | undefined;
  readonly isUnless: boolean;
  readonly to: number;
}

/** `for patients with liver metastases` limits whom it is asked of; `unless` frees them from it. */
const limited = (says: Criterion, { condition, isUnless }: Tail): Criterion =>
  anyOf([says, isUnless ? condition : negate(condition)]);

/** Said the other way round: only those are barred of whom it is said, and nobody whom it spares. */
const barring = (says: Criterion, { condition, isUnless }: Tail): Criterion =>
  allOf([says, isUnless ? negate(condition) : condition]);

/** `≤ 5 x ULN if liver metastases are present`. */
function boundFirst(stream: Stream, at: number, { bound: first, labs }: Given): Tail | undefined {
  const names = keyAt(stream, at) === "lab" ? readNames(stream, at) : { labs, to: at };
  if (!names.labs.every((lab) => labs.includes(lab))) return undefined;
  const named = { labs: names.labs, to: behindWords(stream, names.to) };
  const bound = boundAt(stream, named, first);
  if (bound?.says === undefined) return undefined;
  const condition = readCondition(stream, behindAllowed(stream, bound.to));
  if (condition === undefined) return undefined;
  return {
    condition: condition.says,
    bound: bound.says,
    isUnless: false,
    to: behindAllowed(stream, condition.to),
  };
}

/** A limit, or a value that is limited as the first one is. */
function boundAt(stream: Stream, names: Names, first: Bound): Bound | undefined {
  const bound = readBound(stream, names.to, names.labs);
  return bound?.says === undefined ? (bare(stream, names, first) ?? bound) : bound;
}

/** `5 x ULN` without a comparison, where a first limit said which way. */
function bare(stream: Stream, { labs, to }: Names, first: Bound): Bound | undefined {
  const next = skipFillers(stream, to);
  const from = keyAt(stream, next) === "op:at-most" ? next + 1 : next;
  const quantity = readQuantity(stream, skipFillers(stream, from));
  if (quantity === undefined) return undefined;
  if (!quantity.isUln) return sameWay(quantity, labs, first);
  if (labs[0]?.asks !== "most") return undefined;
  return { says: saysOf(labs, { max: quantity.value }, true), to: quantity.to };
}

/** `> 450 ms in men or 470 ms in women`: the second value is compared as the first one. */
function sameWay(
  quantity: Quantity,
  labs: readonly LabEntry[],
  { says }: Bound,
): Bound | undefined {
  const amount = amountOf(quantity, labs[0]);
  const leaf = says === undefined ? undefined : leavesOf(says).find((one) => "fact" in one);
  if (amount === undefined || leaf === undefined || !("fact" in leaf)) return undefined;
  if (leaf.fact !== labs[0]?.plain) return undefined;
  const strict = leaf.strict === true ? { strict: true as const } : {};
  const limits = leaf.min === undefined ? { max: amount, ...strict } : { min: amount, ...strict };
  return { says: saysOf(labs, limits, false), to: quantity.to };
}

const ALLOWED = ["filler", "op:allowed", "sign:,", "sign::"];

function behindAllowed(stream: Stream, at: number): number {
  const next = pastRun(stream, at, ALLOWED);
  return next > at && keyAt(stream, next) === "sign:)"
    ? next
    : keyAt(stream, next - 1) === "op:allowed"
      ? next
      : isCondition(stream, next)
        ? next
        : at;
}

const isCondition = (stream: Stream, at: number): boolean =>
  readCondition(stream, at) !== undefined;

const THEN = ["sign:,", "sign::", "filler", "op:then", "op:must", "op:allowed", "sign:(", "sign:)"];

/** `unless liver metastases are present, in which case ≤ 5 x ULN`; `for those with liver metastases: ≤ 5 x ULN`. */
function conditionFirst(
  stream: Stream,
  at: number,
  { bound: first, labs }: Given,
): Tail | undefined {
  const isUnless = keyAt(stream, at) === "op:except" || keyAt(stream, at - 1) === "op:except";
  const condition = readCondition(stream, at);
  if (condition === undefined) return undefined;
  const next = pastRun(stream, condition.to, THEN);
  const names = keyAt(stream, next) === "lab" ? readNames(stream, next) : { labs, to: next };
  const isOurs = names.labs.every((lab) => labs.includes(lab));
  const named = { labs: names.labs, to: behindWords(stream, names.to) };
  const bound = isOurs ? boundAt(stream, named, first) : undefined;
  const to = bound === undefined ? condition.to : behindAllowed(stream, bound.to);
  // A limit that no fact says leaves open whom it spares.
  const says = bound === undefined ? undefined : (bound.says ?? { unread: "" });
  return { condition: condition.says, bound: says, isUnless, to };
}
