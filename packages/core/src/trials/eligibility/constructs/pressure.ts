/** Blood pressure as two numbers: `blood pressure > 150/90 mmHg` -> either value above its limit. */
//                                                  ^
import { isComparison, type ReadValue, readLimits, testOf } from "./comparison.ts";
import {
  type Construct,
  type Found,
  keyAt,
  pastRun,
  placeOf,
  type Stream,
  skipFillers,
} from "./construct.ts";

export const pressure: Construct = {
  keys: [
    "op:blood-pressure",
    "sign:≥",
    "sign:>",
    "sign:≤",
    "sign:<",
    "op:at-least",
    "op:more-than",
    "op:at-most",
    "op:less-than",
  ],
  read: (stream, at) => {
    const next = pastRun(stream, at, NAMES);
    return isComparison(keyAt(stream, next)) ? pair(stream, at, next) : undefined;
  },
};

const NAMES = ["op:blood-pressure", "filler", "sign:(", "sign:)", "op:must"];

const SYSTOLIC = "systolicPressure";
const DIASTOLIC = "diastolicPressure";

function isWithin({ lexicon }: Stream, fact: string, value: number): boolean {
  const [low, high] = lexicon.limits.get(fact) ?? [0, 0];
  return value > low && value < high;
}

/** `150/90`: the two values, the unit behind the second. */
function pair(stream: Stream, at: number, from: number): Found | undefined {
  let low = Number.NaN;
  const value: ReadValue = ({ chunks }, place) => {
    const high = chunks[place]?.value ?? Number.NaN;
    low = chunks[place + 2]?.value ?? Number.NaN;
    const isPair = chunks[place + 1]?.key === "sign:/" && high > low;
    const isPossible = isWithin(stream, SYSTOLIC, high) && isWithin(stream, DIASTOLIC, low);
    return isPair && isPossible ? { value: high, to: place + 3 } : undefined;
  };
  const found = readLimits(stream, from, value);
  if (found === undefined || Number.isNaN(low) || found.limits.values !== undefined)
    return undefined;
  const unit = skipFillers(stream, found.to);
  const to = keyAt(stream, unit) === "unit" ? unit + 1 : found.to;
  const { min, strict } = found.limits;
  const second = {
    ...(min === undefined ? { max: low } : { min: low }),
    ...(strict ? { strict } : {}),
  };
  const tests = [testOf(SYSTOLIC, found.limits), testOf(DIASTOLIC, second)];
  const says = min === undefined ? { all: tests } : { any: tests };
  return {
    node: {
      is: "atom",
      says,
      kinds: ["hypertension"],
      tense: "measure",
      ...placeOf(stream, at, to),
    },
    to,
  };
}
