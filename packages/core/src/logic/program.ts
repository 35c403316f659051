/**
 * Many criteria compiled into one program: every distinct leaf is asked once a person, every distinct part is
 * joined once. Gives truths only, no reasons. A law keeps it equal to `evaluate`.
 */
import { type Criterion, type Leaf, leavesOf } from "./criterion.ts";
import { factTruth, type ReadyTest, readyTest } from "./fact-test.ts";
import { leafTruth } from "./leaf.ts";
import type { Facts } from "./reading.ts";
import type { Truth } from "./truth.ts";

// Truths as numbers, so that `all` is the minimum, `any` the maximum and `not` the mirror image.
const NO = 0;
const UNKNOWN = 1;
const YES = 2;
const TRUTHS: readonly Truth[] = ["no", "unknown", "yes"];

interface Join {
  readonly kind: "all" | "any" | "not";
  readonly parts: readonly number[];
}

export interface Program {
  /** How many criteria it judges. */
  readonly size: number;
  /** The truths of all criteria, as numbers 0 no, 1 unknown, 2 yes, in the order they were compiled. */
  run(facts: Facts): Uint8Array;
}

/** The word for a number of `Program.run`. */
export const truthAt = (codes: Uint8Array, index: number): Truth =>
  TRUTHS[codes[index] ?? UNKNOWN] ?? "unknown";

export function compile(criteria: readonly Criterion[]): Program {
  const leaves: Leaf[] = [];
  const joins: Join[] = [];
  const places = new Map<string, number>();
  // Leaves come first in the table of truths; joins follow in an order that puts parts before wholes.
  for (const criterion of criteria) collectLeaves(criterion, leaves, places);
  const roots = criteria.map((criterion) => place(criterion, leaves.length, joins, places));
  const plan = planOf(leaves, joins, roots);
  return { size: roots.length, run: (facts) => run(plan, facts) };
}

function collectLeaves(criterion: Criterion, leaves: Leaf[], places: Map<string, number>): void {
  for (const leaf of leavesOf(criterion)) {
    const key = JSON.stringify(leaf);
    if (!places.has(key)) places.set(key, leaves.push(leaf) - 1);
  }
}

function place(
  criterion: Criterion,
  offset: number,
  joins: Join[],
  places: Map<string, number>,
): number {
  const key = JSON.stringify(criterion);
  const known = places.get(key);
  if (known !== undefined) return known;
  const at = offset + joins.push(join(criterion, offset, joins, places)) - 1;
  places.set(key, at);
  return at;
}

function join(
  criterion: Criterion,
  offset: number,
  joins: Join[],
  places: Map<string, number>,
): Join {
  const put = (part: Criterion) => place(part, offset, joins, places);
  if ("all" in criterion) return { kind: "all", parts: criterion.all.map(put) };
  if ("any" in criterion) return { kind: "any", parts: criterion.any.map(put) };
  return { kind: "not", parts: "not" in criterion ? [put(criterion.not)] : [] };
}

/** All tests of one fact, so that it is looked up once a person. */
interface FactGroup {
  readonly fact: string;
  readonly tests: readonly { readonly test: ReadyTest; readonly place: number }[];
}

function groupByFact(leaves: readonly Leaf[]): readonly FactGroup[] {
  const groups = new Map<string, { test: ReadyTest; place: number }[]>();
  leaves.forEach((leaf, place) => {
    if (!("fact" in leaf)) return;
    const tests = groups.get(leaf.fact) ?? [];
    tests.push({ test: readyTest(leaf), place });
    groups.set(leaf.fact, tests);
  });
  return [...groups].map(([fact, tests]) => ({ fact, tests }));
}

interface Plan {
  readonly groups: readonly FactGroup[];
  /** Leaves that ask something else than a fact. */
  readonly others: readonly { readonly leaf: Leaf; readonly place: number }[];
  readonly leafCount: number;
  readonly joins: readonly Join[];
  readonly roots: readonly number[];
}

function planOf(leaves: readonly Leaf[], joins: readonly Join[], roots: readonly number[]): Plan {
  const placed = leaves.map((leaf, place) => ({ leaf, place }));
  return {
    groups: groupByFact(leaves),
    others: placed.filter(({ leaf }) => !("fact" in leaf)),
    leafCount: leaves.length,
    joins,
    roots,
  };
}

function run({ groups, others, leafCount, joins, roots }: Plan, facts: Facts): Uint8Array {
  const truths = new Uint8Array(leafCount + joins.length);
  for (const { fact, tests } of groups) {
    const reading = facts.read(fact);
    for (const { test, place } of tests) truths[place] = codeOf(factTruth(test, reading));
  }
  for (const { leaf, place } of others) truths[place] = codeOf(leafTruth(leaf, facts));
  for (let i = 0; i < joins.length; i++) truths[leafCount + i] = joinCode(joins[i] as Join, truths);
  const answers = new Uint8Array(roots.length);
  for (let i = 0; i < roots.length; i++) answers[i] = truths[roots[i] as number] as number;
  return answers;
}

const codeOf = (truth: Truth): number => (truth === "yes" ? YES : truth === "no" ? NO : UNKNOWN);

function joinCode({ kind, parts }: Join, truths: Uint8Array): number {
  if (kind === "not") return YES - (truths[parts[0] as number] as number);
  let code = kind === "all" ? YES : NO;
  for (let i = 0; i < parts.length; i++) {
    const truth = truths[parts[i] as number] as number;
    if (kind === "all" ? truth < code : truth > code) code = truth;
  }
  return code;
}
