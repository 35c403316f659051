/** Operations and procedures with their dates, radiotherapy with its field. */
import { aboutOthers } from "./context.ts";
import type { Found, Procedure, Reason, Sentence } from "./types.ts";
import { find, pieceAt, roleAt, saidBefore, saidBehind, saidIn, textAt } from "./walk.ts";

export interface FoundProcedure {
  readonly procedure: Procedure;
  readonly start: number;
  readonly end: number;
  readonly reason: Reason | undefined;
  /** What it says of the stomach. */
  readonly fact: Found | undefined;
  readonly sentence: Sentence;
}

export function proceduresIn(
  sentences: readonly Sentence[],
  fields: readonly string[],
): readonly FoundProcedure[] {
  const found: FoundProcedure[] = [];
  const done = dateOfReport(sentences);
  for (const [place, sentence] of sentences.entries())
    sentence.pieces.forEach(({ role }, at) => {
      if (role === "procedure" && !isInPlace(sentence, at))
        found.push(procedureAt(sentence, at, { fields, done, before: sentences[place - 1] }));
    });
  return withoutRepeats(found);
}

const STATE =
  /^\s*(?:is|was|are|remains?|has|now|appears?)?\s*(?:now |been )?(?:blocked|occluded|patent|in situ|in place|in good position|migrated|overgrown|fractured|displaced)\b/i;
const BEYOND = /\b(?:beyond|through|across|past|above|below|within|via) (?:the |an? |this )?$/i;

/** `stent blocked`, `sited beyond the stent`: it was put in at another time. */
const isInPlace = (sentence: Sentence, at: number): boolean =>
  STATE.test(saidBehind(sentence, at).slice(0, NEAR)) ||
  BEYOND.test(saidBefore(sentence, at).slice(-NEAR));

/** Letters that may belong to it. */
const NEAR = 60;

const HEAD = 12;

/** The day of the procedure that the report as a whole is about. */
function dateOfReport(sentences: readonly Sentence[]): string | undefined {
  for (const { text, start, end, pieces } of sentences.slice(0, HEAD))
    if (
      /\b(?:date of (?:procedure|operation|surgery|endoscopy)|(?:procedure|operation) date)\b/i.test(
        text.slice(start, end),
      )
    )
      return pieces.find(({ role }) => role === "date")?.date;
  return undefined;
}

