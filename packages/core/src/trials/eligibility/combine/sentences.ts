/** Joins the sentences of a criterion: requirements together, permissions as exceptions from what stands before them. */
import type { Criterion, FactTest } from "../../../logic/criterion.ts";
import type { Side } from "../criteria.ts";
import { allOf, anyOf, holdsUnread, isAboutSame, negate } from "./criteria.ts";
import { fillerNode, isNamed, type Node } from "./node.ts";
import { findOutside, type Polarity, passOf, UNREAD } from "./pass.ts";
import { secondGroup } from "./second-group.ts";

const has = (nodes: readonly Node[], names: readonly string[]): boolean =>
  nodes.some((node) => node.is === "operator" && names.includes(node.name));

const OF_PEOPLE = ["site", "extent", "her2", "msi", "brain-mets"];

/** `Pancreatic cancer:`, `Patients with bone metastases:` name people, not a limit. */
const isOfPeople = (nodes: readonly Node[]): boolean =>
  nodes.every((node) => {
    if (node.is === "atom") return OF_PEOPLE.includes(node.kinds[0] ?? "");
    return node.is !== "unknown" && node.is !== "discuss";
  });

export interface Passed {
  /** What must be true to pass the whole criterion; undefined where it asks for nothing. */
  readonly pass: Criterion | undefined;
  /** What a criterion lets pass that is nothing but a permission. */
  readonly permits: Criterion | undefined;
}

export function passOfCriterion(nodes: readonly Node[], side: Side): Passed {
  let pass: Criterion | undefined;
  let permits: Criterion | undefined;
  for (const sentence of sentencesOf(nodes)) {
    if (sentence.length === 0) continue;
    if (isTooDeep(sentence)) {
      pass = together(pass, UNREAD);
      continue;
    }
    if (!has(sentence, TURNS)) {
      pass = together(pass, said(sentence, side));
      continue;
    }
    const asked = side === "inclusion" ? askedOfAll(sentence) : undefined;
    if (asked !== undefined) {
      pass = required(pass, asked, side);
      continue;
    }
    const isPermitting = isPermission(sentence);
    if (isPermitting && pass === undefined) permits = permissionOf(sentence);
    pass = isPermitting ? permitted(pass, sentence) : required(pass, sentence, side);
  }
  const isListed = pass !== undefined && listsExceptions(nodes);
  const open = isListed && pass !== undefined ? anyOf([pass, UNREAD]) : pass;
  return { pass: open, permits: pass === undefined ? permits : undefined };
}

/** Words that make more of a sentence than a statement. */
const TURNS = ["allowed", "forbidden", "must", "must-not", "note", "colon"];

/** Nobody can say what brackets within more brackets than this belong to. */
const DEEPEST = 6;

