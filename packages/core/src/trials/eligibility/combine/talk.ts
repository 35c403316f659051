/** What can only be talked over takes the words around it with it: `agrees to use contraception for 120 days`. */
//                                                                        ^
import { fillerNode, type Node } from "./node.ts";

const SENTENCE = ["stop", "semi"];
const PART = [
  ...SENTENCE,
  "comma",
  "and",
  "or",
  "and-or",
  "open",
  "close",
  "except",
  "exceptions",
  "if",
  "but",
  "slash",
  "including",
];

/** The same nodes, with unknown words that belong to a matter of talk passed over where nothing else is asked. */
export function withoutTalk(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(({ is }) => is === "discuss")) return nodes;
  const kept = [...nodes];
  if (nodes.some(isWide)) silenceStretches(kept, SENTENCE, isWide);
  silenceStretches(kept, PART, ({ is }) => is === "discuss");
  return kept;
}

const isWide = (node: Node): boolean => node.is === "discuss" && node.isWide === true;

/** Between such ends: where a node of talk stands and nothing is asked. */
function silenceStretches(
  nodes: Node[],
  ends: readonly string[],
  isTalk: (node: Node) => boolean,
): void {
  let from = 0;
  let hasTalk = false;
  let hasAtom = false;
  for (let i = 0; i <= nodes.length; i++) {
    const node = nodes[i];
    if (node !== undefined && !(node.is === "operator" && ends.includes(node.name))) {
      hasTalk ||= isTalk(node);
      hasAtom ||= node.is === "atom";
      continue;
    }
    if (hasTalk && !hasAtom) silence(nodes, from, i);
    from = i + 1;
    hasTalk = false;
    hasAtom = false;
  }
}

function silence(nodes: Node[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const node = nodes[i] as Node;
    if (node.is === "unknown" || node.is === "window") nodes[i] = fillerNode(node);
  }
}
