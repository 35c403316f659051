/** What schemas cannot see: ids that resolve, values that exist, words for everything. */

import type { FactDefinition } from "../../packages/core/src/facts/vocabulary.ts";
import type { Rule } from "../../packages/core/src/knowledge/types.ts";
import {
  type Criterion,
  type FactTest,
  type Leaf,
  leavesOf,
} from "../../packages/core/src/logic/criterion.ts";
import type { Content } from "./load.ts";
import type { FileProblem } from "./read.ts";

const LISTS = ["region", "treatments", "procedures"];

export function checkContent(content: Content): readonly FileProblem[] {
  return [
    ...checkRules(content),
    ...checkConditions(content),
    ...checkWords(content),
    ...checkShares(content),
  ];
}

const found = (file: string, at: string, problem: string): FileProblem => ({
  file: `knowledge/${file}`,
  at,
  problem,
});

/** Every rule that an option names exists, and every rule is named. */
function checkRules({ rules, options }: Content): readonly FileProblem[] {
  return (["needs", "stops", "cautions"] as const).flatMap((kind) => {
    const known = new Set(rules[kind].map((rule) => rule.id));
    const used = new Set(options.flatMap((option) => option[kind]));
    return [
      ...options.flatMap((option) =>
        option[kind]
          .filter((id) => !known.has(id))
          .map((id) =>
            found(`options/${option.id}.yaml`, kind, `no rule "${id}" in rules/${kind}`),
          ),
      ),
      ...rules[kind]
        .filter((rule) => !used.has(rule.id))
        .map((rule) => found(`rules/${kind}`, rule.id, "no option holds it")),
      ...twice(rules[kind].map((rule) => rule.id)).map((id) =>
        found(`rules/${kind}`, id, "given twice"),
      ),
      ...rules[kind]
        .filter((rule) => !rule.if && !rule.always)
        .map((rule) => found(`rules/${kind}`, rule.id, "neither if nor always")),
    ];
  });
}

const twice = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, i) => ids.indexOf(id) !== i);

function conditionsOf(
  content: Content,
): readonly { file: string; at: string; condition: Criterion }[] {
  const ofRules = (kind: string, rules: readonly Rule[]) =>
    rules.flatMap(({ id, if: condition }) =>
      condition ? [{ file: `rules/${kind}`, at: id, condition }] : [],
    );
  return [
    ...ofRules("needs", content.rules.needs),
    ...ofRules("stops", content.rules.stops),
    ...ofRules("cautions", content.rules.cautions),
    ...content.warnings.map(({ code, when }) => ({ file: "warnings", at: code, condition: when })),
    ...content.contradictions.map(({ id, when }) => ({
      file: "facts/contradictions.yaml",
      at: id,
      condition: when,
    })),
    ...content.options.flatMap(({ id, current }) =>
      current ? [{ file: `options/${id}.yaml`, at: "current", condition: current }] : [],
    ),
    ...content.facts.flatMap(({ id, group, askUnlessNo }) =>
      askUnlessNo ? [{ file: `facts/${group}.yaml`, at: id, condition: askUnlessNo }] : [],
    ),
  ];
}

function checkConditions(content: Content): readonly FileProblem[] {
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  return conditionsOf(content).flatMap(({ file, at, condition }) =>
    leavesOf(condition).flatMap((leaf) =>
      checkLeaf(leaf, facts, content).map((problem) => found(file, at, problem)),
    ),
  );
}

export function checkLeaf(
  leaf: Leaf,
  facts: ReadonlyMap<string, FactDefinition>,
  content: Content,
): readonly string[] {
  if ("fact" in leaf) {
    const fact = facts.get(leaf.fact);
    return fact === undefined ? [`no fact "${leaf.fact}"`] : checkTest(leaf, fact, content);
  }
  if ("known" in leaf && !facts.has(leaf.known) && !LISTS.includes(leaf.known))
    return [`no fact "${leaf.known}"`];
  if ("region" in leaf) return unknownNames(leaf.region, content.regions.regions, "region");
  if ("option" in leaf)
    return unknownNames(
      leaf.option,
      content.options.map(({ id }) => id),
      "option",
    );
  if ("procedure" in leaf)
    return unknownNames([leaf.procedure], content.treatment.procedure.kind, "procedure");
  return [];
}

