/** A fault in a file of drugs, regimens, biomarkers, approvals or scores: where, what, and what mends it. */
import type { Criterion, FactTest } from "../../../packages/core/src/logic/criterion.ts";
import { leavesOf } from "../../../packages/core/src/logic/criterion.ts";
import { checkLeaf } from "../check.ts";
import type { Content } from "../load.ts";
import type { FileProblem } from "../read.ts";

export interface MedicineProblem extends FileProblem {
  readonly cure: string;
}

/** Problem and cure, without the place. */
export type Fault = readonly [problem: string, cure: string];

export const place = (file: string, at: string, faults: readonly Fault[]): MedicineProblem[] =>
  faults.map(([problem, cure]) => ({ file: `knowledge/${file}`, at, problem, cure }));

/** Names that are not among the known ones. */
export const unknown = (
  names: readonly string[],
  known: ReadonlySet<string>,
  what: string,
): readonly Fault[] =>
  names
    .filter((name) => !known.has(name))
    .map((name) => [`no ${what} "${name}"`, `correct the id, or add the ${what}`]);

export const twice = (ids: readonly string[], what: string): readonly Fault[] =>
  ids
    .filter((id, i) => ids.indexOf(id) !== i)
    .map((id) => [`the ${what} "${id}" stands twice`, "give each its own id"]);

/** Facts, values, regions, options and classes that a condition names and nobody knows. */
export function conditionFaults(condition: Criterion, content: Content): readonly Fault[] {
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  return leavesOf(condition)
    .flatMap((leaf) => checkLeaf(leaf, facts, content))
    .map((problem) => [problem, "name what the vocabulary has, or write it as unread"]);
}

/** Facts whose members are drugs. */
const DRUG_FACTS = [
  "receivedDrugs",
  "progressedOnDrugs",
  "palliativeDrugs",
  "currentDrugs",
  "drugAvailable",
];

const isDrugTest = (leaf: object): leaf is FactTest =>
  "fact" in leaf && DRUG_FACTS.includes(String(leaf.fact));

/** The drugs that a condition names; classes are left out. */
export const drugsNamed = (condition: Criterion): readonly string[] =>
  leavesOf(condition)
    .filter(isDrugTest)
    .flatMap(({ has, hasAny }) => [...(has === undefined ? [] : [has]), ...(hasAny ?? [])])
    .filter((name) => !name.startsWith("class:"));

/** Words for every id, and none without one. */
export function wordFaults(ids: readonly string[], given: object): readonly Fault[] {
  const words = Object.keys(given);
  return [
    ...ids
      .filter((id) => !words.includes(id))
      .map((id): Fault => [`no words for "${id}"`, "write them"]),
    ...words
      .filter((id) => !ids.includes(id))
      .map((id): Fault => [`words for "${id}", which does not exist`, "take them out"]),
  ];
}
