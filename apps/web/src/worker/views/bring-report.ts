/** What a pasted report says, each thing with the words that say so. */
import { acceptAll } from "@nextline/adapters/report-text/accept";
import { readReport } from "@nextline/adapters/report-text/read";
import type { NotTaken, Place, Suggestion } from "@nextline/adapters/report-text/types";
import { labelOf, phrase } from "@nextline/core";
import type { StoredTreatment } from "../../state/stored-profile.ts";
import { knowledgeForReports } from "../knowledge.ts";
import type { BringView, Brought, BroughtLine, Situation } from "../protocol.ts";
import { type Road, roadOf } from "../road.ts";
import { partOf, said } from "./bring-lines.ts";

export async function reportView(text: string, situation: Situation): Promise<BringView> {
  const knowledge = await knowledgeForReports();
  const now = await roadOf(situation, knowledge);
  const { suggestions, notTaken, isCut } = readReport(text, situation.asOf, knowledge);
  return {
    kind: "report",
    lines: together(suggestions).flatMap((group) => lineOf(group, text, { now, situation })),
    conflicts: [],
    left: notTaken.map((one) => leftText(one, now)),
    problems: [],
    isCut,
  };
}

/** A set comes member by member: it is one line, said by several words. */
function together(suggestions: readonly Suggestion[]): readonly (readonly Suggestion[])[] {
  const groups = new Map<string | Suggestion, Suggestion[]>();
  for (const one of suggestions) {
    const key = "fact" in one ? one.fact : one;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

interface Context {
  readonly now: Road;
  readonly situation: Situation;
}

function lineOf(
  group: readonly Suggestion[],
  text: string,
  { now, situation }: Context,
): readonly BroughtLine[] {
  const brought = broughtBy(group, situation.asOf);
  const words = brought && said(brought, now);
  if (brought === undefined || words === undefined) return [];
  const quotes = group.map((place) => quoteOf(place, text));
  const isInferred = group.some(({ certainty }) => certainty !== "stated");
  return [{ ...words, part: partOf(brought, now), quotes, isInferred, brought }];
}

function broughtBy(group: readonly Suggestion[], asOf: string): Brought | undefined {
  const { facts, sources, treatments, procedures } = acceptAll(group, asOf, "report");
  const [fact] = Object.keys(facts);
  if (fact !== undefined) {
    const date = sources[fact]?.date;
    return { fact, value: facts[fact], ...(date === undefined ? {} : { date }) };
  }
  const [treatment] = treatments ?? [];
  // What for is asked where the list is looked through: it is not guessed here.
  if (treatment !== undefined)
    return { treatment: { intent: "", ...treatment } as StoredTreatment };
  const [procedure] = procedures ?? [];
  return procedure && { procedure };
}

const AROUND = 70;

/** On one line, cut between words. */
function quoteOf({ start, end, words }: Place, text: string): BroughtLine["quotes"][number] {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/, "");
  const after = text.slice(end, end + AROUND).replace(/\s\S*$/, "");
  return { before: flat(before), words: flat(words), after: flat(after) };
}

const flat = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, " ");

function leftText({ about, reason, words }: NotTaken, { voice }: Road): string {
  const isList = about === "treatment" || about === "procedure";
  const label = isList ? phrase(voice, `read-${about}`) : labelOf(voice, about);
  return `${label}: “${flat(words)}” (${phrase(voice, `read-reason-${reason}`)})`;
}
