/** Small makers of criteria: lists that stand for themselves where they hold one part, and the opposite of a criterion. */
import { type Criterion, type FactTest, leavesOf } from "../../../logic/criterion.ts";

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

/** The facts that a criterion asks. */
export const factsOf = (criterion: Criterion): ReadonlySet<string> =>
  new Set(leavesOf(criterion).flatMap((leaf) => ("fact" in leaf ? [leaf.fact] : [])));

export const holdsUnread = (criterion: Criterion): boolean =>
  leavesOf(criterion).some((leaf) => "unread" in leaf);
