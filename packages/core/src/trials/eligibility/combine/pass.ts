/** What must be true to pass: statements joined as the sentence joins them, turned round where it shuts people out. */
import type { Criterion } from "../../../logic/criterion.ts";
import { allOf, anyOf, isAboutSame, negate, someLeaf } from "./criteria.ts";
import { type Atom, closing, isNamed, isOneOf, type Node } from "./node.ts";
import { mergeAlike } from "./rows.ts";

/** `asks`: the words have to be true. `bars`: they must not be. */
export type Polarity = "asks" | "bars";

export interface Reading {
  /** Undefined where the words ask for nothing. */
  readonly pass: Criterion | undefined;
}

/** Stands for exceptions that follow in the lines below. */
export const BELOW: Criterion = { unread: "below" };

/** Stands in a tree for words whose text is filled in at the end. */
export const UNREAD: Criterion = { unread: "" };

const turned = (polarity: Polarity): Polarity => (polarity === "asks" ? "bars" : "asks");

/** Words that part a sentence before its parts are joined. */
const CLAUSES = ["except", "exceptions", "if", "not"];

/** A list of nodes between two places, without sentence ends. */
export function passOf(nodes: readonly Node[], polarity: Polarity): Criterion | undefined {
  const trimmed = trim(nodes);
  if (trimmed.length === 0) return undefined;
  const clauses = count(trimmed, CLAUSES);
  if (clauses === 0) return joined(trimmed, polarity);
  if (clauses > MOST_CLAUSES) return UNREAD;
  return (
    withException(trimmed, polarity) ??
    withCondition(trimmed, polarity) ??
    withNegation(trimmed, polarity) ??
    joined(trimmed, polarity)
  );
}

/** Nobody can say what a list with more of them means. */
const MOST_CLAUSES = 30;

function count(nodes: readonly Node[], names: readonly string[]): number {
  let found = 0;
  for (const node of nodes) if (isOneOf(node, names)) found++;
  return found;
}

const EDGES = ["comma", "and", "or", "and-or", "colon", "dash", "slash", "then"];

/** Without joining words at the ends. */
function trim(nodes: readonly Node[]): readonly Node[] {
  let from = 0;
  let to = nodes.length;
  while (from < to && isEdge(nodes[from])) from++;
  while (to > from && isEdge(nodes[to - 1])) to--;
  return to - from === nodes.length ? nodes : nodes.slice(from, to);
}

const isEdge = (node: Node | undefined): boolean => node?.is === "filler" || isOneOf(node, EDGES);

/** The first place outside brackets where an operator of these names stands; -1 for none. */
export function findOutside(nodes: readonly Node[], names: readonly string[], from = 0): number {
  let depth = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node?.is !== "operator") continue;
    if (node.name === "open") depth++;
    else if (node.name === "close") depth = Math.max(0, depth - 1);
    else if (i >= from && depth === 0 && names.includes(node.name)) return i;
  }
  return -1;
}

/** `base unless exception`: the exception lets pass whom the base would stop. */
function withException(nodes: readonly Node[], polarity: Polarity): Criterion | undefined {
  const at = findOutside(nodes, EXCEPT);
  if (at === -1) return undefined;
  const base = passOf(nodes.slice(0, at), polarity);
  const exception = passOf(nodes.slice(at + 1), "asks") ?? (isLast(nodes, at) ? BELOW : UNREAD);
  return base === undefined ? exception : anyOf([base, exception]);
}

const isLast = (nodes: readonly Node[], at: number): boolean =>
  trim(nodes.slice(at + 1)).length === 0;

const IF = ["if"];
const NOT = ["not"];
const CONDITION_ENDS = ["comma", "then", "colon"];

/** `A if B` and `if B, A`: asked only of those with B. */
function withCondition(nodes: readonly Node[], polarity: Polarity): Criterion | undefined {
  const at = findOutside(nodes, IF);
  if (at === -1) return undefined;
  const comma = findOutside(nodes, CONDITION_ENDS, at);
  const isFirst = at === 0 && comma !== -1;
  const condition = passOf(isFirst ? nodes.slice(1, comma) : nodes.slice(at + 1), "asks");
  const rest = passOf(isFirst ? nodes.slice(comma + 1) : nodes.slice(0, at), polarity);
  if (rest === undefined) return condition === undefined ? undefined : UNREAD;
  // `cancer of A or B if of type C`: a kind of the disease narrows what is asked, and spares nobody.
  if (condition !== undefined && polarity === "asks" && isOfSite(condition) && isOfSite(rest))
    return allOf([rest, anyOf([negate(condition), UNREAD])]);
  return anyOf([rest, negate(condition ?? UNREAD)]);
}

const isOfSite = (criterion: Criterion): boolean =>
  someLeaf(criterion, (leaf) => "fact" in leaf && leaf.fact === "site");