/** Each kind, day and field once, and no mention that says less than another one. */
function withoutRepeats(all: readonly FoundProcedure[]): readonly FoundProcedure[] {
  const keys = new Set(
    all
      .filter(({ reason }) => reason === undefined)
      .flatMap(({ procedure }) => lessThan(procedure)),
  );
  const seen = new Set<string>();
  const kept = all.filter(({ procedure, reason }) => {
    const key = keyOf(procedure);
    if (reason !== undefined) return true;
    if (keys.has(key) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return kept.map((one) => withStomach(one, all));
}

/** The mention that is left out may be the one that names how much of the stomach was taken. */
function withStomach(one: FoundProcedure, all: readonly FoundProcedure[]): FoundProcedure {
  const isOpen = one.procedure.kind === "gastrectomy" && one.reason === undefined;
  if (!isOpen || one.fact !== undefined) return one;
  const told = all.find(({ fact, reason }) => fact !== undefined && reason === undefined);
  return told === undefined ? one : { ...one, fact: told.fact, sentence: told.sentence };
}

const keyOf = ({ kind, date = "", field = "" }: Procedure): string => `${kind} ${date} ${field}`;

/** What says the same with something left out. */
function lessThan({ kind, date, field }: Procedure): readonly string[] {
  const less: string[] = [];
  if (date !== undefined && field !== undefined)
    less.push(keyOf({ kind, date }), keyOf({ kind, field }));
  if (date !== undefined || field !== undefined) less.push(keyOf({ kind }));
  const month = date?.slice(0, 7);
  if (month !== undefined && month !== date)
    less.push(keyOf({ kind, date: month, ...(field && { field }) }), keyOf({ kind, date: month }));
  return less;
}

interface Setting {
  readonly fields: readonly string[];
  readonly done: string | undefined;
  /** The sentence before it. */
  readonly before: Sentence | undefined;
}

/** The line of a form that names the operation. */
const OPERATION = /^\s*(?:procedure|operation)\s*:/i;

function procedureAt(
  sentence: Sentence,
  at: number,
  { fields, done, before }: Setting,
): FoundProcedure {
  const piece = pieceAt(sentence, at);
  const kind = piece?.entry?.fact ?? "";
  const isBefore = find(sentence, [Math.max(0, at - 6), at], ["past"]) >= 0;
  const isOther = isBefore || (kind === "gastrectomy" && !OPERATION.test(saidIn(sentence)));
  const date =
    dateBy(sentence, at) ?? dateGoingOn(sentence, before) ?? (isOther ? undefined : done);
  const field = kind === "radiotherapy" ? fieldBy(sentence, at, fields) : undefined;
  const reason = reasonFor(sentence, at);
  const value = stomachAfter(kind, reason, piece?.entry?.is ?? partNamed(sentence, at));
  return {
    procedure: { kind, ...(date && { date }), ...(field && { field }) },
    start: piece?.start ?? 0,
    end: piece?.end ?? 0,
    reason,
    fact: value === undefined ? undefined : { fact: "gastrectomy", value, from: at, to: at },
    sentence,
  };
}

const PART = /\b(?:(subtotal|partial|distal|proximal)|total)\b[^.;,]{0,12}$/i;

/** `Subtotal (distal) gastrectomy`. */
function partNamed(sentence: Sentence, at: number): string | undefined {
  const found = PART.exec(saidBefore(sentence, at));
  if (found === null) return undefined;
  return found[1] === undefined ? "total" : "partial";
}

/** `no previous gastrectomy` is known as well. */
function stomachAfter(
  kind: string,
  reason: Reason | undefined,
  kept: Found["value"],
): Found["value"] {
  if (kind !== "gastrectomy") return undefined;
  if (reason === "negated") return "none";
  return reason === undefined ? kept : undefined;
}

const BEHIND = 14;
const AHEAD = 10;
const OTHERS = ["procedure", "drug", ";"];

/** The first date behind it before another procedure or drug, else the last one ahead of it. */
function dateBy(sentence: Sentence, at: number): string | undefined {
  for (let i = at + 1; i < Math.min(sentence.pieces.length, at + BEHIND); i++) {
    if ([...OTHERS, "therapy-stop"].includes(roleAt(sentence, i)) && !isInPlace(sentence, i)) break;
    if (roleAt(sentence, i) === "date") return pieceAt(sentence, i)?.date;
  }
  for (let i = at - 1; i >= Math.max(0, at - AHEAD); i--) {
    if (OTHERS.includes(roleAt(sentence, i))) return undefined;
    if (roleAt(sentence, i) === "date") return pieceAt(sentence, i)?.date;
  }
  return undefined;
}

/** `OGD 2 October: growth with a spurting vessel; clips placed`: half a sentence has the date of the other half. */
function dateGoingOn(sentence: Sentence, before: Sentence | undefined): string | undefined {
  const isHalf =
    before?.block === sentence.block && before.text.slice(before.start, before.end).endsWith(";");
  return isHalf ? before.pieces.find(({ role }) => role === "date")?.date : undefined;
}

/** Nearest first. */
const FIELD_STEPS = [-1, -2, -3, 1, 2, 3, 4, 5, 6, 7, 8, 9];

function fieldBy(sentence: Sentence, at: number, fields: readonly string[]): string | undefined {
  for (const step of FIELD_STEPS) {
    const piece = pieceAt(sentence, at + step);
    const isPlace = piece?.role === "field" || piece?.entry?.fact === "metastaticSites";
    if (!isPlace) continue;
    const is = String(piece.entry?.is);
    if (fields.includes(is)) return is;
  }
  return undefined;
}

const WALLS = ["but", ";", "."];
const NOT_DONE = /^\s*(?:was |were )?not (?:done|performed|carried out|possible)\b/i;
/** `Radiotherapy: none`. */
const NONE_BEHIND = /^\s*[:-]?\s*(?:none|nil|no|never|not given)\b/i;

function reasonFor(sentence: Sentence, at: number): Reason | undefined {
  const others = aboutOthers(sentence, at);
  if (others !== undefined) return others;
  if (sentence.section === "reference") return "reference";
  const negation = find(sentence, [Math.max(0, at - 5), at], ["negation"]);
  if (negation >= 0 && find(sentence, [negation, at], WALLS) < 0) return "negated";
  if (sentence.section === "plan") return "planned";
  const plan = find(sentence, [Math.max(0, at - 10), at], ["planned", "doubt"]);
  if (plan >= 0 && find(sentence, [plan, at], WALLS) < 0) return "planned";
  if (NOT_DONE.test(saidBehind(sentence, at))) return "negated";
  const behind = find(sentence, [at + 1, at + 7], ["planned", "waiting"]);
  if (behind >= 0 && find(sentence, [at + 1, behind], [",", ";", "but"]) < 0) return "planned";
  const isNone =
    roleAt(sentence, at + 1) === "denied-after" || NONE_BEHIND.test(saidBehind(sentence, at));
  return isNone || /^not$/i.test(textAt(sentence, at + 2)) ? "negated" : undefined;
}
