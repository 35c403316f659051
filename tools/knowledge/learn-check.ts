/** What the check of the Learn pages finds: ids that lead nowhere, numbers without a study, pages of unequal length. */
import { sentencesOf, wordsOf } from "../reading/text.ts";
import { FOLDER, type LearnPage, shownPage } from "./learn.ts";
import { type Fault, figureProblems, frameProblems, shownFigures } from "./learn-figures.ts";
import type { LearnFile } from "./learn-schema.ts";
import { sourceProblems } from "./learn-sources.ts";
import type { Content } from "./load.ts";
import type { FileProblem } from "./read.ts";

export const ONE_MINUTE_WORDS = { least: 60, most: 110 };
/** A page may be this much longer or shorter than the median of its kind, in each depth. */
const PARITY = 0.25;
const EQUAL_KIND = "treatment";

type Known = Pick<Content, "studies" | "options">;

export function checkLearn(files: readonly LearnFile[], known: Known): readonly FileProblem[] {
  const pages = files.map((page) => shownPage(page, known.studies.list));
  return files.flatMap((page, at) =>
    [
      ...figureProblems(page, known),
      ...frameProblems(page, shownFigures(page, known.studies.list)),
      ...sourceProblems(page, known.studies.list),
      ...placeProblems(page, files),
      ...textProblems(page),
      ...lengthProblems(pages[at], pages),
    ].map(([place, problem, cure]) => ({
      file: `knowledge/${FOLDER}/${page.id}.yaml`,
      at: place,
      problem,
      cure,
    })),
  );
}

/** The number is an address: it leads to one page. A page that an action names is there. */
function placeProblems({ id, number, target }: LearnFile, all: readonly LearnFile[]): Fault[] {
  const others = all.filter((one) => one.id !== id);
  const to = typeof target === "string" ? undefined : target.page;
  return [
    ...(others.some((one) => one.number === number)
      ? [["number", `a second page ${number}`, "give it the next free number"] as const]
      : []),
    ...(to !== undefined && !others.some((one) => one.id === to)
      ? [["target", `no other page ${to}`, "name a file of learn/"] as const]
      : []),
  ];
}

const RULES: readonly { readonly find: RegExp; readonly problem: string; readonly cure: string }[] =
  [
    {
      find: /\b\d+(?:\.\d+)?\s*(?:%|per ?cent\b)|\b\d+(?:\.\d+)? (?:out of|of(?: every)?|in(?: every)?) \d+/i,
      problem: "a rate without its study",
      cure: "write it as {name} and name its study under figures",
    },
    {
      find: /\b(?:liv(?:e|ed|es|ing)|aliv\w+|surviv\w+|di(?:e|ed|es))\b[^.]*(?:\{\w+\}|\b\d+(?:\.\d+)?\s*(?:days?|weeks?|months?|years?)\b)/i,
      problem: "a time or share of living",
      cure: "leave it out: it is shown only where the person asks for it",
    },
    {
      find: /\b\d+(?:\.\d+)?\s*(?:mg|mcg|µg|g|kg|Gy|IU)\b/,
      problem: "a dose or a weight",
      cure: "leave it out: doses are the team's",
    },
    {
      find: /\bhazard ratio\b|\bHR\b/,
      problem: "a ratio",
      cure: "say how many of 100 people, in each group",
    },
  ];

/** Before the placeholders are filled: a number that stands in the text itself has no study. */
function textProblems({ plain }: LearnFile): readonly Fault[] {
  const texts = [
    ["plain.title", plain.title],
    ["plain.oneMinute", plain.oneMinute],
    ["plain.action", plain.action],
    ...plain.detail.flatMap(({ paragraphs }, i) =>
      paragraphs.map((one, j) => [`plain.detail.${i}.paragraphs.${j}`, one] as const),
    ),
  ] as const;
  return texts.flatMap(([at, text]) =>
    sentencesOf(text).flatMap((sentence) =>
      RULES.filter(({ find }) => find.test(sentence)).map(
        ({ problem, cure }): Fault => [at, problem, cure],
      ),
    ),
  );
}

const oneMinuteWords = ({ oneMinute }: LearnPage): number => wordsOf(oneMinute).length;
const detailWords = ({ detail }: LearnPage): number =>
  wordsOf(detail.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]).join("\n\n"))
    .length;

/** No treatment is told at greater length than another. */
function lengthProblems(page: LearnPage | undefined, all: readonly LearnPage[]): readonly Fault[] {
  if (page === undefined) return [];
  const words = oneMinuteWords(page);
  const { least, most } = ONE_MINUTE_WORDS;
  const isOutside = words < least || words > most;
  return [
    ...(isOutside
      ? [["plain.oneMinute", `${words} words`, `write ${least} to ${most}`] as const]
      : []),
    ...offMiddle(page, all, { at: "plain.oneMinute", count: oneMinuteWords }),
    ...offMiddle(page, all, { at: "plain.detail", count: detailWords }),
  ];
}

interface Depth {
  readonly at: string;
  readonly count: (page: LearnPage) => number;
}

function offMiddle(page: LearnPage, all: readonly LearnPage[], { at, count }: Depth): Fault[] {
  if (page.kind !== EQUAL_KIND) return [];
  const middle = median(all.filter(({ kind }) => kind === EQUAL_KIND).map(count));
  const words = count(page);
  if (Math.abs(words - middle) <= PARITY * middle) return [];
  const [from, to] = [Math.ceil((1 - PARITY) * middle), Math.floor((1 + PARITY) * middle)];
  return [[at, `${words} words, the median of its kind is ${middle}`, `write ${from} to ${to}`]];
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
}
