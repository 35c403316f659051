/** Cuts text into sentences, words and syllables, by the rules that the reading bar counts by. */
import { syllable } from "syllable";

/**
 * A sentence ends at a full stop, question or exclamation mark before a capital, a figure or a bracket, and at the end
 * of a paragraph or list item. "18.2" and "e.g. this" are not ends.
 */
const SENTENCE_END = /(?<=[.?!][)"”’]?)(?<!\bDr\.)\s+(?=[\p{Lu}\p{N}"“({])/u;
const BLOCK_END = /\n\s*\n|\n(?=\s*(?:[-*•]|\d+\.)\s)/;

export function sentencesOf(text: string): readonly string[] {
  return text
    .split(BLOCK_END)
    .flatMap((block) => block.replace(/\s+/g, " ").trim().split(SENTENCE_END))
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** "check-up", "don't", "18.2" and a placeholder such as {label} are one word each; "mg/L" is two. */
const WORD = /\{\w+\}|[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/**
 * Syllables of a word: the sum over its hyphenated parts. A figure or a placeholder counts one. An abbreviation in
 * capitals counts one a letter, as it is read aloud.
 */
export function syllablesOf(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const count = word.startsWith("{") ? 1 : sumOf(word.split("-").map(syllablesOfPart));
  counted.set(word, count);
  return count;
}

/** The pages share most of their words, and counting is most of the work of the bar. */
const counted = new Map<string, number>();

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function syllablesOfPart(part: string): number {
  if (/^\p{N}/u.test(part)) return 1;
  if (/^\p{Lu}{2,5}$/u.test(part)) return part.length;
  return Math.max(1, syllable(part.replace(/’/g, "'")));
}

/** Whether a text is read as sentences: labels, values and fragments are not, and have no grade. */
export const isRunning = (text: string): boolean => /[.?!:][)"”’]?$/.test(text.trim());
