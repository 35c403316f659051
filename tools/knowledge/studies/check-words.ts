/** Every code of the studies has words in both registers, and no words stand without their code. */
import type { EvidenceWords } from "../../../packages/core/src/knowledge/studies.ts";
import type { Content } from "../load.ts";
import { type Fault, place, type StudyProblem } from "./problem.ts";

/** What must have words, by section of evidence.yaml. */
export function codesOf({ studies }: Content): Readonly<Record<string, ReadonlySet<string>>> {
  const { list, measures, certainty } = studies;
  const people = list.map(({ population }) => population);
  const { start, steps } = certainty;
  return {
    measures: new Set(measures.map(({ id }) => id)),
    terms: new Set(list.flatMap(({ harms }) => harms.map(({ term }) => term))),
    grades: new Set(list.flatMap(({ harms }) => harms.map(({ grade }) => grade))),
    findings: new Set(list.flatMap(({ figures }) => figures.flatMap((row) => row.finding ?? []))),
    groups: new Set(list.flatMap(({ subgroups }) => subgroups.map(({ id }) => id))),
    lines: new Set(people.map(({ line }) => line)),
    markers: new Set(people.map(({ marker }) => marker)),
    regions: new Set(people.map(({ region }) => region)),
    fitness: new Set(people.map(({ fitness }) => fitness)),
    diseases: new Set(people.map(({ disease }) => disease)),
    levels: new Set(start.map(({ level }) => level).concat("very-low")),
    reasons: new Set([...start, ...steps].map(({ reason }) => reason)),
  };
}

export function wordProblems(content: Content): readonly StudyProblem[] {
  const codes = Object.entries(codesOf(content));
  return [
    ...Object.entries(content.words).flatMap(([language, { evidence }]) =>
      codes.flatMap(([section, ids]) =>
        place(
          `knowledge/words/${language}/evidence.yaml`,
          section,
          differences(ids, Object.keys(evidence[section as keyof EvidenceWords] ?? {})),
        ),
      ),
    ),
    ...measureProblems(content),
  ];
}

function differences(ids: ReadonlySet<string>, given: readonly string[]): readonly Fault[] {
  const missing = [...ids].filter((id) => !given.includes(id));
  const idle = given.filter((id) => !ids.has(id));
  return [
    ...missing.map((id): Fault => [`no words for "${id}"`, "write both registers"]),
    ...idle.map((id): Fault => [`words for "${id}", which no study has`, "take them out"]),
  ];
}

/** Every measure of a figure is in measures.yaml, and every measure there is used. */
function measureProblems({ studies }: Content): readonly StudyProblem[] {
  const known = new Set(studies.measures.map(({ id }) => id));
  const used = studies.list.flatMap(({ figures }) => figures.map(({ measure }) => measure));
  const strange = [...new Set(used)].filter((id) => !known.has(id));
  const idle = [...known].filter((id) => !used.includes(id));
  return place("knowledge/measures.yaml", "", [
    ...strange.map((id): Fault => [`no measure "${id}"`, "add it with its gate"]),
    ...idle.map((id): Fault => [`no figure has the measure "${id}"`, "take it out"]),
  ]);
}
