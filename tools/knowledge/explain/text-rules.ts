/** What an explanation does not say: figures and doses (the studies and the team do), fragments, long slots. */
import type { Passage, ReadingProblem } from "../../reading/bar.ts";
import { wordsOf } from "../../reading/text.ts";
import { clinicalPassages, type Explained, fileOf, plainPassages } from "./sections.ts";
import { MOST_CLINICAL_WORDS, MOST_SLOT_WORDS } from "./shape.ts";

type Fault = Pick<ReadingProblem, "problem" | "cure">;

const FIGURES: readonly (Fault & { readonly find: RegExp })[] = [
  {
    find: /\d+(?:\.\d+)?\s*(?:%|per ?cent\b)|\b\d+ (?:out of|of(?: every)?|in(?: every)?) \d+\b|\bHR\b|\bhazard ratio/i,
    problem: "a rate or ratio",
    cure: "leave it out: figures come from the studies, with their source",
  },
  {
    find: /\b(?:liv(?:e|ed|es|ing)|surviv\w+)\b[^.]*\b\d+(?:\.\d+)?\s*(?:days?|weeks?|months?|years?)\b/i,
    problem: "a time of survival",
    cure: "leave it out: it is shown only where the person asks for it",
  },
  {
    find: /\d+(?:\.\d+)?\s*(?:mg|mcg|µg|g|Gy|IU)\b/,
    problem: "a dose",
    cure: "leave it out: doses are the team's",
  },
];

export function textProblems({ option, explanation }: Explained): readonly ReadingProblem[] {
  const plain = plainPassages(explanation);
  const clinical = clinicalPassages(explanation);
  const at = (passage: Passage, faults: readonly Fault[]): readonly ReadingProblem[] =>
    faults.map(({ problem, cure }) => ({ file: fileOf(option.id), at: passage.at, problem, cure }));
  return [
    ...plain.flatMap((passage) => at(passage, [...figures(passage), ...endings(passage)])),
    ...plain
      .filter(({ at: place }) => place.startsWith("practical."))
      .flatMap((passage) => at(passage, tooLong(passage, MOST_SLOT_WORDS))),
    ...clinical.flatMap((passage) =>
      at(passage, [...figures(passage), ...tooLong(passage, MOST_CLINICAL_WORDS)]),
    ),
  ];
}

const figures = ({ text }: Passage): readonly Fault[] =>
  FIGURES.flatMap(({ find, problem, cure }) => {
    const words = find.exec(text)?.[0];
    return words === undefined ? [] : [{ problem: `${problem}: "${words}"`, cure }];
  });

function endings({ at, text }: Passage): readonly Fault[] {
  const asks = at.startsWith("plain.questions");
  if (asks && !text.endsWith("?")) return [{ problem: "not a question", cure: 'end it with "?"' }];
  return /[.?!]$/.test(text)
    ? []
    : [{ problem: "not a whole sentence", cure: "end it with a full stop" }];
}

function tooLong({ text }: Passage, most: number): readonly Fault[] {
  const words = wordsOf(text).length;
  return words <= most ? [] : [{ problem: `${words} words`, cure: `${most} words at most` }];
}
