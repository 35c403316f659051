/** Cuts a report into sentences; a line that the layout wrapped goes on, a heading colours what stands under it. */
import type { Automaton, ReportEntry } from "@nextline/core";
import { dayOrderOf } from "./dates.ts";
import { piecesOf } from "./pieces.ts";
import { stretchesOf } from "./stretches.ts";
import type { Piece, Sentence } from "./types.ts";

const HEADING =
  /^\s*(?:\d+(?:[.)]\s*|\s{2,}))?(?:[-*•]\s*)?(?:(plan|recommendations?|proposed treatment|next steps?|management plan|treatment plan|options discussed|proposal|(?:mdt )?outcome|actions?|decision|advice|(?:therapies|treatment options|drugs) with (?:evidence|potential|possible)[^:\n]{0,40}|impression and plan|treatment options|opinion)|(family (?:history|hx)|fhx?)|(reference(?: ranges?| limits?)?|cut-?offs?|interpretation(?: guide)?|scoring criteria|scoring guide|reporting criteria|methods?|methodology|controls?|assay information|notes? on (?:method|scoring)|key|about this test|trial options?|study information)|(past (?:medical )?history|pmhx?|previous medical history|comorbidities)|([A-Z][A-Za-z0-9 /&,'()-]{1,48}))\s*(?::|$)/i;
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
    section = sectionOf(said, section, isFirst);
    const pieces = piecesOf(text, stretch, { phrases, order });
    const topic = topicBehind(before, isFirst);
    const number = CASE.exec(said)?.[1];
    ours ??= number;
    const isSameBlock = before?.block === stretch.block;
    const isOther =
      (number !== undefined && number !== ours) || (isSameBlock && isOtherDisease(before, pieces));
    const measure = isFirst ? undefined : measureBehind(before);
    const columns = columnsBehind(before, { pieces, isFirst, said });
    const { start, end, paragraph, block } = stretch;
    // Field by field: to copy a stretch with three dots takes longer than to read it.
    sentences.push({
      text,
      start,
      end,
      paragraph,
      block,
      section,
      pieces,
      topic,
      measure,
      columns,
      isOther,
    });
  }
  return sentences;
}

function sectionOf(said: string, now: Sentence["section"], isFirst: boolean): Sentence["section"] {
  const found = /\p{L}/u.test(said) ? HEADING.exec(said) : null;
  if (found === null) return isFirst && now === "family" ? undefined : now;
  const place = [1, 2, 3, 4, OTHERS].find((group) => found[group] !== undefined) ?? OTHERS;
  const isWhole = found[0].trimEnd().length === said.trimEnd().length;
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
  before?.pieces.findLast(({ role }) => TOPICS.includes(role) && role !== "drug");

interface Line {
  readonly pieces: readonly Piece[];
  readonly isFirst: boolean;
  readonly said: string;
}

/** A line of nothing but dates and a few words heads the columns of the lines under it. */
function columnsBehind(
  before: Sentence | undefined,
  { pieces, isFirst, said }: Line,
): readonly string[] {
  const dates = pieces.flatMap(({ role, date }) => (role === "date" ? (date ?? []) : []));
  const isHead =
    dates.length > 1 && pieces.length <= dates.length + FEW_WORDS && / {2}|\t|\|/.test(said.trim());
  const hasValues = pieces.some(({ role }) => role === "number" || role === "drug");
  if (isHead && !hasValues) return dates;
  const order = hasValues || !/ {2}|\t|\|/.test(said.trim()) ? [] : namedColumns(said);
  if (order.length > 1) return order;
  // `BIOCHEMISTRY` over the next lines of the same table.
  return isFirst && !CAPITALS.test(said) ? [] : (before?.columns ?? []);
}

const CAPITALS = /^\s*[A-Z][A-Z &/]{3,30}\s*$/;

const COLUMN =
  /\b(?:(previous|prior|baseline|admission|pre-?treatment|before)|(current|latest|now|today|discharge|this visit|after))\b/gi;

/** `Admission   Discharge   Range`: which of the columns is the later one; they have no dates. */
const namedColumns = (said: string): readonly string[] =>
  Array.from(said.matchAll(COLUMN), ([, earlier]) => (earlier === undefined ? "1" : "0"));

const FEW_WORDS = 6;
const FEW = 8;
const RESULTS = ["number", "positive", "negative", "amplified", "not-amplified", "date"];

const isHeading = (pieces: readonly Piece[]): boolean =>
  pieces.length <= FEW && !pieces.some(({ role }) => RESULTS.includes(role));

/** What follows on a line about another cancer is about that one, until the stomach is named. */
const isOtherDisease = (before: Sentence, pieces: readonly Piece[]): boolean =>
  (before.isOther || before.pieces.some(({ role }) => role === "other-cancer")) &&
  ![...before.pieces, ...pieces].some(namesStomach);

const namesStomach = ({ entry }: Piece): boolean => entry?.fact === "site";
