/** Answers the distinct tests for 32 people at once: two words a test, known to be true and known to be false. */
import type { Bits, NumberColumn, People, SetColumn, WordColumn } from "./people.ts";
import type { NumberTest, SetTest, Tests, WordTest } from "./tests.ts";

/** By place: whose answer is known to be yes, and whose to be no. */
export interface Words {
  readonly yes: Int32Array;
  readonly no: Int32Array;
}

/** Fills the answers of one block; only the places of leaves are touched. */
export type Answerer = (block: number, words: Words) => void;

/** Looks every column up once, so that a block is answered without looking anything up. */
export function answererFor(people: People, tests: Tests): Answerer {
  const parts: Answerer[] = [];
  for (const [fact, list] of tests.numbers) {
    const column = people.numbers.get(fact);
    if (column !== undefined) parts.push(numberAnswerer(column, list));
  }
  for (const [fact, list] of tests.words) {
    const column = people.words.get(fact);
    if (column !== undefined) parts.push(wordAnswerer(column, list));
  }
  for (const [fact, list] of tests.sets) {
    const column = people.sets.get(fact);
    if (column !== undefined) parts.push(setAnswerer(column, list));
  }
  parts.push(askedAnswerer(people, tests));
  return (block, words) => {
    for (const part of parts) part(block, words);
  };
}

function numberAnswerer(column: NumberColumn, tests: readonly NumberTest[]): Answerer {
  const { low, high } = column;
  const simple = tests.filter(({ among, strict }) => among === undefined && !strict);
  const others = tests.filter(({ among, strict }) => among !== undefined || strict);
  return (block, words) => {
    if (column.hasRanges) for (const test of tests) answerRange({ low, high }, test, block, words);
    else {
      for (const test of simple) answerLimits(low, test, block, words);
      for (const test of others) answerNumber(low, test, block, words);
    }
  };
}

/** Limits that are included, the frequent case. A comparison with NaN is false. */
function answerLimits(
  low: Float64Array,
  { place, min, max }: NumberTest,
  block: number,
  { yes, no }: Words,
): void {
  const start = block << 5;
  let isYes = 0;
  let isNo = 0;
  for (let i = 0; i < 32; i++) {
    const value = low[start + i] as number;
    if (value >= min && value <= max) isYes |= 1 << i;
    else if (value < min || value > max) isNo |= 1 << i;
  }
  yes[place] = isYes;
  no[place] = isNo;
}

function answerNumber(low: Float64Array, test: NumberTest, block: number, words: Words): void {
  const start = block << 5;
  let isYes = 0;
  let isNo = 0;
  for (let i = 0; i < 32; i++) {
    const value = low[start + i] as number;
    if (Number.isNaN(value)) continue;
    if (holds(test, value)) isYes |= 1 << i;
    else isNo |= 1 << i;
  }
  words.yes[test.place] = isYes;
  words.no[test.place] = isNo;
}

function holds({ min, max, strict, among }: NumberTest, value: number): boolean {
  if (among !== undefined && !among.includes(value)) return false;
  return strict ? isBetween(value, min, max) : value >= min && value <= max;
}

/** An end that is not there holds of every number, the endless one too. */
const isBetween = (value: number, min: number, max: number): boolean =>
  (min === Number.NEGATIVE_INFINITY || value > min) &&
  (max === Number.POSITIVE_INFINITY || value < max);

type Ends = Pick<NumberColumn, "low" | "high">;

/** As `factTruth` judges a range: yes where it holds at both ends, no where the asked lies wholly outside. */
function answerRange({ low, high }: Ends, test: NumberTest, block: number, words: Words): void {
  const start = block << 5;
  let isYes = 0;
  let isNo = 0;
  for (let i = 0; i < 32; i++) {
    const from = low[start + i] as number;
    const to = high[start + i] as number;
    if (Number.isNaN(from)) continue;
    const atLow = holds(test, from);
    if (from === to) {
      if (atLow) isYes |= 1 << i;
      else isNo |= 1 << i;
      continue;
    }
    const atHigh = holds(test, to);
    if (atLow && atHigh && test.among === undefined) isYes |= 1 << i;
    else if (!atLow && !atHigh && isOutside(test, from, to)) isNo |= 1 << i;
  }
  words.yes[test.place] = isYes;
  words.no[test.place] = isNo;
}

function isOutside({ min, max, strict, among }: NumberTest, low: number, high: number): boolean {
  if (among !== undefined) return among.every((value) => value < low || value > high);
  const isAbove = max !== Number.POSITIVE_INFINITY && (strict ? low >= max : low > max);
  const isBelow = min !== Number.NEGATIVE_INFINITY && (strict ? high <= min : high < min);
  return isAbove || isBelow;
}

function wordAnswerer({ known, has }: WordColumn, tests: readonly WordTest[]): Answerer {
  const ready = tests.map(({ place, words }) => ({ place, bits: bitsOf(has, words) }));
  return (block, { yes, no }) => {
    const isKnown = known[block] as number;
    for (const { place, bits } of ready) {
      const holds = union(bits, block);
      yes[place] = holds;
      no[place] = isKnown & ~holds;
    }
  };
}

function setAnswerer({ known, has, mayHave }: SetColumn, tests: readonly SetTest[]): Answerer {
  const ready = tests.map(({ place, members }) => ({
    place,
    bits: bitsOf(has, members),
    possible: bitsOf(mayHave, members),
  }));
  return (block, { yes, no }) => {
    const isKnown = known[block] as number;
    for (const { place, bits, possible } of ready) {
      const holds = union(bits, block);
      yes[place] = holds;
      no[place] = isKnown & ~holds & ~union(possible, block);
    }
  };
}

const bitsOf = <T>(columns: ReadonlyMap<T, Bits>, keys: readonly T[]): readonly Bits[] =>
  keys.flatMap((key) => columns.get(key) ?? []);

function union(bits: readonly Bits[], block: number): number {
  let word = 0;
  for (let i = 0; i < bits.length; i++) word |= (bits[i] as Bits)[block] as number;
  return word;
}

function askedAnswerer({ asked }: People, { others }: Tests): Answerer {
  return (block, { yes, no }) => {
    for (let i = 0; i < asked.length; i++) {
      const place = others[i]?.place as number;
      yes[place] = asked[i]?.yes[block] as number;
      no[place] = asked[i]?.no[block] as number;
    }
  };
}
