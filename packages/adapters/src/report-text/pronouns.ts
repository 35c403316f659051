/** The sex that a letter says by nothing but she or he, where all of it agrees. */
import type { Finding, Sentence } from "./types.ts";

/** A sentence or two may be about anybody. */
const FEW = 4;
const WORDS = { female: /\b(?:she|her|hers|herself)\b/i, male: /\b(?:he|his|him|himself)\b/i };

export function sexByPronoun(sentences: readonly Sentence[]): readonly Finding[] {
  if (sentences.length < FEW) return [];
  const ours = sentences.filter(isOfPatient);
  const [female, male] = [WORDS.female, WORDS.male].map((words) => firstWith(ours, words));
  if ((female === undefined) === (male === undefined)) return [];
  const sentence = (female ?? male) as Sentence;
  const said = female === undefined ? WORDS.male : WORDS.female;
  const at = sentence.pieces.findIndex(({ start, end }) =>
    said.test(sentence.text.slice(start, end)),
  );
  if (at < 0) return [];
  const value = female === undefined ? "male" : "female";
  const found = { fact: "sex", value, from: at, to: at, certainty: "inferred" as const };
  return [{ ...found, sentence, reason: undefined, time: undefined, date: undefined }];
}

const isOfPatient = ({ pieces, section, isOther }: Sentence): boolean =>
  section !== "family" &&
  section !== "reference" &&
  !isOther &&
  !pieces.some(({ role }) => role === "relative" || role === "family");

const firstWith = (sentences: readonly Sentence[], words: RegExp): Sentence | undefined =>
  sentences.find(({ text, start, end }) => words.test(text.slice(start, end)));
