/** Gives each event its window: `heart attack or stroke within 6 months`, and `history of` what lies in the past. */
//                                                       ^
import type { Criterion } from "../../../logic/criterion.ts";
import { type Atom, atomNode, fillerNode, type Node, type Window } from "./node.ts";

const ENDS = ["stop", "semi", "but", "except", "exceptions"];

/** The same nodes with every event judged over its window; a window that found nothing stays unread. */
export function withWindows(nodes: readonly Node[], above?: Window): readonly Node[] {
  if (!nodes.some(isOfTime)) return nodes;
  const timed = [...nodes];
  let from = 0;
  for (let i = 0; i <= nodes.length; i++) {
    const node = nodes[i];
    if (node !== undefined && !(node.is === "operator" && ENDS.includes(node.name))) continue;
    timeClause(timed, { from, to: i, above });
    from = i + 1;
  }
  return timed;
}

const isOfTime = (node: Node): boolean =>
  node.is === "window" ||
  (node.is === "atom" && node.timed !== undefined) ||
  (node.is === "operator" && node.name === "past");

interface Clause {
  readonly from: number;
  readonly to: number;
  /** The window of the parent: `Any of the following within 6 months:`. */
  readonly above: Window | undefined;
}

function timeClause(nodes: Node[], { from, to, above }: Clause): void {
  let start = from;
  let isPast = false;
  let leading = above;
  const hasAtom = nodes.slice(from, to).some(({ is }) => is === "atom");
  for (let i = from; i < to; i++) {
    const node = nodes[i] as Node;
    if (node.is === "operator" && node.name === "past") {
      isPast = true;
      nodes[i] = fillerNode(node);
    }
    if (isPast && node.is === "atom") nodes[i] = inPast(node);
    if (node.is === "window" && hasAtom) {
      const used = applyWindow(nodes, { start, at: i, to, window: node.window });
      if (used !== "none") nodes[i] = fillerNode(node);
      if (used === "ahead") leading = node.window;
      start = i + 1;
    }
  }
  for (let i = from; i < to; i++) nodes[i] = untimed(nodes[i] as Node, leading);
}

interface Reach {
  readonly start: number;
  readonly at: number;
  readonly to: number;
  readonly window: Window;
}

/** A window belongs to the events before it; where there is none, to those behind it. A measure needs none. */
function applyWindow(nodes: Node[], { start, at, to, window }: Reach): "back" | "ahead" | "none" {
  const before = eventsIn(nodes, start, at);
  for (const i of before) nodes[i] = within(nodes[i] as Atom, window);
  if (before.length > 0) return "back";
  const last = lastAtom(nodes, start, at);
  if (last?.tense === "measure" && window.sense === "within") return "back";
  const ahead = last === undefined ? eventsIn(nodes, at + 1, to) : [];
  for (const i of ahead) nodes[i] = within(nodes[i] as Atom, window);
  if (ahead.length > 0) return "ahead";
  const isMeasure = last === undefined && lastAtom(nodes, at + 1, to)?.tense === "measure";
  return isMeasure && window.sense === "within" ? "ahead" : "none";
}

function eventsIn(nodes: readonly Node[], from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    const node = nodes[i];
    if (node?.is === "atom" && node.timed !== undefined) found.push(i);
  }
  return found;
}

function lastAtom(nodes: readonly Node[], from: number, to: number): Atom | undefined {
  for (let i = to - 1; i >= from; i--) {
    const node = nodes[i];
    if (node?.is === "atom") return node;
    if (node?.is === "unknown") return undefined;
  }
  return undefined;
}

function within(atom: Atom, window: Window): Atom {
  const timed = atom.timed?.(window);
  return timed === undefined
    ? atomNode({ ...atom, timed: undefined })
    : atomNode({ ...atom, ...timed, timed: undefined, isOver: window.sense === "since" });
}

/** "History of" a state that can pass says more than that it holds now. */
function inPast(atom: Atom): Atom {
  if (atom.past !== undefined) {
    const untimed = { says: atom.past, isLoose: false };
    return atomNode({ ...atom, says: atom.past, isLoose: undefined, untimed });
  }
  if (atom.tense !== "state") return atom;
  return atomNode({ ...atom, says: { any: [atom.says, { unread: "" }] }, isLoose: true });
}

/** An event without a window reaches further back than its fact does. */
function untimed(node: Node, leading: Window | undefined): Node {
  if (node.is !== "atom" || node.timed === undefined) return node;
  if (leading !== undefined) return within(node, leading);
  if (node.untimed !== undefined) return atomNode({ ...node, ...node.untimed, timed: undefined });
  const says: Criterion = { any: [node.says, { unread: "" }] };
  return atomNode({ ...node, says, isLoose: true, timed: undefined });
}