/** `no A or B`: neither; the words before it keep their own polarity. */
function withNegation(nodes: readonly Node[], polarity: Polarity): Criterion | undefined {
  const at = findOutside(nodes, NOT);
  if (at === -1) return undefined;
  const end = endOfNegation(nodes, at);
  const to = end === -1 ? nodes.length : end;
  const before = passOf(nodes.slice(0, at), polarity);
  if (polarity === "bars" && before !== undefined && isRelative(nodes[at]))
    return withoutClause(before, nodes.slice(at + 1));
  // "No X" in the midst of what bars may mean either.
  const word = nodes[at];
  const isNo =
    word?.is === "operator" && word.isNo === true && word.end - word.start !== "not".length;
  const negated =
    polarity === "bars" && isNo ? UNREAD : passOf(nodes.slice(at + 1, to), turned(polarity));
  const after = passOf(nodes.slice(to + 1), polarity);
  const joins = at > 0 && isOneOf(nodes[at - 1], EITHER) && polarity === "asks" ? anyOf : allOf;
  return some([before, negated, after], polarity === "asks" ? joins : allOf);
}

const isRelative = (node: Node | undefined): boolean =>
  node?.is === "operator" && node.isRelative === true;

/** `hepatitis C that has not been cured` bars only those of whom both is true. */
const withoutClause = (before: Criterion, clause: readonly Node[]): Criterion =>
  anyOf([before, passOf(clause, "asks") ?? UNREAD]);

const EITHER = ["or", "and-or"];

/** `no brain metastases, ECOG 0 or 1`: a limit is not denied with the words before it. */
function endOfNegation(nodes: readonly Node[], from: number): number {
  for (
    let at = findOutside(nodes, NEGATION_ENDS, from);
    at !== -1;
    at = findOutside(nodes, NEGATION_ENDS, at + 1)
  ) {
    if (isNamed(nodes[at], "but")) return at;
    const next = nodes.slice(at + 1).find(({ is }) => is !== "filler");
    if (next?.is === "atom" && isLimit(next) && at > from + 1) return at;
  }
  return -1;
}

const NEGATION_ENDS = ["but", "comma", "and"];

/** A value measured now with a limit. */
const isLimit = ({ tense, says, kinds }: Atom): boolean =>
  kinds[0] === "measurable" ||
  (tense === "measure" &&
    someLeaf(says, (leaf) => "fact" in leaf && (leaf.min ?? leaf.max) !== undefined));

type Join = (parts: readonly Criterion[]) => Criterion;

function some(parts: readonly (Criterion | undefined)[], join: Join): Criterion | undefined {
  const present = parts.filter((part) => part !== undefined);
  return present.length === 0 ? undefined : join(present);
}

/** Parts joined by and, or, commas. What bars bars by each of its parts. */
function joined(nodes: readonly Node[], polarity: Polarity): Criterion | undefined {
  const merged = mergeAlike(nodes);
  const words = polarity === "bars" ? BARRING_JOINS : JOINS;
  if (!merged.some((node) => isOneOf(node, words))) return juxtaposed(merged, polarity);
  const { parts, joins } = split(merged, words);
  if (parts.length === 1) return juxtaposed(parts[0] ?? [], polarity);
  if (polarity === "bars")
    return some(
      parts.map((part) => passOf(part, polarity)),
      allOf,
    );
  return asked(parts, joins);
}

interface Split {
  readonly parts: readonly (readonly Node[])[];
  /** The word between a part and the next. */
  readonly joins: readonly string[];
}

const JOINS = ["provided", "and", "or", "and-or", "comma", "slash", "including"];

/** Examples of what bars bar as well, and what they are examples of goes on barring. */
const BARRING_JOINS = [...JOINS, "example"];

function split(nodes: readonly Node[], words: readonly string[]): Split {
  const parts: Node[][] = [[]];
  const joins: string[] = [];
  let depth = 0;
  for (const node of nodes) {
    if (isNamed(node, "open")) depth++;
    if (isNamed(node, "close")) depth = Math.max(0, depth - 1);
    if (depth === 0 && isOneOf(node, words)) {
      const isAgain = isEmpty(parts.at(-1) ?? []);
      if (isAgain && joins.length > 0) joins[joins.length - 1] = stronger(joins.at(-1), node.name);
      if (!isAgain) {
        joins.push(node.name);
        parts.push([]);
      }
    } else parts.at(-1)?.push(node);
  }
  return { parts: parts.filter((part) => !isEmpty(part)), joins };
}

const isEmpty = (nodes: readonly Node[]): boolean => nodes.every(({ is }) => is === "filler");

const stronger = (one: string | undefined, other: string): string =>
  one === undefined || one === "comma" ? other : one;

/** A comma joins as the next word does; "and" binds closer than "or". */
function asked(
  parts: readonly (readonly Node[])[],
  joins: readonly string[],
): Criterion | undefined {
  const named: string[] = [];
  let next =
    joins.some((join) => join === "or" || join === "and-or") && !joins.includes("and")
      ? "or"
      : "and";
  for (let i = joins.length - 1; i >= 0; i--) {
    const join = joins[i] ?? "and";
    if (join !== "comma")
      next =
        join === "and-or" || join === "slash"
          ? "or"
          : join === "including" || join === "provided"
            ? "and"
            : join;
    named[i] = next;
  }
  const groups: (Criterion | undefined)[][] = [[]];
  parts.forEach((part, i) => {
    const before = i > 0 ? (parts[i - 1] ?? []) : [];
    const isOver = hasOver(before) && hasOver(part);
    const isKind = i > 0 && joins[i - 1] === "including" && hasSite(part) && hasSite(before);
    if (isKind) groups.push([]);
    if (i > 0 && named[i - 1] === "or" && !isOver && !isKind) groups.push([]);
    groups.at(-1)?.push(passOf(part, "asks"));
  });
  return some(
    groups.map((group) => some(group, allOf)),
    anyOf,
  );
}

