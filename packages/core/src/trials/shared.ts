/** Criteria of many trials with every distinct part held once and numbered, so that it is judged once a person. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Criterion } from "../logic/criterion.ts";

export interface Shared {
  /** Its place among all that this knowledge shares. */
  readonly place: number;
  readonly criterion: Criterion;
  /** Of an `all`, an `any` or a `not`; none of a leaf. */
  readonly parts: readonly Shared[];
  /** The truth of one part that settles the whole; none of a leaf or a `not`. */
  readonly settling: "no" | "yes" | undefined;
}

const pools = new WeakMap<Knowledge, Map<string, Shared>>();

/** The same condition gives the same object. */
export function share(criterion: Criterion, knowledge: Knowledge): Shared {
  const known = pools.get(knowledge) ?? new Map<string, Shared>();
  pools.set(knowledge, known);
  return shareIn(known, criterion);
}

/** How many parts this knowledge shares by now. */
export const sharedCount = (knowledge: Knowledge): number => pools.get(knowledge)?.size ?? 0;

function shareIn(known: Map<string, Shared>, criterion: Criterion): Shared {
  const key = JSON.stringify(criterion);
  const found = known.get(key);
  if (found !== undefined) return found;
  const parts = partsOf(criterion).map((part) => shareIn(known, part));
  const made: Shared = {
    place: known.size,
    criterion: withParts(criterion, parts),
    parts,
    settling: settlingOf(criterion),
  };
  known.set(key, made);
  return made;
}

function settlingOf(criterion: Criterion): "no" | "yes" | undefined {
  if ("all" in criterion) return "no";
  return "any" in criterion ? "yes" : undefined;
}

function partsOf(criterion: Criterion): readonly Criterion[] {
  if ("all" in criterion) return criterion.all;
  if ("any" in criterion) return criterion.any;
  return "not" in criterion ? [criterion.not] : [];
}

function withParts(criterion: Criterion, parts: readonly Shared[]): Criterion {
  const shared = parts.map((part) => part.criterion);
  if ("all" in criterion) return { all: shared };
  if ("any" in criterion) return { any: shared };
  const [only] = shared;
  return "not" in criterion && only !== undefined ? { not: only } : criterion;
}
