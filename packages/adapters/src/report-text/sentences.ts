/** Cuts a report into sentences; a line that the layout wrapped goes on, a heading colours what stands under it. */
import type { Automaton, ReportEntry } from "@nextline/core";
import { columnsBehind, newestCell } from "./columns.ts";
import { dayOrderOf } from "./dates.ts";
import { piecesOf } from "./pieces.ts";
import { stretchesOf } from "./stretches.ts";
import type { Piece, Sentence } from "./types.ts";

const HEADING =
  /^\s*(?:\d+(?:[.)]\s*|\s{2,}))?(?:[-*•]\s*)?(?:(plan|recommendations?|proposed treatment|next steps?|management plan|treatment plan|options discussed|proposal|(?:(?:mdt|board|team|panel|tumou?r board) )?(?:outcome|decision)|actions?|advice|(?:therapies|treatment options|drugs) with (?:evidence|potential|possible)[^:\n]{0,40}|impression and plan|assessment ?(?:and|\/|&) ?plan|treatment options|therap(?:eutic|y) (?:associations?|implications?)|opinion)|(family (?:history|hx)|fhx?)|(reference(?: ranges?| limits?)?|cut-?offs?|interpretation(?: guide)?|scoring criteria|scoring guide|reporting criteria|(?:inclusion|exclusion)(?: criteria)?|methods?|methodology|controls?|assay information|notes? on (?:method|scoring)|key|about this test|trial options?|study information)|(past (?:medical )?history|pmhx?|previous medical history|comorbidities)|([A-Z][A-Za-z0-9 /&,'()-]{1,48}))\s*(?::|$)/i;
/** In the minutes of a meeting; the first one is the person that the text is about. */
const CASE = /^\s*case (\d{1,3})\b/i;
const SECTIONS = [undefined, "plan", "family", "reference", "past", undefined] as const;
const OTHERS = 5;
const REFERENCE = 3;

export function sentencesOf(text: string, phrases: Automaton<ReportEntry>): Sentence[] {
  const sentences: Sentence[] = [];
  const order = dayOrderOf(text);
  let section: Sentence["section"];
  let ours: string | undefined;
  for (const stretch of stretchesOf(text)) {
    const before = sentences.at(-1);
    const isFirst = before?.paragraph !== stretch.paragraph;
    const said = text.slice(stretch.start, stretch.end);
    section = sectionOf(said, section, { isFirst, isLine: before?.block !== stretch.block });
    const all = answered(piecesOf(text, stretch, { phrases, order }), said, stretch.start);
    const topic = topicBehind(before, isFirst);
    const number = CASE.exec(said)?.[1];
    ours ??= number;
    const isSameBlock = before?.block === stretch.block;
    const isOther =
      (number !== undefined && number !== ours) || (isSameBlock && isOtherDisease(before, all));
    const measure = isFirst ? undefined : measureBehind(before);
    const { start, end, paragraph, block } = stretch;
    const line = { pieces: all, isFirst, said, start, order };
    const columns = columnsBehind(before, line);
    const pieces = newestCell(all, columns === before?.columns ? columns : [], line);
    // Field by field: to copy a stretch with three dots takes longer than to read it.
    sentences.push({
      text,
      start,
      end,
      paragraph,
      block,
      section,
      pieces,
      roles: new Set(pieces.map(({ role }) => role)),
      topic,
      measure,
      columns,
      isOther,
    });
  }
  return sentences;
}

const NO =
  /(?: {2,}|\t|\||\.{3,}|[:?])\s*(?:no|none|never|nil|negative)\s*[.,;]?\s*$|(?: {2,}|\t|\||\.{3,})\s*n\s*$/i;
/** Where the last question of a line begins: `Pregnant: yes    Breastfeeding: no`. */
const LAST_CELL = /.*(?: {2,}|\t|\|)\s*(?=\S)/s;

/** `Heart failure      no`: an answer at the end of a line denies what it asks. */
function answered(pieces: Piece[], said: string, start: number): readonly Piece[] {
  const found = NO.exec(said);
  if (found === null || found.index === 0) return pieces;
  const place = start + (LAST_CELL.exec(said.slice(0, found.index))?.[0].length ?? 0);
  const before = pieces.filter((piece) => piece.start < place);
  const asked = pieces.filter((piece) => piece.start >= place && piece.end <= start + found.index);
  if (asked.length === 0 || asked.some(({ role }) => RESULTS.includes(role))) return pieces;
  const denial = { role: "negation", entry: undefined, value: Number.NaN };
  // The words that are shown end with the answer.
  const last = { ...(asked.at(-1) as Piece), end: start + said.trimEnd().length };
  return [...before, { ...denial, start: place, end: place }, ...asked.slice(0, -1), last];
}

const LISTED = /^\s*(?:\d+[.)]|[-*•]|[a-z]\))\s/;

interface Start {
  /** Of a paragraph. */
  readonly isFirst: boolean;
  /** Of a line. */
  readonly isLine: boolean;
}

function sectionOf(
  said: string,
  now: Sentence["section"],
  { isFirst, isLine }: Start,
): Sentence["section"] {
  const found = /\p{L}/u.test(said) ? HEADING.exec(said) : null;
  if (found === null) return isFirst && now === "family" ? undefined : now;
  const place = [1, 2, 3, 4, OTHERS].find((group) => found[group] !== undefined) ?? OTHERS;
  // `1. Start iron` is an entry of a list.
  const isEntry = place === OTHERS && (!isLine || LISTED.test(said)) && !/:\s*$/.test(said);
  const isWhole = found[0].trimEnd().length === said.trimEnd().length && !isEntry;
  if (!isWhole && place === REFERENCE && /^\s*interpretation\s*:/i.test(said)) return undefined;
  const isHeading = isWhole || place < OTHERS || isFirst || /^[A-Z][A-Z /&]+:/.test(said);
  return isHeading ? SECTIONS[place] : now;
}

const TOPICS = [
  "her2",
  "her2-retest",
  "cldn",
  "marker",
  "protein",
  "mmr",
  "measure",
  "other-marker",
  "procedure",
  "drug",
  "graded",
];

/** What the sentence before spoke of last; a heading of a few words goes on over a blank line. */
function topicBehind(before: Sentence | undefined, isFirst: boolean): string | undefined {
  if (before === undefined || (isFirst && !isHeading(before.pieces))) return undefined;
  const last = before.pieces.findLast(({ role }) => TOPICS.includes(role));
  return last === undefined ? before.topic : last.role.replace(/^her2-retest$/, "her2");
}

/** The measure that it named last, where it named one. */
const measureBehind = (before: Sentence | undefined): Piece | undefined =>
  before?.pieces.findLast(({ role }) => TOPICS.includes(role) && role !== "drug") ??
  (before?.pieces[0]?.role === "date" && before.pieces.length <= ENTRY
    ? before.measure
    : undefined);

/** A date with its value, in a list of them. */
const ENTRY = 4;

const FEW = 8;
const RESULTS = ["number", "positive", "negative", "amplified", "not-amplified", "date"];

const isHeading = (pieces: readonly Piece[]): boolean =>
  pieces.length <= FEW && !pieces.some(({ role }) => RESULTS.includes(role));

/** What follows on a line about another cancer is about that one, until the stomach is named. */
const isOtherDisease = (before: Sentence, pieces: readonly Piece[]): boolean =>
  (before.isOther || before.pieces.some(({ role }) => role === "other-cancer")) &&
  ![...before.pieces, ...pieces].some(namesStomach);

const namesStomach = ({ entry }: Piece): boolean => entry?.fact === "site";
