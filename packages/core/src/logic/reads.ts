/** The facts a criterion reads, as its text names them. */
import { type Criterion, type Leaf, leavesOf } from "./criterion.ts";
import { SINCE_FACT } from "./leaf.ts";

/** Fact ids (stored or derived), `region`, `treatments`, `procedures`; without repeats, in reading order. */
export function factsRead(criterion: Criterion): readonly string[] {
  return [...new Set(leavesOf(criterion).flatMap(leafReads))];
}

function leafReads(leaf: Leaf): readonly string[] {
  if ("fact" in leaf) return [leaf.fact];
  if ("region" in leaf) return ["region"];
  if ("procedure" in leaf) return ["procedures"];
  if ("treatment" in leaf) return ["treatments"];
  if ("since" in leaf) return [SINCE_FACT[leaf.since]];
  return "known" in leaf ? [leaf.known] : [];
}

/** The options whose first-pass status a criterion asks for. */
export function optionsRead(criterion: Criterion): readonly string[] {
  return leavesOf(criterion).flatMap((leaf) => ("option" in leaf ? leaf.option : []));
}
