/** Reads pasted pathology and clinic text into suggested facts, each with the words it came from. */
import type { Knowledge } from "@nextline/core";
import { type Clean, clean } from "./clean.ts";
import { findingsIn } from "./findings.ts";
import { reportPhrases } from "./lexicon.ts";
import { proceduresIn } from "./procedures.ts";
import { settle } from "./resolve.ts";
import { sentencesOf } from "./sentences.ts";
import { treatmentsIn } from "./treatments.ts";
import type {
  Finding,
  NotTaken,
  Place,
  ReportReading,
  Sentence,
  Suggestion,
  Tools,
} from "./types.ts";

/** Longer texts are cut here. */
export const MAX_LENGTH = 1_000_000;

/** @param asOf YYYY-MM-DD: what is dated later has not happened. */
export function readReport(raw: string, asOf: string, knowledge: Knowledge): ReportReading {
  const cleaned = clean(raw.slice(0, MAX_LENGTH));
  const sentences = sentencesOf(cleaned.text, reportPhrases(knowledge));
  const tools: Tools = { rules: knowledge.compiled.reports.rules, facts: knowledge.facts };
  const place = placer(raw, cleaned);
  const lists = listsIn(sentences, { place, asOf, knowledge });
  const settled = settle([...findingsIn(sentences, tools), ...lists.findings], tools);
  const suggestions = settled.taken.map((finding) => suggestionOf(finding, place, tools));
  const notTaken = settled.left.map(({ finding, reason }) => ({
    about: finding.fact,
    reason,
    ...placeOf(finding, place),
  }));
  return {
    suggestions: [...suggestions, ...lists.suggestions].sort((a, b) => a.start - b.start),
    notTaken: [...notTaken, ...lists.notTaken].sort((a, b) => a.start - b.start),
    isCut: raw.length > MAX_LENGTH,
  };
}

type Placer = (start: number, end: number) => Place;

function placer(raw: string, { at }: Clean): Placer {
  return (from, to) => {
    const start = at(from);
    const end = Math.max(start, at(Math.max(from, to - 1)) + 1);
    return { start, end, words: raw.slice(start, end) };
  };
}

const placeOf = ({ sentence, from, to }: Finding, place: Placer): Place =>
  place(
    sentence.pieces[from]?.start ?? sentence.start,
    sentence.pieces[to]?.end ?? sentence.pieces[from]?.end ?? sentence.end,
  );

/** Of a date that is no more than a year. */
const YEAR = 4;

function suggestionOf(finding: Finding, place: Placer, { facts }: Tools): Suggestion {
  const { fact, value = "", date, certainty = "stated" } = finding;
  const unit = facts.get(fact)?.unit;
  return {
    fact,
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(date === undefined || date.length === YEAR ? {} : { date }),
    certainty,
    ...placeOf(finding, place),
  };
}

interface Listing {
  readonly place: Placer;
  readonly asOf: string;
  readonly knowledge: Knowledge;
}

/** Treatments and procedures, and what an operation says of the stomach. */
function listsIn(sentences: readonly Sentence[], { place, asOf, knowledge }: Listing) {
  const suggestions: Suggestion[] = [];
  const notTaken: NotTaken[] = [];
  const findings: Finding[] = [];
  const isLater = (date?: string) =>
    date !== undefined && date.slice(0, asOf.length) > asOf.slice(0, date.length);
  for (const { treatment, start, end, reason } of treatmentsIn(sentences)) {
    const why = reason ?? (isLater(treatment.start) ? "planned" : undefined);
    if (why === undefined)
      suggestions.push({ treatment, certainty: "stated", ...place(start, end) });
    else notTaken.push({ about: "treatment", reason: why, ...place(start, end) });
  }
  const { field } = knowledge.compiled.treatment.procedure;
  for (const { procedure, start, end, reason, fact, sentence } of proceduresIn(sentences, field)) {
    const why = reason ?? (isLater(procedure.date) ? "planned" : undefined);
    if (why === undefined)
      suggestions.push({ procedure, certainty: "stated", ...place(start, end) });
    else notTaken.push({ about: "procedure", reason: why, ...place(start, end) });
    if (fact !== undefined)
      findings.push({
        ...fact,
        sentence,
        reason: undefined,
        time: undefined,
        date: procedure.date,
        ownNegation: true,
      });
  }
  return { suggestions, notTaken, findings };
}
