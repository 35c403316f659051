/** A second group under one verb: `HER2-positive patients must have had A, and MSI-H patients B` -> B is asked of those alone. */
//                                                                      ^
import type { Node } from "./node.ts";

/** Kinds of statement that name a group of people. */
const GROUPS = ["site", "her2", "msi", "pdl1", "cldn182", "other-biomarker"];

interface Parted {
  /** What is asked of the group that the sentence begins with. */
  readonly own: readonly Node[];
  /** The second group, and what is asked of it. */
  readonly who: readonly Node[];
  readonly asked: readonly Node[];
}

/** Undefined where the sentence begins with no group, or no other follows behind "and". */
export function secondGroup(subject: readonly Node[], rest: readonly Node[]): Parted | undefined {
  if (!isGroup(subject)) return undefined;
  for (let i = 0; i < rest.length; i++) {
    if (!isAnd(rest[i])) continue;
    const at = rest.findIndex((node, j) => j > i && node.is !== "filler");
    const asked = rest.slice(at + 1);
    if (at !== -1 && isOfGroup(rest[at]) && isSaying(asked))
      return { own: rest.slice(0, i), who: rest.slice(i, at + 1), asked };
  }
  return undefined;
}

const isAnd = (node: Node | undefined): boolean => node?.is === "operator" && node.name === "and";

const isOfGroup = (node: Node | undefined): boolean =>
  node?.is === "atom" && GROUPS.includes(node.kinds[0] ?? "");

/** All that it says names the group. */
const isGroup = (nodes: readonly Node[]): boolean =>
  nodes.some(({ is }) => is === "atom") &&
  nodes.every((node) => node.is === "filler" || node.is === "operator" || isOfGroup(node));

/** Behind the group stands at once what is asked of it. */
function isSaying(nodes: readonly Node[]): boolean {
  const first = nodes.find(({ is }) => is !== "filler");
  return first?.is === "atom" && !isOfGroup(first);
}
