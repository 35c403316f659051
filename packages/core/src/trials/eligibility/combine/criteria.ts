/** Small makers of criteria: lists that stand for themselves where they hold one part, and the opposite of a criterion. */
import type { Criterion, FactTest, Leaf } from "../../../logic/criterion.ts";

export const allOf = (parts: readonly Criterion[]): Criterion =>
  parts.length === 1 ? (parts[0] as Criterion) : { all: parts };

export const anyOf = (parts: readonly Criterion[]): Criterion =>
  parts.length === 1 ? (parts[0] as Criterion) : { any: parts };

/** What is true where the criterion is not; the unread stays unread. */
export function negate(criterion: Criterion): Criterion {
  if ("all" in criterion) return { any: criterion.all.map(negate) };
  if ("any" in criterion) return { all: criterion.any.map(negate) };
  if ("not" in criterion) return criterion.not;
  if ("unread" in criterion) return criterion;
  return "fact" in criterion ? negateTest(criterion) : { not: criterion };
}

/** A limit turned round is a limit; yes turned round is no. */
function negateTest(test: FactTest): Criterion {
  const { fact, min, max, strict, is } = test;
  if (typeof is === "boolean") return { fact, is: !is };
  if (is !== undefined || test.in !== undefined || (min === undefined && max === undefined)) {
    return { not: test };
  }
  const turned = strict === true ? {} : { strict: true as const };
  const below: readonly Criterion[] = min === undefined ? [] : [{ fact, max: min, ...turned }];
  const above: readonly Criterion[] = max === undefined ? [] : [{ fact, min: max, ...turned }];
  return anyOf([...below, ...above]);
}

/** Whether one of its questions is such; no list of them is made for that. */
export function someLeaf(criterion: Criterion, isSuch: (leaf: Leaf) => boolean): boolean {
  if ("all" in criterion) return criterion.all.some((part) => someLeaf(part, isSuch));
  if ("any" in criterion) return criterion.any.some((part) => someLeaf(part, isSuch));
  return "not" in criterion ? someLeaf(criterion.not, isSuch) : isSuch(criterion);
}

/** The facts that a criterion asks. */
export function factsOf(criterion: Criterion): ReadonlySet<string> {
  const facts = new Set<string>();
  someLeaf(criterion, (leaf) => {
    if ("fact" in leaf) facts.add(leaf.fact);
    return false;
  });
  return facts;
}

const isUnread = (leaf: Leaf): boolean => "unread" in leaf;

export const holdsUnread = (criterion: Criterion): boolean => someLeaf(criterion, isUnread);

/** Whether two statements speak of the same facts. */
export function isAboutSame(one: Criterion, other: Criterion): boolean {
  const facts = factsOf(one);
  return facts.size > 0 && someLeaf(other, (leaf) => "fact" in leaf && facts.has(leaf.fact));
}
