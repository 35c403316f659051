/** What constructs make of chunks: statements about the person, words of the grammar, and words nobody knows. */
import type { Tense } from "../../../knowledge/eligibility.ts";
import type { Criterion } from "../../../logic/criterion.ts";

export interface Place {
  /** Offsets into the record's text. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of days: within so many days, or at least so many days ago. */
export interface Window {
  readonly days: number;
  readonly sense: "within" | "since";
  /** Half-lives of a drug may make it longer (at-least) or shorter (at-most). */
  readonly bound?: "at-least" | "at-most" | undefined;
}

export interface Atom extends Place {
  readonly is: "atom";
  /** What the words say of the person. */
  readonly says: Criterion;
  readonly kinds: readonly string[];
  readonly tense: Tense;
  /** For events: what the words say together with a window; undefined where no fact says that. */
  readonly timed?: ((window: Window) => Timed) | undefined;
  /** For events: what the words say where no window is given. */
  readonly untimed?: Timed | undefined;
  /** What they say of the past, where that is something else. */
  readonly past?: Criterion | undefined;
  /** What the words say without one is only a part of the truth. */
  readonly isLoose?: boolean | undefined;
  /** So many days have to have passed since it. */
  readonly isOver?: boolean | undefined;
  /** The places of words within it that are no part of what it says. */
  readonly left?: readonly Place[] | undefined;
}

/** An event with its window; loose where the fact says less or more than the words. */
export interface Timed {
  readonly says: Criterion;
  readonly isLoose: boolean;
}

export interface Discuss extends Place {
  readonly is: "discuss";
  /** It takes the words of its whole sentence with it. */
  readonly isWide?: boolean;
  readonly kinds: readonly string[];
}

export interface Unknown extends Place {
  readonly is: "unknown";
  /** A noun that others stand before or behind: it says nothing more beside them. */
  readonly isHead?: true;
  /** Of what is recognised although it is not read. */
  readonly kinds?: readonly string[];
}

export interface Filler extends Place {
  readonly is: "filler";
}

export interface Operator extends Place {
  readonly is: "operator";
  readonly name: string;
  /** "No" or "not", which among the reasons to shut out may mean either. */
  readonly isNo?: boolean;
  /** "Not" in a clause that narrows the noun before it. */
  readonly isRelative?: boolean;
}

export interface WindowNode extends Place {
  readonly is: "window";
  readonly window: Window;
}

export type Node = Atom | Discuss | Unknown | Filler | Operator | WindowNode;

/** What a node that states nothing can hold. */
interface Parts {
  readonly name?: string;
  readonly kinds?: readonly string[];
  readonly isNo?: boolean;
  readonly isRelative?: boolean;
  readonly isWide?: boolean;
  readonly isHead?: true;
  readonly window?: Window;
}

/** Nodes are looked through many times: all that state nothing have the same fields in the same order, as the engine likes it. */
export const plainNode = (is: Node["is"], { start, end }: Place, parts: Parts = NOTHING): Node =>
  ({
    is,
    start,
    end,
    name: parts.name,
    kinds: parts.kinds,
    isNo: parts.isNo,
    isRelative: parts.isRelative,
    isWide: parts.isWide,
    isHead: parts.isHead,
    window: parts.window,
  }) as Node;

const NOTHING: Parts = {};

/** The same for those that state something. */
export const atomNode = (atom: Atom): Atom =>
  ({
    is: "atom",
    start: atom.start,
    end: atom.end,
    says: atom.says,
    kinds: atom.kinds,
    tense: atom.tense,
    timed: atom.timed,
    untimed: atom.untimed,
    past: atom.past,
    isLoose: atom.isLoose,
    isOver: atom.isOver,
    left: atom.left,
  }) as Atom;

export const fillerNode = (place: Place): Node => plainNode("filler", place);

/** As constructs make them, in one of the two forms. */
export function shaped(node: Node): Node {
  if (node.is === "atom") return atomNode(node);
  return plainNode(node.is, node, node as Parts);
}

export const isNamed = (node: Node | undefined, name: string): boolean =>
  node?.is === "operator" && node.name === name;

export const isOneOf = (node: Node | undefined, names: readonly string[]): node is Operator =>
  node?.is === "operator" && names.includes(node.name);

/** The bracket that closes the one that opens here. */
export function closing(nodes: readonly Node[], open: number): number {
  let depth = 0;
  for (let i = open; i < nodes.length; i++) {
    if (isNamed(nodes[i], "open")) depth++;
    if (isNamed(nodes[i], "close") && --depth === 0) return i;
  }
  return nodes.length;
}
