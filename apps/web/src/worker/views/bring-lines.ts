/** Says one thing that was brought, and what the answers say about it so far. */
import { deriveProfile, labelOf, phrase, sayReading, sayValue, type Voice } from "@nextline/core";
import type { Brought, BroughtLine } from "../protocol.ts";
import type { Road } from "../road.ts";
import { headingOf } from "./facts.ts";
import { sayIsoDate } from "./lists.ts";

export type Said = Pick<BroughtLine, "label" | "value" | "instead">;

/** @param now the road of the answers so far */
export function said(brought: Brought, now: Road): Said | undefined {
  if ("fact" in brought) return saidFact(brought.fact, brought.value, now);
  const { voice } = now;
  if ("treatment" in brought) {
    const { drugs, intent, start, end, outcome } = brought.treatment;
    const names = drugs.map((drug) => sayValue(voice, "receivedDrugs", drug)).join(", ");
    const more = [
      listWord(voice, "intent", intent),
      days(start, end),
      listWord(voice, "outcome", outcome),
    ];
    return { label: capital(phrase(voice, "read-treatment")), value: joined(names, more) };
  }
  const { kind, date, field } = brought.procedure;
  const name = listWord(voice, "procedureKind", kind) ?? kind;
  const more = [listWord(voice, "radiotherapyField", field), date && sayIsoDate(date)];
  return { label: capital(phrase(voice, "read-procedure")), value: joined(name, more) };
}

/** The part of the answers that it belongs to, as their list heads it. */
export function partOf(brought: Brought, { knowledge, voice }: Road): string {
  if ("treatment" in brought) return capital(phrase(voice, "read-treatment"));
  if ("procedure" in brought) return capital(phrase(voice, "read-procedure"));
  const fact = knowledge.facts.get(brought.fact);
  return fact === undefined ? "" : phrase(voice, `group-${headingOf(fact)}`);
}

const joined = (first: string, more: readonly (string | undefined)[]): string =>
  [capital(first), ...more.filter(Boolean)].join("; ");

const days = (start?: string, end?: string): string =>
  [start, end].flatMap((day) => (day === undefined ? [] : [sayIsoDate(day)])).join(" – ");

const listWord = (voice: Voice, list: string, word = ""): string | undefined =>
  voice.words.lists[list]?.[word]?.[voice.register];

/** Nothing where the value is none that the fact can have. */
function saidFact(fact: string, value: unknown, now: Road): Said | undefined {
  const { voice, knowledge, profile } = now;
  const there = deriveProfile({ facts: { [fact]: value }, asOf: profile.asOf }, knowledge);
  const found = sayReading(voice, fact, there.asGiven.read(fact));
  if (found === undefined) return undefined;
  const before = sayReading(voice, fact, profile.asGiven.read(fact));
  const line = { label: capital(labelOf(voice, fact)), value: found };
  return before === undefined || before === found ? line : { ...line, instead: before };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
