/** A voice: the words of one language in one register, with the labels and values of facts. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { FactWords, Wording, Words } from "../knowledge/types.ts";
import { fill, type Params } from "./template.ts";

export type Register = "plain" | "clinical";

export interface Voice {
  /** BCP 47, for example en. */
  readonly language: string;
  readonly register: Register;
  readonly words: Words;
}

/** @throws RangeError where the knowledge has no such language. */
export function voiceOf(knowledge: Knowledge, language: string, register: Register): Voice {
  const words = knowledge.compiled.words[language];
  if (words === undefined) {
    const known = Object.keys(knowledge.compiled.words).join(", ");
    throw new RangeError(`no language "${language}"; there is: ${known}`);
  }
  return { language, register, words };
}

export const choose = (voice: Voice, wording: Wording): string => wording[voice.register];

/** A phrase of phrases.yaml, filled in; its id where the language lacks it. */
export function phrase(voice: Voice, id: string, params: Params = {}): string {
  const wording = voice.words.phrases[id];
  return wording === undefined ? id : fill(choose(voice, wording), params);
}

/** Undefined for what is no fact, also for names that every object has. */
export const factWords = (voice: Voice, fact: string): FactWords | undefined =>
  Object.hasOwn(voice.words.facts, fact) ? voice.words.facts[fact] : undefined;

/** What a fact is called; its id where it has no words. */
export function labelOf(voice: Voice, fact: string): string {
  const words = factWords(voice, fact);
  if (words === undefined) return fact;
  return voice.register === "plain" ? words.label : words.clinical;
}

export const labelsOf = (voice: Voice, facts: readonly string[]): string =>
  facts.map((fact) => labelOf(voice, fact)).join(", ");
