/** `npx tsx tools/reading/check.ts [file or folder]`: prints grade, SMOG and longest sentence of each page. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  HIGHEST_GRADE,
  isTooHard,
  type Page,
  type ReadingProblem,
  readingProblems,
  type Score,
  scores,
} from "./bar.ts";
import { readTerms } from "./glossary.ts";
import { readPages } from "./pages.ts";
import { neutraliser } from "./terms.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

export interface Read {
  readonly pages: readonly Page[];
  readonly scores: readonly Score[];
  readonly problems: readonly ReadingProblem[];
}

const line = (score: Score): string =>
  [
    isTooHard(score) ? "HARD " : "     ",
    `grade ${score.grade.toFixed(1)} (raw ${score.raw.toFixed(1)})`.padEnd(24),
    `SMOG ${score.smog.toFixed(1)}`.padEnd(11),
    `longest ${score.longest}`.padEnd(12),
    `words ${score.words}`.padEnd(12),
    score.page,
  ].join(" ");

/** The reading bar over every plain sentence below a knowledge folder: what `npm run check` fails on. */
export const readingOf = (path: string, knowledgeRoot = path): Read => {
  const pages = readPages(path);
  const neutralise = neutraliser(readTerms(knowledgeRoot));
  return { pages, scores: scores(pages, neutralise), problems: readingProblems(pages, neutralise) };
};

function main(path: string): number {
  const { pages, scores: found, problems } = readingOf(path, join(ROOT, "knowledge"));
  for (const score of found) console.log(line(score));
  for (const { file, at, problem, cure } of problems)
    console.error(`${file}${at === "" ? "" : `: ${at}`}: ${problem}; ${cure}`);
  console.log(`${pages.length} pages, ${problems.length} problems (grade limit ${HIGHEST_GRADE})`);
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv[2] ?? join(ROOT, "knowledge"));
