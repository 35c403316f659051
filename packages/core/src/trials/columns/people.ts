/** Many people as columns: for every fact that is asked, numbers side by side, and one bit a person for words and sets. */
import { leafTruth } from "../../logic/leaf.ts";
import type { Facts, Reading } from "../../logic/reading.ts";
import type { Tests } from "./tests.ts";

/** So many people share a word. */
export const BLOCK = 32;

/** Both ends of what is known; NaN where nothing is. */
export interface NumberColumn {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Somebody's number is known only between two ends. */
  hasRanges: boolean;
}

/** Bits of 32 people a word. */
export type Bits = Int32Array;

/** Who has which word; `known` who has any. */
export interface WordColumn {
  readonly known: Bits;
  readonly has: ReadonlyMap<string | boolean, Bits>;
}

/** Whose set holds a member, and whose may hold it. */
export interface SetColumn {
  readonly known: Bits;
  readonly has: ReadonlyMap<string, Bits>;
  readonly mayHave: ReadonlyMap<string, Bits>;
}

/** The truth of a leaf that is asked of each person: who answers yes, who no. */
export interface AskedColumn {
  readonly yes: Bits;
  readonly no: Bits;
}

export interface People {
  readonly count: number;
  readonly blocks: number;
  readonly numbers: ReadonlyMap<string, NumberColumn>;
  readonly words: ReadonlyMap<string, WordColumn>;
  readonly sets: ReadonlyMap<string, SetColumn>;
  readonly asked: readonly AskedColumn[];
}

/** Empty columns for so many people, ready to be filled one by one. */
export function emptyPeople(count: number, { numbers, words, sets, others }: Tests): People {
  const blocks = Math.ceil(count / BLOCK);
  const bits = () => new Int32Array(blocks);
  const bitsFor = <T>(keys: Iterable<T>) => new Map([...new Set(keys)].map((key) => [key, bits()]));
  return {
    count,
    blocks,
    numbers: mapValues(numbers, () => ({
      low: new Float64Array(blocks * BLOCK).fill(Number.NaN),
      high: new Float64Array(blocks * BLOCK).fill(Number.NaN),
      hasRanges: false,
    })),
    words: mapValues(words, (tests) => ({
      known: bits(),
      has: bitsFor(tests.flatMap((test) => test.words)),
    })),
    sets: mapValues(sets, (tests) => ({
      known: bits(),
      has: bitsFor(tests.flatMap((test) => test.members)),
      mayHave: bitsFor(tests.flatMap((test) => test.members)),
    })),
    asked: others.map(() => ({ yes: bits(), no: bits() })),
  };
}

const mapValues = <T, U>(map: ReadonlyMap<string, T>, make: (value: T) => U): Map<string, U> =>
  new Map([...map].map(([key, value]) => [key, make(value)]));

/** Writes one person into the columns. */
export function putPerson(people: People, place: number, facts: Facts, { others }: Tests): void {
  const block = place >> 5;
  const bit = 1 << (place & 31);
  for (const [fact, column] of people.numbers) putNumber(column, place, facts.read(fact));
  for (const [fact, column] of people.words) putWord(column, { block, bit }, facts.read(fact));
  for (const [fact, column] of people.sets) putSet(column, { block, bit }, facts.read(fact));
  people.asked.forEach(({ yes, no }, i) => {
    const leaf = others[i]?.leaf;
    const truth = leaf === undefined ? "unknown" : leafTruth(leaf, facts);
    if (truth !== "unknown") mark(truth === "yes" ? yes : no, { block, bit });
  });
}

interface Spot {
  readonly block: number;
  readonly bit: number;
}

function mark(bits: Bits | undefined, { block, bit }: Spot): void {
  if (bits !== undefined) bits[block] = (bits[block] as number) | bit;
}

function putNumber(column: NumberColumn, place: number, reading: Reading): void {
  if (reading.kind === "value") {
    column.low[place] = Number(reading.value);
    column.high[place] = Number(reading.value);
  } else if (reading.kind === "range") {
    column.low[place] = reading.low;
    column.high[place] = reading.high;
    column.hasRanges = true;
  }
}

function putWord({ known, has }: WordColumn, spot: Spot, reading: Reading): void {
  if (reading.kind !== "value") return;
  mark(known, spot);
  const { value } = reading;
  if (typeof value !== "number") mark(has.get(value), spot);
}

function putSet({ known, has, mayHave }: SetColumn, spot: Spot, reading: Reading): void {
  if (reading.kind !== "set") return;
  mark(known, spot);
  for (const member of reading.members) mark(has.get(member), spot);
  for (const member of reading.possible) mark(mayHave.get(member), spot);
}
