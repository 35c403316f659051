/** The knowledge check of the explanations and the glossary: what fails, and what is only said. */
import { type ReadingProblem, readingProblems } from "../../reading/bar.ts";
import { namesOf } from "../../reading/glossary.ts";
import { neutraliser } from "../../reading/terms.ts";
import { glossaryProblems } from "./check-glossary.ts";
import type { ExplainContent } from "./content.ts";
import { parityProblems } from "./parity.ts";
import { type Explained, fileOf, isTested, pageOf } from "./sections.ts";
import { textProblems } from "./text-rules.ts";

export interface ExplainCheck {
  readonly problems: readonly ReadingProblem[];
  readonly warnings: readonly ReadingProblem[];
}

export function checkExplain(content: ExplainContent): ExplainCheck {
  const explained = pairs(content);
  const fitting = explained.filter((one) => shapeProblems(one).length === 0);
  return {
    problems: [
      ...strangers(content),
      ...explained.flatMap(shapeProblems),
      ...explained.flatMap((one) => sourceProblems(one, content)),
      ...parityProblems(fitting),
      ...explained.flatMap(textProblems),
      ...readingProblems(explained.map(pageOf), neutraliser(namesOf(content.glossary))),
      ...glossaryProblems(content),
    ],
    warnings: missing(content),
  };
}

export function pairs({ options, explain }: ExplainContent): readonly Explained[] {
  return options.flatMap((option) => {
    const explanation = explain[option.id];
    return explanation === undefined ? [] : [{ option, explanation }];
  });
}

const strangers = ({ options, explain }: ExplainContent): readonly ReadingProblem[] =>
  Object.keys(explain)
    .filter((id) => !options.some((option) => option.id === id))
    .map((id) => ({
      file: fileOf(id),
      at: "id",
      problem: `no option "${id}"`,
      cure: "name the file as its option is named",
    }));

/** An option that studies speak against says what was hoped and found; any other says what it is like. */
function shapeProblems({ option, explanation }: Explained): readonly ReadingProblem[] {
  if (isTested(option) === !("practical" in explanation)) return [];
  return [
    {
      file: fileOf(option.id),
      at: "plain",
      problem: `the sections do not suit an option that is ${option.standing}`,
      cure: isTested(option)
        ? "write what, hoped, found, instead, questions"
        : "write what, can, cannot, who, month, harms, questions, and practical",
    },
  ];
}

function sourceProblems(
  { option, explanation: { source } }: Explained,
  content: ExplainContent,
): readonly ReadingProblem[] {
  const studies = new Set([
    ...content.options.flatMap(({ evidence }) => evidence ?? []),
    ...content.studies.list.map(({ id }) => id),
  ]);
  const drugs = new Set(namesOf(content.glossary.filter(({ kind }) => kind === "drug")));
  const unknown = (
    at: string,
    names: readonly string[],
    known: ReadonlySet<string>,
    cure: string,
  ) =>
    names
      .filter((name) => !known.has(name))
      .map((name) => ({ file: fileOf(option.id), at, problem: `no ${name} is known`, cure }));
  return [
    ...unknown(
      "source.studies",
      source.studies ?? [],
      studies,
      "use a study id of knowledge/studies",
    ),
    ...unknown("source.labels", source.labels ?? [], drugs, "use a drug name of the glossary"),
  ];
}

/** One warning for all: writing goes on family by family. */
function missing({ options, explain }: ExplainContent): readonly ReadingProblem[] {
  const ids = options.map(({ id }) => id).filter((id) => explain[id] === undefined);
  if (ids.length === 0) return [];
  const problem = `${ids.length} of ${options.length} options have no explanation: ${ids.join(", ")}`;
  return [
    { file: "knowledge/explain", at: "", problem, cure: "write them in the shape of their family" },
  ];
}
