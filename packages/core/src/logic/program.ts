/**
 * Many criteria compiled into one program: every distinct leaf is asked once a person, every distinct part is
 * joined once. Gives truths only, no reasons. A law keeps it equal to `evaluate`.
 */
import { type Criterion, type Leaf, leavesOf } from "./criterion.ts";
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
  return { size: roots.length, run: (facts) => run(facts, leaves, joins, roots) };
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

function run(
  facts: Facts,
  leaves: readonly Leaf[],
  joins: readonly Join[],
  roots: readonly number[],
): Uint8Array {
  const truths = new Uint8Array(leaves.length + joins.length);
  for (let i = 0; i < leaves.length; i++) truths[i] = leafCode(leaves[i] as Leaf, facts);
  for (let i = 0; i < joins.length; i++)
    truths[leaves.length + i] = joinCode(joins[i] as Join, truths);
  const answers = new Uint8Array(roots.length);
  for (let i = 0; i < roots.length; i++) answers[i] = truths[roots[i] as number] as number;
  return answers;
}

function leafCode(leaf: Leaf, facts: Facts): number {
  const truth = leafTruth(leaf, facts);
  return truth === "yes" ? YES : truth === "no" ? NO : UNKNOWN;
}

function joinCode({ kind, parts }: Join, truths: Uint8Array): number {
  if (kind === "not") return YES - (truths[parts[0] as number] as number);
  let code = kind === "all" ? YES : NO;
  for (const part of parts) {
    const truth = truths[part] as number;
    if (kind === "all" ? truth < code : truth > code) code = truth;
  }
  return code;
}
