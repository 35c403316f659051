/** Says what matching found: verdicts, dates, what is missing and what speaks against. */
import { readDate } from "../facts/dates.ts";
import { type Criterion, leavesOf } from "../logic/criterion.ts";
import { simplify } from "../logic/simplify.ts";
import { type RecruitmentRule, recruitmentOf } from "../trials/pack/recruitment.ts";
import type { CriterionMatch, TrialMatch } from "../trials/trial.ts";
import { describe } from "./describe.ts";
import { fill, type Params } from "./template.ts";
import { choose, labelsOf, type Voice } from "./voice.ts";

/** A phrase of trials.yaml, filled in; its id where the language lacks it. */
export function trialPhrase(voice: Voice, id: string, params: Params = {}): string {
  const wording = voice.words.trials[id];
  return wording === undefined ? id : fill(choose(voice, wording), params);
}

/** "14 December 2026"; the day as it is where it is no date. */
export function sayDay(voice: Voice, day: string): string {
  const date = readDate(day);
  if (date === undefined) return day;
  const parts = new Intl.DateTimeFormat(voice.language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).formatToParts(new Date(`${day}T00:00:00Z`));
  const words = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return trialPhrase(voice, "date", words);
}

/** The verdict with its date or what it waits for, as sentences. */
export function sayMatch(
  voice: Voice,
  match: TrialMatch,
  { isFull = false }: { readonly isFull?: boolean } = {},
): readonly string[] {
  const { verdict, shutOutBy, eligibleFrom, isRecoverable, missing } = match;
  return [
    ...(verdict === "not-eligible" ? [] : [`${trialPhrase(voice, `verdict-${verdict}`)}.`]),
    ...(shutOutBy === undefined ? [] : [trialPhrase(voice, `shut-out-${shutOutBy}`)]),
    ...(eligibleFrom === undefined
      ? []
      : [trialPhrase(voice, "eligible-from", { date: sayDay(voice, eligibleFrom) })]),
    ...(isRecoverable && eligibleFrom === undefined ? [trialPhrase(voice, "recoverable")] : []),
    ...(missing.length === 0 ? [] : [sayMissing(voice, missing, isFull)]),
  ];
}

/** So many are named unless all are wanted. */
const SHORT_LIST = 6;

function sayMissing(voice: Voice, missing: readonly string[], isFull: boolean): string {
  const named = isFull ? missing : missing.slice(0, SHORT_LIST);
  const facts = labelsOf(voice, named);
  const more = missing.length - named.length;
  if (more === 0) return trialPhrase(voice, "missing", { facts });
  return trialPhrase(voice, "missing-and-more", { facts, count: String(more) });
}

export interface Sighting {
  /** The day that counts as present. */
  readonly asOf: string | undefined;
  readonly rules: RecruitmentRule;
}

/** Whether it takes people, with the day on which that was seen; nothing where its record does not say. */
export function sayRecruitment(
  voice: Voice,
  { trial: { status }, input: { seenOn } }: TrialMatch,
  { asOf, rules }: Sighting,
): readonly string[] {
  if (status === undefined) return [];
  const isOpen = rules.openStatuses.includes(status);
  if (seenOn === undefined)
    return [trialPhrase(voice, isOpen ? "status-open" : "status-closed", { status })];
  const found = recruitmentOf({ status, seenOn, asOf: asOf ?? "" }, rules);
  if (found.kind === "not-in-record") return [];
  return [trialPhrase(voice, found.kind, { date: sayDay(voice, found.on), status })];
}

/** The record's words without the marks by which the registry keeps signs apart. */
export const sayOriginal = (text: string): string =>
  text
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Our reading of a criterion in words; undefined where nothing of it was read. */
export function sayReadingOf(voice: Voice, { criterion }: CriterionMatch): string | undefined {
  const read = readPart(criterion.test.criterion);
  if (read === undefined) return undefined;
  const text = describe(simplify(read), voice);
  const isPart = leavesOf(criterion.test.criterion).some((leaf) => "unread" in leaf);
  return isPart ? trialPhrase(voice, "reading-part", { text }) : text;
}

/** A criterion without what was not read; undefined where nothing is left. */
function readPart(of: Criterion): Criterion | undefined {
  if ("all" in of)
    return listOf(
      "all",
      of.all.flatMap((part) => readPart(part) ?? []),
    );
  if ("any" in of)
    return listOf(
      "any",
      of.any.flatMap((part) => readPart(part) ?? []),
    );
  if ("not" in of) {
    const part = readPart(of.not);
    return part === undefined ? undefined : { not: part };
  }
  return "unread" in of ? undefined : of;
}

function listOf(kind: "all" | "any", parts: readonly Criterion[]): Criterion | undefined {
  if (parts.length === 0) return undefined;
  return kind === "all" ? { all: parts } : { any: parts };
}
