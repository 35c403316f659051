/** What the schema of a study cannot see: ids that resolve, numbers that agree, words for every code. */
import type { Study } from "../../../packages/core/src/knowledge/studies.ts";
import { type Criterion, leavesOf } from "../../../packages/core/src/logic/criterion.ts";
import type { Content } from "../load.ts";
import { figureFaults } from "./check-figure.ts";
import { wordProblems } from "./check-words.ts";
import { type Fault, fileOf, place, type StudyProblem } from "./problem.ts";

/** Errors of all studies, of the options that name them and of their words. */
export function checkStudies(content: Content): readonly StudyProblem[] {
  const { list } = content.studies;
  return [
    ...list.flatMap((study) => studyProblems(study, content)),
    ...list.flatMap(rowProblems),
    ...optionProblems(content),
    ...wordProblems(content),
  ];
}

function studyProblems(study: Study, content: Content): readonly StudyProblem[] {
  const file = fileOf(study);
  return [
    ...place(file, "arms", twice(study.arms, "arm")),
    ...place(file, "subgroups", twice(study.subgroups, "subgroup")),
    ...place(file, "identifiers", study.identifiers.flatMap(identifierFaults)),
    ...conditionsOf(study).flatMap(([at, condition]) =>
      place(file, at, conditionFaults(condition, content)),
    ),
  ];
}

const twice = (items: readonly { readonly id: string }[], what: string): readonly Fault[] =>
  items
    .filter(({ id }, i) => items.findIndex((item) => item.id === id) !== i)
    .map(({ id }) => [`the ${what} "${id}" stands twice`, "give each its own id"]);

const FORMS: Readonly<Record<string, RegExp>> = {
  pmid: /^\d{1,8}$/,
  doi: /^10\.\d{4,}\/\S+$/,
  nct: /^NCT\d{8}$/,
};

const identifierFaults = ({ kind, id }: Study["identifiers"][number]): readonly Fault[] =>
  (FORMS[kind]?.test(id) ?? true) ? [] : [[`"${id}" is no ${kind}`, `correct the ${kind}`]];

/** The conditions of a study, each with its place. */
function conditionsOf(study: Study): readonly (readonly [at: string, condition: Criterion])[] {
  const axes = Object.entries(study.closeness).flatMap(([name, axis]) =>
    typeof axis === "string"
      ? []
      : [axis.same, ...(axis.near === undefined ? [] : [axis.near])].map(
          (condition) => [`closeness.${name}`, condition] as const,
        ),
  );
  const groups = study.subgroups.flatMap(({ id, if: condition }) =>
    condition === "anyone" ? [] : [[`subgroups.${id}`, condition] as const],
  );
  return [...axes, ...groups];
}

/** Facts and values that the vocabulary has; classes of drugs are not written out here. */
function conditionFaults(condition: Criterion, content: Content): readonly Fault[] {
  return leavesOf(condition).flatMap((leaf): readonly Fault[] => {
    if ("region" in leaf) return unknown(leaf.region, content.regions.regions, "region");
    if (!("fact" in leaf)) return "unread" in leaf ? [] : [["no question to the facts", CONDITION]];
    const fact = content.facts.find(({ id }) => id === leaf.fact);
    if (fact === undefined) return [[`no fact "${leaf.fact}"`, "name a fact of facts/*.yaml"]];
    const named = [leaf.is, leaf.has, ...(leaf.in ?? []), ...(leaf.hasAny ?? [])];
    const given = named.filter((value) => value !== undefined);
    return unknown(given, fact.values ?? given, `value of ${fact.id}`).concat(
      given.filter((value) => String(value).startsWith("class:")).map(() => CLASSES),
    );
  });
}

const CONDITION = "write conditions over facts and regions, or unread";
const CLASSES: Fault = ["a class of drugs", "write the drugs out"];

const unknown = (given: readonly unknown[], known: readonly unknown[], what: string): Fault[] =>
  given
    .filter((value) => !known.includes(value))
    .map((value) => [`no ${what} "${String(value)}"`, `name one of ${known.join(", ")}`]);

function rowProblems(study: Study): readonly StudyProblem[] {
  const named = [
    ...study.figures.map((row, i) => [`figures[${i}] (${row.measure})`, row] as const),
    ...study.harms.map((row, i) => [`harms[${i}] (${row.term})`, row] as const),
  ];
  return named.flatMap(([at, row]) => place(fileOf(study), at, figureFaults(study, row)));
}

/** Every study that an option names exists. */
function optionProblems({ options, studies }: Content): readonly StudyProblem[] {
  const known = new Set(studies.list.map(({ id }) => id));
  return options.flatMap(({ id, evidence = [] }) =>
    place(
      `knowledge/options/${id}.yaml`,
      "evidence",
      evidence
        .filter((study) => !known.has(study))
        .map((study) => [`no study "${study}"`, "name a file of knowledge/studies"]),
    ),
  );
}
