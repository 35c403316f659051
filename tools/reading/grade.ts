/** The two reading formulas, for English only, and what they count. */
import { sentencesOf, syllablesOf, wordsOf } from "./text.ts";

export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
  /** Words of 3 syllables or more. */
  readonly long: number;
}

export function count(text: string): Counts {
  const syllables = wordsOf(text).map(syllablesOf);
  return {
    sentences: sentencesOf(text).length,
    words: syllables.length,
    syllables: syllables.reduce((sum, one) => sum + one, 0),
    long: syllables.filter((one) => one >= 3).length,
  };
}

/** Flesch-Kincaid: years of schooling. */
export const fleschKincaid = ({ sentences, words, syllables }: Counts): number =>
  0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;

/** SMOG: years of schooling for full understanding. Made for 30 sentences or more; printed, never a gate. */
export const smog = ({ sentences, long }: Counts): number =>
  1.043 * Math.sqrt(30 * (long / sentences)) + 3.1291;
