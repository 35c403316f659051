/** What can only be talked over takes the words around it with it: `agrees to use contraception for 120 days`. */
//                                                                        ^
import type { Node } from "./node.ts";

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
  for (const [from, to] of stretches(kept, SENTENCE)) {
    const isAlone = !kept.slice(from, to).some(({ is }) => is === "atom");
    if (isAlone && kept.slice(from, to).some((node) => node.is === "discuss" && node.isWide))
      silence(kept, from, to);
  }
  for (const [from, to] of stretches(kept, PART)) {
    const part = kept.slice(from, to);
    if (part.some(({ is }) => is === "discuss") && !part.some(({ is }) => is === "atom"))
      silence(kept, from, to);
  }
  return kept;
}

function* stretches(
  nodes: readonly Node[],
  ends: readonly string[],
): Generator<readonly [number, number]> {
  let from = 0;
  for (let i = 0; i <= nodes.length; i++) {
    const node = nodes[i];
    if (node !== undefined && !(node.is === "operator" && ends.includes(node.name))) continue;
    if (i > from) yield [from, i];
    from = i + 1;
  }
}

function silence(nodes: Node[], from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const { is, start, end } = nodes[i] as Node;
    if (is === "unknown" || is === "window") nodes[i] = { is: "filler", start, end };
  }
}
