/** The glossary: every drug is in it, no name twice, and each definition short and plain. */
import { type ReadingProblem, readingProblems } from "../../reading/bar.ts";
import { GLOSSARY_FILE, namesOf } from "../../reading/glossary.ts";
import { neutraliser } from "../../reading/terms.ts";
import { sentencesOf } from "../../reading/text.ts";
import type { ExplainContent } from "./content.ts";

const FILE = `knowledge/${GLOSSARY_FILE}`;
const MOST_SENTENCES = 2;

const found = (at: string, problem: string, cure: string): ReadingProblem => ({
  file: FILE,
  at,
  problem,
  cure,
});

export function glossaryProblems(content: ExplainContent): readonly ReadingProblem[] {
  const { glossary } = content;
  const page = {
    file: FILE,
    family: "glossary",
    passages: glossary.map(({ id, plain }) => ({ at: id, text: plain })),
  };
  return [
    ...twice(namesOf(glossary).map((name) => name.toLowerCase())).map((name) =>
      found(name, "given twice", "keep one entry and name the other as a variant"),
    ),
    ...twice(glossary.map(({ id }) => id)).map((id) =>
      found(id, "id given twice", "choose another"),
    ),
    ...missingDrugs(content),
    ...glossary
      .filter(({ plain }) => sentencesOf(plain).length > MOST_SENTENCES)
      .map(({ id }) => found(id, "more than 2 sentences", "say it in 1 or 2")),
    ...readingProblems([page], neutraliser(namesOf(glossary))),
  ];
}

const twice = (names: readonly string[]): readonly string[] =>
  names.filter((name, i) => names.indexOf(name) !== i);

function missingDrugs({ glossary, drugClasses }: ExplainContent): readonly ReadingProblem[] {
  const known = new Set(namesOf(glossary).map((name) => name.toLowerCase()));
  return Object.values(drugClasses)
    .flat()
    .filter((drug) => !known.has(drug))
    .map((drug) => found(drug, "a drug without a definition", "add it with kind: drug"));
}
