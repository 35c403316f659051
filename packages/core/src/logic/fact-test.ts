/** The truth of a question to one fact: a value, a set or a range against `is`, `in`, `min`, `max`, `has`, `hasAny`. */
import type { FactTest, Scalar } from "./criterion.ts";
import type { Reading } from "./reading.ts";
import { type Truth, truth } from "./truth.ts";

/** A fact test with every part in its place, so that many of them run at one speed. */
export interface ReadyTest {
  readonly is: Scalar | undefined;
  readonly in: readonly Scalar[] | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly strict: boolean;
  /** The members of which a set has to hold one. */
  readonly asked: readonly string[] | undefined;
}

export const readyTest = (test: FactTest): ReadyTest => ({
  is: test.is,
  in: test.in,
  min: test.min,
  max: test.max,
  strict: test.strict === true,
  asked: test.hasAny ?? (test.has === undefined ? undefined : [test.has]),
});

export function factTruth(test: ReadyTest, reading: Reading): Truth {
  switch (reading.kind) {
    case "value":
      return truth(holds(test, reading.value));
    case "set":
      return setTruth(test.asked ?? [], reading.members, reading.possible);
    case "range":
      return rangeTruth(test, reading.low, reading.high);
    default:
      return "unknown";
  }
}

function holds(test: ReadyTest, value: Scalar): boolean {
  if (test.is !== undefined && value !== test.is) return false;
  if (test.in !== undefined && !test.in.includes(value)) return false;
  if (test.asked !== undefined) return false;
  return aboveMin(test, Number(value)) && belowMax(test, Number(value));
}

const aboveMin = ({ min, strict }: ReadyTest, value: number): boolean =>
  min === undefined || (strict ? value > min : value >= min);

const belowMax = ({ max, strict }: ReadyTest, value: number): boolean =>
  max === undefined || (strict ? value < max : value <= max);

function setTruth(
  asked: readonly string[],
  members: ReadonlySet<string>,
  possible: ReadonlySet<string>,
): Truth {
  for (const member of asked) if (members.has(member)) return "yes";
  return possible.size > 0 && asked.some((member) => possible.has(member)) ? "unknown" : "no";
}

/** Yes where every number between the ends passes, no where none does. */
function rangeTruth(test: ReadyTest, low: number, high: number): Truth {
  const lowHolds = holds(test, low);
  const highHolds = holds(test, high);
  if (lowHolds && highHolds && test.in === undefined) return "yes";
  return !lowHolds && !highHolds && outside(test, low, high) ? "no" : "unknown";
}

/** Whether the asked values lie wholly outside the range. */
function outside(test: ReadyTest, low: number, high: number): boolean {
  const wanted = test.in ?? (test.is === undefined ? undefined : [test.is]);
  if (wanted !== undefined) {
    return wanted.every((value) => typeof value !== "number" || value < low || value > high);
  }
  const below = test.max !== undefined && (test.strict ? low >= test.max : low > test.max);
  const above = test.min !== undefined && (test.strict ? high <= test.min : high < test.min);
  return below || above;
}