function isTooDeep(nodes: readonly Node[]): boolean {
  let depth = 0;
  for (const node of nodes) {
    if (isNamed(node, "open")) depth++;
    else if (isNamed(node, "close")) depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** A sentence without a modal word, or what one modal word governs. */
const said = (run: readonly Node[], side: Side): Criterion | undefined =>
  isDoubtful(run, side) ? UNREAD : passOf(run, side === "inclusion" ? "asks" : "bars");

function together(pass: Criterion | undefined, more: Criterion | undefined): Criterion | undefined {
  if (pass === undefined || more === undefined) return pass ?? more;
  if (!("all" in pass)) return allOf([pass, more]);
  // What was not read is asked once, however many sentences were not.
  return pass.all.includes(more) ? pass : { all: [...pass.all, more] };
}

/** "With the following exceptions: A. B." goes on over sentences: those behind the first may all be exceptions. */
function listsExceptions(nodes: readonly Node[]): boolean {
  const at = nodes.findIndex((node) => node.is === "operator" && node.name === "exceptions");
  return at !== -1 && sentencesOf(nodes.slice(at)).filter(({ length }) => length > 0).length > 1;
}

/** "No X" among the reasons to shut out may mean either. */
function isDoubtful(run: readonly Node[], side: Side): boolean {
  if (side === "inclusion") return false;
  const first = run.find(({ is }) => is !== "filler");
  const isNo = first?.is === "operator" && first.isNo === true;
  return isNo;
}

/** `Women are eligible if not pregnant`: where nobody is named whom it frees, the condition is what is asked. */
function askedOfAll(sentence: readonly Node[]): readonly Node[] | undefined {
  const allowed = findOutside(sentence, ["allowed"]);
  if (allowed === -1) return undefined;
  const condition = findOutside(sentence, ["if", "provided"], allowed + 1);
  if (condition === -1) return undefined;
  const isOfSome = sentence
    .slice(0, allowed)
    .some(({ is }) => is !== "filler" && is !== "operator");
  return isOfSome ? undefined : sentence.slice(condition + 1);
}

/** What is let pass: `treated metastases are allowed if stable` asks for both. */
const permissionOf = (sentence: readonly Node[]): Criterion =>
  passOf(
    withoutModals(sentence).map((node) =>
      node.is === "operator" && node.name === "if" ? { ...node, name: "provided" } : node,
    ),
    "asks",
  ) ?? UNREAD;

/** `Brain metastases must be treated`, `Pancreatic cancer: one line`: asked only of those the sentence begins with. */
function ofSubject(sentence: readonly Node[], side: Side): Criterion | undefined {
  const must = findOutside(sentence, ["must", "must-not"]);
  const colon = findOutside(sentence, ["colon"]);
  const isLabel = colon > 0 && isOfPeople(sentence.slice(0, colon));
  const at = isLabel ? colon : must;
  if (at <= 0) return undefined;
  const subject = sentence.slice(0, at);
  if (!subject.some(({ is }) => is === "atom") || has(subject, ["except", "exceptions", "not"]))
    return undefined;
  // `Radiotherapy must have ended 2 weeks before`: the time asked for belongs to the subject.
  if (subject.some((node) => node.is === "atom" && node.isOver))
    return passOf(withoutModals(sentence), polarityOf(sentence, side));
  const rest = sentence.slice(isLabel ? at + 1 : at);
  const parted = secondGroup(subject, rest);
  const asked = askedBy(parted?.own ?? rest, side);
  const people = subject.filter((node) => node.is !== "operator" || node.name !== "if");
  const who = passOf(people, "asks");
  if (asked === undefined || who === undefined) return undefined;
  const ofFirst = anyOf([negate(who), asked]);
  if (parted === undefined) return ofFirst;
  const other = passOf(parted.who, "asks") ?? UNREAD;
  const ofOther = passOf(parted.asked, polarityOf(sentence, side)) ?? UNREAD;
  return allOf([ofFirst, anyOf([negate(other), ofOther])]);
}

function required(
  pass: Criterion | undefined,
  sentence: readonly Node[],
  side: Side,
): Criterion | undefined {
  const asked = ofSubject(sentence, side) ?? askedBy(sentence, side);
  if (asked === undefined) return pass;
  // A note explains, and may be for some alone.
  return together(pass, has(sentence, ["note"]) ? anyOf([asked, UNREAD]) : asked);
}

/** `must have A and must not have B`: each modal word governs what follows it. */
function askedBy(sentence: readonly Node[], side: Side): Criterion | undefined {
  if (isConditional(sentence)) return passOf(withoutModals(sentence), polarityOf(sentence, side));
  const runs: Node[][] = [[]];
  let depth = 0;
  for (const node of sentence) {
    if (isNamed(node, "open")) depth++;
    if (isNamed(node, "close")) depth = Math.max(0, depth - 1);
    const isModal =
      depth === 0 && node.is === "operator" && ["must", "must-not"].includes(node.name);
    if (isModal && runs.at(-1)?.some(isMatter)) runs.push([]);
    runs.at(-1)?.push(node);
  }
  const parts = runs.map((run) =>
    isDoubtful(run, side) ? UNREAD : passOf(withoutModals(run), polarityOf(run, side)),
  );
  const present = parts.filter((part) => part !== undefined);
  return present.length === 0 ? undefined : allOf(present);
}

/** `If A, B must C`: one modal word governs what is asked of those with A. */
function isConditional(sentence: readonly Node[]): boolean {
  const first = sentence.find(({ is }) => is !== "filler");
  const modals = sentence.filter(
    (node) => node.is === "operator" && ["must", "must-not"].includes(node.name),
  );
  return isNamed(first, "if") && modals.length === 1 && findOutside(sentence, ["comma"]) !== -1;
}

const isMatter = ({ is }: Node): boolean => is === "atom" || is === "unknown" || is === "discuss";

/**
 * `Treated metastases are allowed`: whoever has them passes all the same. Words on another matter than the
 * sentence before, or words not understood, can only keep the answer open.
 */
function permitted(pass: Criterion | undefined, sentence: readonly Node[]): Criterion | undefined {
  const exception = permissionOf(sentence);
  if (pass === undefined) return undefined;
  if (!isAboutSame(pass, exception)) return anyOf([pass, UNREAD]);
  const spared = anyOf([pass, exception]);
  const asked = conditionOf(pass, sentence);
  return asked === undefined ? spared : allOf([spared, asked]);
}

/** Whether nobody of whom it is said passes without the permission. */
function isBarred(pass: Criterion, who: Criterion): boolean {
  if ("all" in pass) return pass.all.some((part) => isBarred(part, who));
  if (!("not" in pass) || !("fact" in pass.not) || !("fact" in who)) return false;
  const barred = valuesOf(pass.not);
  return pass.not.fact === who.fact && valuesOf(who).every((value) => barred.includes(value));
}

const valuesOf = ({ is, in: list }: FactTest): readonly unknown[] =>
  is === undefined ? (list ?? []) : [is];

/** `Treated metastases are allowed if stable`: whoever has them has to be stable, also where nothing else bars them. */
function conditionOf(pass: Criterion, sentence: readonly Node[]): Criterion | undefined {
  const at = findOutside(sentence, ["allowed"]);
  const condition = findOutside(sentence, ["if", "provided"], at + 1);
  const who = condition === -1 ? undefined : passOf(sentence.slice(0, at), "asks");
  if (who === undefined || holdsUnread(who) || isBarred(pass, who)) return undefined;
  return anyOf([negate(who), passOf(sentence.slice(condition + 1), "asks") ?? UNREAD]);
}

const ENDS = ["stop", "semi"];

function sentencesOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  if (!has(nodes, ENDS)) return [unwrapped(nodes)];
  const sentences: Node[][] = [[]];
  let depth = 0;
  for (const node of nodes) {
    if (isNamed(node, "open")) depth++;
    if (isNamed(node, "close")) depth = Math.max(0, depth - 1);
    if (depth === 0 && node.is === "operator" && ENDS.includes(node.name)) sentences.push([]);
    else sentences.at(-1)?.push(node);
  }
  return sentences.map(unwrapped);
}

/** A sentence in brackets is a sentence. */
function unwrapped(sentence: readonly Node[]): readonly Node[] {
  const first = sentence.find(({ is }) => is !== "filler");
  if (!isNamed(first, "open")) return sentence;
  const said = sentence.filter(({ is }) => is !== "filler");
  const isWhole = isNamed(said.at(-1), "close");
  return isWhole && said.filter((node) => isNamed(node, "open")).length === 1
    ? said.slice(1, -1)
    : sentence;
}

const isPermission = (sentence: readonly Node[]): boolean =>
  findOutside(sentence, ["allowed"]) !== -1 && !has(sentence, ["forbidden"]);

/** "Must" asks on either side of the list, "are excluded" bars on either side. */
function polarityOf(sentence: readonly Node[], side: Side): Polarity {
  if (findOutside(sentence, ["forbidden", "must-not"]) !== -1) return "bars";
  if (findOutside(sentence, ["must"]) !== -1) return "asks";
  return side === "inclusion" ? "asks" : "bars";
}

const MODALS = ["must", "must-not", "forbidden", "allowed", "note"];

/** Modal words outside brackets have done their work; those within a bracket are its own. */
function withoutModals(nodes: readonly Node[]): readonly Node[] {
  let depth = 0;
  return nodes.map((node): Node => {
    if (node.is !== "operator") return node;
    if (node.name === "open") depth++;
    if (node.name === "close") depth = Math.max(0, depth - 1);
    const isDone = depth === 0 && MODALS.includes(node.name);
    return isDone ? fillerNode(node) : node;
  });
}
