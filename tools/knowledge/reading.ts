/** The reading bar over all that a person reads in the knowledge, but for explanations and glossary: they have their own check. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  isTooHard,
  type Page,
  type ReadingProblem,
  readingProblems,
  scores,
} from "../reading/bar.ts";
import { namesOf } from "../reading/glossary.ts";
import { passagesOf } from "../reading/pages.ts";
import { neutraliser } from "../reading/terms.ts";
import type { Content } from "./load.ts";
import { filesUnder, parseOnce } from "./read.ts";

export interface Reading {
  readonly problems: readonly ReadingProblem[];
  /** Pages, or pools of short ones, that have a grade. */
  readonly judged: number;
  readonly readable: number;
}

const ELSEWHERE = /^explain\/|^words\/[^/]+\/glossary\.yaml$/;

export function readingOf(root: string, { glossary }: Pick<Content, "glossary">): Reading {
  const pages = filesUnder(root)
    .filter((file) => !ELSEWHERE.test(file))
    .flatMap((file) => pageOf(root, file));
  const neutralise = neutraliser(namesOf(glossary));
  const graded = scores(pages, neutralise);
  return {
    problems: readingProblems(pages, neutralise),
    judged: graded.length,
    readable: graded.filter((score) => !isTooHard(score)).length,
  };
}

function pageOf(root: string, file: string): readonly Page[] {
  const value = parseOnce(readFileSync(join(root, file), "utf8"));
  const passages = passagesOf(value, "", file.startsWith("words/"));
  return passages.length === 0
    ? []
    : [{ file: `knowledge/${file}`, family: `knowledge/${dirname(file)}`, passages }];
}
