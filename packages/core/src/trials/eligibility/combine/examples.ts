/** Examples of what is understood already add nothing: `autoimmune disease (e.g. lupus)`. */
//                                                                           ^
import { fillerNode, type Node, plainNode } from "./node.ts";

const isOperator = (node: Node | undefined, ...names: readonly string[]): boolean =>
  node?.is === "operator" && names.includes(node.name);

/** Words that would make more of a list than examples. */
const MORE = ["except", "exceptions", "if", "not", "allowed", "forbidden", "must", "must-not"];

/** The same nodes with the examples of understood statements passed over. */
export function withoutExamples(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(isExample)) return nodes;
  const kept = [...nodes];
  for (let i = 0; i < kept.length; i++) {
    if (!isExample(kept[i] as Node) || !isUnderstood(kept, i)) continue;
    const end = endOf(kept, i);
    const isMore = kept
      .slice(i, end)
      .some((node) => isOperator(node, ...MORE) || node.is === "window");
    if (isMore) continue;
    for (let j = i; j < end; j++) kept[j] = fillerNode(kept[j] as Node);
  }
  return kept;
}

const isExample = (node: Node): boolean => node.is === "operator" && node.name === "example";

/** What the examples are of: a statement that is read whole. */
function isUnderstood(nodes: readonly Node[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const node = nodes[i] as Node;
    if (node.is === "filler" || isOperator(node, "open", "comma", "colon", "dash")) continue;
    return node.is === "atom" && node.isLoose !== true;
  }
  return false;
}

/** In brackets up to their end, else up to the end of the sentence. */
function endOf(nodes: readonly Node[], at: number): number {
  const isBracket = at > 0 && isOperator(nodes[at - 1], "open");
  let depth = 0;
  for (let i = at; i < nodes.length; i++) {
    if (isOperator(nodes[i], "open")) depth++;
    if (isOperator(nodes[i], "close")) {
      if (depth === 0) return i;
      depth--;
    }
    if (!isBracket && depth === 0 && isOperator(nodes[i], "stop", "semi")) return i;
  }
  return nodes.length;
}

/** `cancer that can be removed`: beside a statement the noun says nothing more. */
export function withoutHeads(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(isHead)) return nodes;
  return nodes.map((node, i) => {
    return isHead(node) && (isBeside(nodes, i, 1) || isBeside(nodes, i, -1))
      ? fillerNode(node)
      : node;
  });
}

const isHead = (node: Node): boolean => node.is === "unknown" && node.isHead === true;

function isBeside(nodes: readonly Node[], at: number, step: 1 | -1): boolean {
  for (let i = at + step; i >= 0 && i < nodes.length; i += step) {
    const node = nodes[i] as Node;
    if (node.is !== "filler") return node.is === "atom";
  }
  return false;
}

/** `advanced lung disease` among what bars: the adjective is of another noun than the cancer. */
export function withoutBorrowed(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(isExtent)) return nodes;
  const kept = [...nodes];
  let isOfOther = false;
  for (let i = kept.length - 1; i >= 0; i--) {
    const node = kept[i] as Node;
    if (isExtent(node) && isOfOther) kept[i] = plainNode("discuss", node, { kinds: ["other"] });
    else if (!isExtent(node) && !isBetween(node)) isOfOther = isNoun(node);
  }
  return kept;
}

const isExtent = (node: Node): boolean => node.is === "atom" && node.kinds[0] === "extent";

/** What may stand between an adjective and its noun. */
const isBetween = (node: Node): boolean =>
  node.is === "filler" || isOperator(node, "or", "and", "comma", "and-or");

const NOUNS = ["other", "cardiac", "infection", "investigator"];

const isNoun = (node: Node): boolean =>
  node.is === "discuss" && NOUNS.includes(node.kinds[0] ?? "");
