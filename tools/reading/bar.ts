/** The reading bar: what a page scores, which faults it has, and how short pages are pooled by family. */
import { count, fleschKincaid, smog } from "./grade.ts";
import { languageFaults, longSentences, MOST_WORDS } from "./language.ts";
import type { Neutralise } from "./terms.ts";
import { isRunning, sentencesOf, wordsOf } from "./text.ts";

export const HIGHEST_GRADE = 6.5;
/** Below this many words the formula says more about chance than about the text. */
const ENOUGH_WORDS = 100;

export interface Passage {
  /** Where in the file: "plain.what". */
  readonly at: string;
  readonly text: string;
}

export interface Page {
  readonly file: string;
  readonly family: string;
  readonly passages: readonly Passage[];
}

export interface ReadingProblem {
  readonly file: string;
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

export interface Score {
  readonly page: string;
  readonly words: number;
  /** With glossary terms neutralised: the gate. */
  readonly grade: number;
  /** As it stands. */
  readonly raw: number;
  readonly smog: number;
  readonly longest: number;
}

const runningText = (pages: readonly Page[]): string =>
  pages
    .flatMap(({ passages }) => passages.map(({ text }) => text))
    .filter(isRunning)
    .join("\n\n");

export function scoreOf(page: string, text: string, neutralise: Neutralise): Score {
  const counts = count(neutralise(text));
  return {
    page,
    words: wordsOf(text).length,
    grade: fleschKincaid(counts),
    raw: fleschKincaid(count(text)),
    smog: smog(counts),
    longest: Math.max(...sentencesOf(text).map((sentence) => wordsOf(sentence).length)),
  };
}

/** Pages of 100 words or more by themselves; shorter ones together with those of their family. */
export function scores(pages: readonly Page[], neutralise: Neutralise): readonly Score[] {
  const isLong = (page: Page) => wordsOf(runningText([page])).length >= ENOUGH_WORDS;
  const short = pages.filter((page) => !isLong(page));
  const families = [...new Set(short.map(({ family }) => family))];
  return [
    ...pages.filter(isLong).map((page) => scoreOf(page.file, runningText([page]), neutralise)),
    ...families.flatMap((family) => {
      const text = runningText(short.filter((page) => page.family === family));
      return text === "" ? [] : [scoreOf(`${family}, pooled`, text, neutralise)];
    }),
  ];
}

/** A pool that is still too short is printed and not judged. */
export const isTooHard = ({ words, grade }: Score): boolean =>
  words >= ENOUGH_WORDS && grade > HIGHEST_GRADE;

export function gradeProblems(pages: readonly Page[], neutralise: Neutralise): ReadingProblem[] {
  return scores(pages, neutralise)
    .filter(isTooHard)
    .map(({ page, grade }) => ({
      file: page,
      at: "",
      problem: `reading grade ${grade.toFixed(1)}, above ${HIGHEST_GRADE}`,
      cure: "shorten the sentences, and say the words of 3 or more syllables in shorter ones",
    }));
}

/** Sentences and words, passage by passage; these do not wait for 100 words. */
export function wordProblems({ file, passages }: Page): readonly ReadingProblem[] {
  return passages.flatMap(({ at, text }) => [
    ...longSentences(text).map((sentence) => ({
      file,
      at,
      problem: `a sentence of ${wordsOf(sentence).length} words: "${opening(sentence)} …"`,
      cure: `split it: ${MOST_WORDS} words at most, 12 is better`,
    })),
    ...languageFaults(text).map(({ words, problem, cure }) => ({
      file,
      at,
      problem: `${problem}: "${words}"`,
      cure,
    })),
  ]);
}

const opening = (sentence: string): string => sentence.split(" ").slice(0, 6).join(" ");

export const readingProblems = (
  pages: readonly Page[],
  neutralise: Neutralise,
): readonly ReadingProblem[] => [
  ...pages.flatMap(wordProblems),
  ...gradeProblems(pages, neutralise),
];
