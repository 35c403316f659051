/** What was not understood: words that nobody knows. */
import type { Node, Place } from "./combine/node.ts";

const HOLDS_WORD = /[\p{L}\p{N}<>≤≥%]/u;

/** Stretches of the text, in order; neighbours are joined. */
export function residueOf(nodes: readonly Node[], text: string): readonly Place[] {
  const spans: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const node of nodes) {
    if (!isLeft(node, text)) {
      isOpen = false;
      continue;
    }
    const last = spans.at(-1);
    if (isOpen && last !== undefined) last.end = node.end;
    else spans.push({ start: node.start, end: node.end });
    isOpen = true;
  }
  return spans;
}

function isLeft(node: Node, text: string): boolean {
  return node.is === "unknown" && HOLDS_WORD.test(text.slice(node.start, node.end));
}
