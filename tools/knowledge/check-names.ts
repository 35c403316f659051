/** Names of facts and regions outside of conditions: in questions, the summary, contradictions and options. */
import { place, strange } from "./fault.ts";
import type { Content } from "./load.ts";
import type { FileProblem } from "./read.ts";

/** What can be known or missing beside the facts. */
export const LISTS = ["region", "treatments", "procedures"];

export function checkNames(content: Content): readonly FileProblem[] {
  const { facts, questions, contradictions, options, regions } = content;
  const known = [...facts.map(({ id }) => id), ...LISTS];
  const named = (file: string, at: string, names: readonly string[]) =>
    place(file, at, strange(names, known, "fact"));
  return [
    ...questions.flatMap(({ id, gap }) => named("questions.yaml", id, gap ? [gap] : [])),
    ...summaryLists(content).flatMap(([at, names]) => named("summary.yaml", at, names)),
    ...contradictions.flatMap((one) => named("facts/contradictions.yaml", one.id, one.facts)),
    ...options.flatMap(({ id, alsoMissing = [], licence = {}, funding = {} }) => {
      const file = `options/${id}.yaml`;
      const waits = alsoMissing.map(({ fact }) => fact);
      return [
        ...named(file, "alsoMissing", waits),
        ...place(file, "licence", strange(Object.keys(licence), regions.regions, "region")),
        ...place(file, "funding", strange(Object.keys(funding), regions.regions, "region")),
      ];
    }),
  ];
}

const summaryLists = ({ summary }: Content): readonly (readonly [string, readonly string[]])[] => [
  ["situation", summary.situation],
  ["onlyIfPresent", summary.onlyIfPresent],
  ["goals", summary.goals],
  ["tests", summary.tests],
];
