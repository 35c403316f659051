/** `npx tsx tools/reading/check.ts [file or folder]`: prints grade, SMOG and longest sentence of each page. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { HIGHEST_GRADE, isTooHard, readingProblems, type Score, scores } from "./bar.ts";
import { readTerms } from "./glossary.ts";
import { readPages } from "./pages.ts";
import { neutraliser } from "./terms.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

const line = (score: Score): string =>
  [
    isTooHard(score) ? "HARD " : "     ",
    `grade ${score.grade.toFixed(1)} (raw ${score.raw.toFixed(1)})`.padEnd(24),
    `SMOG ${score.smog.toFixed(1)}`.padEnd(11),
    `longest ${score.longest}`.padEnd(12),
    `words ${score.words}`.padEnd(12),
    score.page,
  ].join(" ");

function main(path: string): number {
  const pages = readPages(path);
  const neutralise = neutraliser(readTerms(join(ROOT, "knowledge")));
  for (const score of scores(pages, neutralise)) console.log(line(score));
  const problems = readingProblems(pages, neutralise);
  for (const { file, at, problem, cure } of problems)
    console.error(`${file}${at === "" ? "" : `: ${at}`}: ${problem}; ${cure}`);
  console.log(`${pages.length} pages, ${problems.length} problems (grade limit ${HIGHEST_GRADE})`);
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv[2] ?? join(ROOT, "knowledge"));
