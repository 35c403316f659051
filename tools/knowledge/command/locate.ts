/** The line of a file that a place means, so that an editor can go there. */
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** Undefined where the place is the whole file, or names nothing in it. */
export function lineOf(text: string, at: string): number | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const steps = stepsOf(at);
  let here: Node | null = document.contents;
  let offset: number | undefined;
  for (const step of steps) {
    const next = stepInto(here, step);
    if (next === undefined) break;
    here = next.value;
    offset = next.offset;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

/** `figures[2] (overall-survival).source`: the names in brackets only help a reader. */
const stepsOf = (at: string): readonly string[] =>
  at
    .replace(/ \([^)]*\)/g, "")
    .split(/[.[\]]+/)
    .filter((step) => step !== "");

interface Stepped {
  readonly value: Node | null;
  readonly offset: number | undefined;
}

function stepInto(node: Node | null, step: string): Stepped | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    const key = pair?.key as Node | undefined;
    return pair && { value: pair.value as Node | null, offset: key?.range?.[0] };
  }
  if (!isSeq(node)) return undefined;
  const item = /^\d+$/.test(step) ? node.items[Number(step)] : node.items.find(isNamed(step));
  return isNode(item) ? { value: item, offset: item.range?.[0] } : undefined;
}

const NAMES = ["id", "code", "fact", "term"];

/** An item of a list is also called by its id. */
const isNamed = (name: string) => (item: unknown) =>
  isMap(item) && NAMES.some((key) => item.get(key) === name);
