/** The distinct questions of many criteria, by what they ask of a person: a number, a word, a set, or something else. */
import { type Criterion, type FactTest, type Leaf, leavesOf } from "../../logic/criterion.ts";
import { SINCE_FACT } from "../../logic/leaf.ts";

export interface NumberTest {
  readonly place: number;
  readonly min: number;
  readonly max: number;
  readonly strict: boolean;
  /** Numbers of which it has to be one. */
  readonly among: readonly number[] | undefined;
}

/** Yes for these words, no for any other. */
export interface WordTest {
  readonly place: number;
  readonly words: readonly (string | boolean)[];
}

/** Yes where the set holds one of these. */
export interface SetTest {
  readonly place: number;
  readonly members: readonly string[];
}

/** The places of leaves in the table of truths, by the column that answers them. */
export interface Tests {
  readonly leafCount: number;
  readonly numbers: ReadonlyMap<string, readonly NumberTest[]>;
  readonly words: ReadonlyMap<string, readonly WordTest[]>;
  readonly sets: ReadonlyMap<string, readonly SetTest[]>;
  /** Asked of each person one by one: lists, the region, what is known. */
  readonly others: readonly { readonly place: number; readonly leaf: Leaf }[];
  /** Leaves that nothing can answer. */
  readonly unread: readonly number[];
}

export interface PlacedLeaves {
  readonly places: ReadonlyMap<string, number>;
  readonly tests: Tests;
}

/** Every distinct leaf gets one place, however many criteria ask it. */
export function placeLeaves(criteria: readonly Criterion[]): PlacedLeaves {
  const leaves = new Map<string, Leaf>();
  for (const leaf of criteria.flatMap(leavesOf)) leaves.set(JSON.stringify(leaf), leaf);
  const places = new Map([...leaves.keys()].map((key, place) => [key, place]));
  return { places, tests: sortTests([...leaves.values()]) };
}

function sortTests(leaves: readonly Leaf[]): Tests {
  const numbers = new Map<string, NumberTest[]>();
  const words = new Map<string, WordTest[]>();
  const sets = new Map<string, SetTest[]>();
  const others: { place: number; leaf: Leaf }[] = [];
  const unread: number[] = [];
  leaves.forEach((leaf, place) => {
    if ("unread" in leaf) unread.push(place);
    else if ("since" in leaf)
      add(numbers, SINCE_FACT[leaf.since], numberTest({ fact: "", min: leaf.minDays }, place));
    else if (!("fact" in leaf)) others.push({ place, leaf });
    else if (leaf.has !== undefined || leaf.hasAny !== undefined)
      add(sets, leaf.fact, { place, members: leaf.hasAny ?? [leaf.has ?? ""] });
    else if (isWordTest(leaf)) add(words, leaf.fact, { place, words: wordsOf(leaf) });
    else add(numbers, leaf.fact, numberTest(leaf, place));
  });
  return { leafCount: leaves.length, numbers, words, sets, others, unread };
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const valuesOf = (test: FactTest): readonly (string | number | boolean)[] => [
  ...(test.is === undefined ? [] : [test.is]),
  ...(test.in ?? []),
];

const isWordTest = (test: FactTest): boolean =>
  valuesOf(test).some((value) => typeof value !== "number");

/** `is` and `in` together ask for both. */
function wordsOf({ is, in: among }: FactTest): readonly (string | boolean)[] {
  const asked = among ?? (is === undefined ? [] : [is]);
  return asked.filter(
    (value): value is string | boolean =>
      typeof value !== "number" && (is === undefined || value === is),
  );
}

function numberTest({ is, in: among, min, max, strict }: FactTest, place: number): NumberTest {
  const values = is === undefined ? among : [is].filter((value) => among?.includes(value) ?? true);
  return {
    place,
    min: min ?? Number.NEGATIVE_INFINITY,
    max: max ?? Number.POSITIVE_INFINITY,
    strict: strict === true,
    among: values?.filter((value): value is number => typeof value === "number"),
  };
}
