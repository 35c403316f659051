/** Rows of adjectives before one noun: `recurrent, locally advanced or metastatic cancer` is one statement. */
import { allOf, anyOf } from "./criteria.ts";
import { type Atom, atomNode, closing, isNamed, isOneOf, type Node } from "./node.ts";

/** Kinds of adjectives that stand in a row before one noun. */
const ADJECTIVES = ["extent", "her2", "msi"];

/** `recurrent, locally advanced or metastatic cancer`: the row is one statement about the noun. */
export function mergeAlike(nodes: readonly Node[]): readonly Node[] {
  if (nodes.filter(isAdjective).length < 2) return nodes;
  const merged: Node[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const row = rowAt(nodes, i);
    if (row === undefined) merged.push(nodes[i] as Node);
    else {
      // A row without a choice has no part with one.
      merged.push(...(row.node === undefined ? nodes.slice(i, row.to) : [row.node]));
      i = row.to - 1;
    }
  }
  return merged;
}

const isAdjective = (node: Node | undefined): node is Atom =>
  node?.is === "atom" && ADJECTIVES.includes(node.kinds[0] ?? "");

interface Row {
  /** Undefined where its words are no choice of one. */
  readonly node: Atom | undefined;
  readonly to: number;
}

function rowAt(nodes: readonly Node[], from: number): Row | undefined {
  const first = nodes[from];
  if (!isAdjective(first)) return undefined;
  const row: Atom[] = [first];
  let to = from + 1;
  let isOr = false;
  for (let i = to, or = false, gap = false; i < nodes.length; i++) {
    const node = nodes[i] as Node;
    if (node.is === "atom" && node.kinds[0] === first.kinds[0]) {
      if (gap) row.push(node);
      else row.push(together(row.pop() as Atom, node));
      isOr ||= or;
      to = i + 1;
      gap = false;
    } else if (isOneOf(node, ROW)) {
      gap = true;
      or ||= !isNamed(node, "comma");
    } else if (isNamed(node, "open") && isSameIn(nodes, i, first)) i = closing(nodes, i);
    else if (node.is !== "filler") break;
  }
  if (row.length < 2 || !isOr) return { node: undefined, to };
  const kinds = [...new Set(row.flatMap((atom) => atom.kinds))];
  const says = anyOf(row.map((atom) => atom.says));
  const end = row.at(-1)?.end ?? first.end;
  const { start } = first;
  return { node: atomNode({ is: "atom", says, kinds, tense: "trait", start, end }), to };
}

const ROW = ["or", "and-or", "comma", "slash"];

/** `locally advanced (inoperable)`: the bracket says the same again. */
const isSameIn = (nodes: readonly Node[], open: number, { kinds }: Atom): boolean =>
  nodes
    .slice(open + 1, closing(nodes, open))
    .every((node) => node.is === "filler" || (node.is === "atom" && node.kinds[0] === kinds[0]));

/** `unresectable locally advanced`: both at once. */
const together = (one: Atom, other: Atom): Atom =>
  atomNode({ ...one, says: allOf([one.says, other.says]), end: other.end });
