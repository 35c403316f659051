/**
 * A list of tumours in bullets reads as one criterion a bullet, of which nobody could pass two. They are one list: a
 * person has to have one of them.
 */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Criterion, leavesOf } from "../logic/criterion.ts";
import { simplify } from "../logic/simplify.ts";
import { share } from "./shared.ts";
import type { ReadyCriterion } from "./trial.ts";

const TUMOUR_FACTS: ReadonlySet<string> = new Set(["site", "histology"]);

/** Bullets of the inclusion side and of one scope that ask for a tumour alone count as the list of them. */
export function asTumourLists(
  criteria: readonly ReadyCriterion[],
  knowledge: Knowledge,
): readonly ReadyCriterion[] {
  const lists = new Map<string | null, Criterion[]>();
  for (const { source, counted } of criteria.filter(namesTumour)) {
    lists.set(source.scope, [...(lists.get(source.scope) ?? []), counted.criterion]);
  }
  return criteria.map((criterion) => {
    const list = namesTumour(criterion) ? lists.get(criterion.source.scope) : undefined;
    if (list === undefined || list.length < 2) return criterion;
    return { ...criterion, counted: share(simplify({ any: list }), knowledge) };
  });
}

function namesTumour({ source, counted: { criterion } }: ReadyCriterion): boolean {
  if (source.side !== "inclusion") return false;
  const facts = leavesOf(criterion).flatMap((leaf) => ("fact" in leaf ? [leaf.fact] : []));
  const others = leavesOf(criterion).some((leaf) => !("fact" in leaf || "unread" in leaf));
  return !others && facts.includes("site") && facts.every((fact) => TUMOUR_FACTS.has(fact));
}