/** `gastric cancer, including tumours of the junction`: kinds of it, not a further demand. */
const hasSite = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => node.is === "atom" && node.kinds[0] === "site");

/** `4 weeks since chemotherapy or radiation` have to have passed since each of them. */
const hasOver = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => node.is === "atom" && node.isOver);

/** What brackets say beside the words around them; most words have none. */
type Beside = Record<Bracket["is"], Criterion[]>;

/** Words side by side: all of them together; a bracket may spare some, or add an alternative. */
function juxtaposed(nodes: readonly Node[], polarity: Polarity): Criterion | undefined {
  const parts: Criterion[] = [];
  let beside: Beside | undefined;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i] as Node;
    if (isNamed(node, "open")) {
      const close = closing(nodes, i);
      const inner = bracket(nodes.slice(i + 1, close), polarity);
      beside ??= { exception: [], alternative: [], same: parts };
      if (inner !== undefined) beside[inner.is].push(ofSome(inner, nodes.slice(i, close), parts));
      i = close;
    } else {
      const said = saysOf(node);
      const isCovered = said !== undefined && "any" in said && said.any.length === 0;
      // What a fact leaves out by itself says nothing beside other words.
      if (isCovered && nodes.some((other) => other !== node && other.is === "atom")) continue;
      if (said !== undefined) parts.push(turnedTo(said, node, polarity));
    }
  }
  const own = parts.length === 0 ? undefined : polarity === "asks" ? allOf(parts) : anyOf(parts);
  return beside === undefined ? own : withBeside(own, beside, polarity);
}

function withBeside(
  own: Criterion | undefined,
  { exception, alternative }: Beside,
  polarity: Polarity,
): Criterion | undefined {
  const both = own === undefined ? alternative : [own, ...alternative];
  const pass = both.length === 0 ? [] : [polarity === "asks" ? anyOf(both) : allOf(both)];
  const all = [...pass, ...exception];
  return all.length === 0 ? undefined : anyOf(all);
}

/** "Not at least 4 weeks since" may mean either. */
function turnedTo(said: Criterion, node: Node, polarity: Polarity): Criterion {
  if (polarity === "asks") return said;
  return node.is === "atom" && node.isOver ? UNREAD : negate(said);
}

interface Bracket {
  readonly says: Criterion;
  readonly is: "same" | "exception" | "alternative";
}

const EXCEPT = ["except", "exceptions"];
const MODAL = ["forbidden", "must-not", "must"];

/** A bracket says what the words before it mean, whom it spares, or what is as good. */
function bracket(nodes: readonly Node[], polarity: Polarity): Bracket | undefined {
  const inner = trim(nodes);
  if (isOneOf(inner[0], EXCEPT)) {
    return { says: passOf(inner.slice(1), "asks") ?? UNREAD, is: "exception" };
  }
  if (inner.some((node) => isNamed(node, "allowed"))) {
    return { says: passOf(inner, "asks") ?? UNREAD, is: "exception" };
  }
  if (isNamed(inner[0], "if")) {
    const condition = passOf(inner.slice(1), "asks") ?? UNREAD;
    return { says: negate(condition), is: "exception" };
  }
  const modal = inner.find((node) => isOneOf(node, MODAL));
  if (modal !== undefined) {
    const own = passOf(inner, isNamed(modal, "must") ? "asks" : "bars");
    if (own === undefined) return undefined;
    return { says: own, is: polarity === "asks" ? "same" : "alternative" };
  }
  const says = passOf(inner, polarity);
  if (says === undefined) return undefined;
  const first = nodes.find(({ is }) => is !== "filler");
  return { says, is: isNamed(first, "or") ? "alternative" : "same" };
}

const isStrange = ({ is }: Node): boolean => is === "unknown";

/** `18 or over (20 or over in X)`: another limit of the same among words that nobody knows is for some alone. */
function ofSome({ says, is }: Bracket, nodes: readonly Node[], before: readonly Criterion[]) {
  const isOther = is === "same" && nodes.some(isStrange) && nodes.some(isLimitNode);
  return isOther && isAboutSame(allOf(before), says) ? anyOf([says, UNREAD]) : says;
}

const isLimitNode = (node: Node): boolean => node.is === "atom" && isLimit(node);

function saysOf(node: Node): Criterion | undefined {
  if (node.is === "atom") return node.says;
  if (node.is === "unknown" || node.is === "discuss") return UNREAD;
  return node.is === "window" ? UNREAD : undefined;
}
