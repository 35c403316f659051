/** The whole check of a knowledge folder: what is wrong, what is overdue, and the decision-aid standard as it stands. */
import { statSync } from "node:fs";
import { type Compiled, compileKnowledge } from "./compiled.ts";
import { checkDossier } from "./dossier/check.ts";
import { countingOf } from "./dossier/counting.ts";
import { askedBy } from "./dossier/fields.ts";
import { type JudgedSection, judge } from "./dossier/judge.ts";
import { loadDossier } from "./dossier/load.ts";
import { reviewsOf } from "./dossier/reviews.ts";
import { checkExplain } from "./explain/check-explain.ts";
import { type FileProblem, KnowledgeReader } from "./read.ts";
import { readingOf } from "./reading.ts";

export interface Examination {
  /** Undefined where a file could not be read: then nothing else was looked at. */
  readonly knowledge: Compiled | undefined;
  readonly problems: readonly FileProblem[];
  readonly warnings: readonly FileProblem[];
  readonly dossier: readonly JudgedSection[];
}

/** `asOf` is the day that reviews are due against. */
export function examine(root: string, asOf: string): Examination {
  if (!isFolder(root)) return unread([NO_FOLDER]);
  const reader = new KnowledgeReader(root);
  const dossier = loadDossier(reader);
  const { knowledge, problems } = compileKnowledge(root, reader);
  if (reader.problems.length > 0) return unread(reader.problems);
  const reading = readingOf(root, knowledge);
  const reviews = reviewsOf(root, knowledge.policies, asOf);
  const explain = checkExplain(knowledge);
  const found = [
    ...problems,
    ...explain.problems,
    ...reading.problems,
    ...checkDossier(knowledge, dossier),
    ...reviews.problems,
  ];
  return {
    knowledge,
    problems: inOrder(found),
    warnings: inOrder(reviews.overdue),
    // Ids that do not resolve would be stumbled over while counting.
    dossier:
      problems.length > 0
        ? []
        : judge(dossier, countingOf(knowledge, { reading, reviews, explain: explain.problems })),
  };
}

const NO_FOLDER: FileProblem = {
  file: "knowledge",
  at: "",
  problem: "no such folder",
  cure: "name the folder of the knowledge",
};

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const unread = (problems: readonly FileProblem[]): Examination => ({
  knowledge: undefined,
  problems: inOrder(problems),
  warnings: [],
  dossier: [],
});

function inOrder(problems: readonly FileProblem[]): readonly FileProblem[] {
  const said = problems.map(({ file, at, problem, cure }) => {
    const criterion = askedBy(file, at);
    const asks = criterion === undefined ? "" : ` (IPDASi ${criterion})`;
    return { file, at, problem, cure: /IPDASi/.test(cure) ? cure : `${cure}${asks}` };
  });
  return said.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}
