/** The reading of a report as text: each suggestion above the words it came from, then what was not taken and why. */
import type { Open } from "@nextline/adapters/report-text/accept";
import type { NotTaken, Suggestion } from "@nextline/adapters/report-text/types";
import {
  choose,
  factWords,
  type Knowledge,
  phrase,
  type SaidProblem,
  sayValue,
  type Voice,
} from "@nextline/core";
import type { View } from "../../request.ts";
import { footer } from "../../text/footer.ts";
import { bullet, indent, wrap } from "../../text/layout.ts";
import { problemText } from "../../text/problems.ts";
import { capital, labelText, section } from "../../text/section.ts";

interface Reading {
  readonly suggestions: readonly Suggestion[];
  readonly notTaken: readonly NotTaken[];
  readonly toComplete: readonly Open[];
  readonly problems: readonly SaidProblem[];
}

interface Said {
  readonly knowledge: Knowledge;
  readonly voice: Voice;
}

export function readingText(reading: Reading, said: Said, view: View): string[] {
  const { voice } = said;
  const found = reading.suggestions.flatMap((one) => suggestionText(one, voice));
  const left = reading.notTaken.flatMap((one) => leftText(one, voice));
  const open = reading.toComplete.flatMap((one) => openText(one, voice));
  const problems = reading.problems.flatMap((one) => problemText(one, voice));
  const body = found.length > 0 ? [...wrap(phrase(voice, "read-check")), "", ...found] : [];
  return [
    ...section(phrase(voice, "heading-problems"), problems, view),
    ...(body.length === 0 ? [...wrap(phrase(voice, "read-none")), ""] : []),
    ...section(phrase(voice, "read-heading"), body, view),
    ...section(phrase(voice, "read-open"), open, view),
    ...section(phrase(voice, "read-left"), left, view),
    ...footer(said, view),
  ];
}

function suggestionText(one: Suggestion, voice: Voice): string[] {
  const certainty =
    one.certainty === "stated" ? "" : ` (${phrase(voice, `read-${one.certainty}`)})`;
  return [...bullet(`${saying(one, voice)}${certainty}`, 0), ...wordsText(one.words, voice)];
}

const MOST = 160;

function wordsText(words: string, voice: Voice): string[] {
  const short = words.length > MOST ? `${words.slice(0, MOST)} …` : words;
  return indent(phrase(voice, "read-words", { words: `“${short.replace(/\s+/g, " ")}”` }), 2);
}

function saying(one: Suggestion, voice: Voice): string {
  if ("fact" in one) return factSaying(one, voice);
  if ("treatment" in one) {
    const { drugs, intent, start, end, outcome } = one.treatment;
    const more = [
      listWord(voice, "intent", intent),
      dates(start, end),
      listWord(voice, "outcome", outcome),
    ];
    return joined(capital(drugs.join(", ")), more);
  }
  const { kind, date, field } = one.procedure;
  const more = [listWord(voice, "radiotherapyField", field), date];
  return joined(capital(listWord(voice, "procedureKind", kind) ?? kind), more);
}

function factSaying(
  { fact, value, date }: Extract<Suggestion, { fact: string }>,
  voice: Voice,
): string {
  const members = Array.isArray(value) ? value : [value];
  const words = members.map((member) => sayValue(voice, fact, member)).join(", ");
  const none = phrase(voice, "value-none");
  const said = phrase(voice, "short-value", {
    label: labelText(voice, fact),
    value: words || none,
  });
  return date === undefined ? said : phrase(voice, "read-dated", { said, date });
}

const joined = (first: string, more: readonly (string | undefined)[]): string =>
  [first, ...more.filter((part) => part !== undefined)].join("; ");

const dates = (start?: string, end?: string): string | undefined =>
  start === undefined && end === undefined ? undefined : `${start ?? "…"} – ${end ?? "…"}`;

function listWord(voice: Voice, list: string, word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  const wording = voice.words.lists[list]?.[word];
  return wording === undefined ? word : choose(voice, wording);
}

function leftText({ about, reason, words }: NotTaken, voice: Voice): string[] {
  const isFact = factWords(voice, about) !== undefined;
  const label = isFact ? labelText(voice, about) : capital(phrase(voice, `read-${about}`));
  const said = phrase(voice, "read-left-one", {
    label,
    reason: phrase(voice, `read-reason-${reason}`),
  });
  return [...bullet(said, 0), ...wordsText(words, voice)];
}

const openText = ({ treatment, lacks }: Open, voice: Voice): string[] => {
  const number = voice.register === "plain" ? treatment + 1 : treatment;
  return bullet(phrase(voice, `read-open-${lacks}`, { number: String(number) }), 0);
};