const unknownNames = (
  names: readonly string[],
  known: readonly string[],
  what: string,
): readonly string[] =>
  names.filter((name) => !known.includes(name)).map((name) => `no ${what} "${name}"`);

function checkTest(
  test: FactTest,
  fact: FactDefinition,
  { drugClasses }: Content,
): readonly string[] {
  const named = [test.is, ...(test.in ?? []), test.has, ...(test.hasAny ?? [])].filter(
    (value) => value !== undefined,
  );
  const classes = named.filter((value) => typeof value === "string" && value.startsWith("class:"));
  const strangeClasses = classes.filter(
    (name) => !Object.hasOwn(drugClasses, String(name).slice("class:".length)),
  );
  const strange =
    fact.values === undefined ? [] : named.filter((value) => !fact.values?.includes(value));
  return [
    ...strange.map((value) => `"${String(value)}" is no value of ${fact.id}`),
    ...strangeClasses.map((name) => `no drug class "${String(name)}"`),
  ];
}

/** Every id has words, and no words stand without their id. */
function checkWords(content: Content): readonly FileProblem[] {
  return Object.entries(content.words).flatMap(([language, words]) => {
    const compare = (name: string, ids: readonly string[], given: object) =>
      differences(ids, Object.keys(given)).map((problem) =>
        found(`words/${language}/${name}`, "", problem),
      );
    return [
      ...compare("facts", [...content.facts.map(({ id }) => id), ...LISTS], words.facts),
      ...compare(
        "needs.yaml",
        content.rules.needs.map(({ id }) => id),
        words.needs,
      ),
      ...compare(
        "stops.yaml",
        content.rules.stops.map(({ id }) => id),
        words.stops,
      ),
      ...compare(
        "cautions.yaml",
        content.rules.cautions.map(({ id }) => id),
        words.cautions,
      ),
      ...compare(
        "whys.yaml",
        content.options.filter(({ why }) => why !== undefined).map(({ id }) => id),
        words.whys,
      ),
      ...compare(
        "warnings.yaml",
        content.warnings.map(({ code }) => code),
        words.warnings,
      ),
      ...checkFactWords(content, language),
    ];
  });
}

function differences(ids: readonly string[], given: readonly string[]): readonly string[] {
  return [
    ...ids.filter((id) => !given.includes(id)).map((id) => `no words for "${id}"`),
    ...given
      .filter((id) => !ids.includes(id))
      .map((id) => `words for "${id}", which does not exist`),
  ];
}

function checkFactWords({ facts, words }: Content, language: string): readonly FileProblem[] {
  return facts.flatMap((fact) => {
    const given = words[language]?.facts[fact.id];
    if (given === undefined) return [];
    const values = fact.type === "boolean" ? ["true", "false"] : (fact.values ?? []).map(String);
    const problems = differences(
      fact.type === "integer" && !given.values ? [] : values,
      Object.keys(given.values ?? {}),
    );
    const unasked = fact.group !== "derived" && (!given.question || !given.where);
    return [...problems, ...(unasked ? ["no question, or no place to find the answer"] : [])].map(
      (problem) => found(`words/${language}/facts-${fact.group}.yaml`, fact.id, problem),
    );
  });
}

function checkShares({ prevalence, facts }: Content): readonly FileProblem[] {
  return prevalence.flatMap(({ fact, values }) => {
    const sum = values.reduce((total, { share }) => total + share, 0);
    const problems = facts.some(({ id }) => id === fact) ? [] : [`no fact "${fact}"`];
    if (Math.abs(sum - 1) > 1e-6) problems.push(`shares add up to ${sum}, not 1`);
    return problems.map((problem) => found("prevalence.yaml", fact, problem));
  });
}
