/** What schemas cannot see: ids that resolve, values that exist, words for everything. */

import type { FactDefinition } from "../../packages/core/src/facts/vocabulary.ts";
import type { Rule } from "../../packages/core/src/knowledge/types.ts";
import {
  type Criterion,
  type FactTest,
  type Leaf,
  leavesOf,
} from "../../packages/core/src/logic/criterion.ts";
import { checkNames, LISTS } from "./check-names.ts";
import { checkReports } from "./check-reports.ts";
import { type Fault, notThere, place, strange, twice } from "./fault.ts";
import type { Content } from "./load.ts";
import type { FileProblem } from "./read.ts";

export function checkContent(content: Content): readonly FileProblem[] {
  return [
    ...checkRules(content),
    ...checkTwice(content),
    ...checkConditions(content),
    ...checkWords(content),
    ...checkShares(content),
    ...checkNames(content),
    ...checkReports(content),
  ];
}

type RuleKind = "needs" | "stops" | "cautions";
const KINDS: readonly RuleKind[] = ["needs", "stops", "cautions"];

/** Cautions of one option alone stand in a file of their own. */
function ruleFile(kind: RuleKind, id: string, { options }: Content): string {
  if (kind !== "cautions") return `rules/${kind}.yaml`;
  const holders = options.filter(({ cautions }) => cautions.includes(id)).length;
  return `rules/cautions-${holders > 1 ? "shared" : "single"}.yaml`;
}

/** Every rule that an option names exists, and every rule is named. */
function checkRules(content: Content): readonly FileProblem[] {
  const { rules, options } = content;
  return KINDS.flatMap((kind) => {
    const known = rules[kind].map((rule) => rule.id);
    const used = new Set(options.flatMap((option) => option[kind]));
    return [
      ...options.flatMap((option) =>
        place(`options/${option.id}.yaml`, kind, [
          ...strange(option[kind], known, `rule in rules/${kind}`),
          ...twice(option[kind]),
        ]),
      ),
      ...rules[kind].flatMap((rule) =>
        place(ruleFile(kind, rule.id, content), rule.id, [
          ...(used.has(rule.id) ? [] : [IDLE]),
          ...(rule.if || rule.always ? [] : [UNCONDITIONED]),
        ]),
      ),
    ];
  });
}

const IDLE: Fault = { problem: "no option holds it", cure: "name it in an option, or take it out" };
const UNCONDITIONED: Fault = {
  problem: "neither if nor always",
  cure: "write its condition, or always: true",
};

/** Ids are a contract: each is given once. */
function checkTwice(content: Content): readonly FileProblem[] {
  const { rules, facts, contradictions, warnings, questions, prevalence, studies } = content;
  const cautions = rules.cautions.map(({ id }) => id);
  const ids = {
    "rules/needs.yaml": rules.needs.map(({ id }) => id),
    "rules/stops.yaml": rules.stops.map(({ id }) => id),
    facts: facts.map(({ id }) => id),
    "facts/contradictions.yaml": contradictions.map(({ id }) => id),
    warnings: warnings.map(({ code }) => code),
    "questions.yaml": questions.map(({ id }) => id),
    "prevalence.yaml": prevalence.map(({ fact }) => fact),
    "measures.yaml": studies.measures.map(({ id }) => id),
    "options/order.yaml": content.options.map(({ id }) => id),
  };
  return [
    ...Object.entries(ids).flatMap(([file, given]) => place(file, "", twice(given))),
    ...cautions
      .filter((id, i) => cautions.indexOf(id) !== i)
      .flatMap((id) => place(ruleFile("cautions", id, content), id, twice([id, id]))),
  ];
}

interface Placed {
  readonly file: string;
  readonly at: string;
  readonly condition: Criterion;
}

function conditionsOf(content: Content): readonly Placed[] {
  const ofRules = (kind: RuleKind, rules: readonly Rule[]) =>
    rules.flatMap(({ id, if: condition }) =>
      condition ? [{ file: ruleFile(kind, id, content), at: id, condition }] : [],
    );
  return [
    ...KINDS.flatMap((kind) => ofRules(kind, content.rules[kind])),
    ...content.warnings.map(({ code, when }) => ({ file: "warnings", at: code, condition: when })),
    ...content.contradictions.map(({ id, when }) => ({
      file: "facts/contradictions.yaml",
      at: id,
      condition: when,
    })),
    ...content.options.flatMap(conditionsOfOption),
    ...content.questions.flatMap(({ id, when }) =>
      when ? [{ file: "questions.yaml", at: id, condition: when }] : [],
    ),
    ...content.facts.flatMap(({ id, group, askUnlessNo }) =>
      askUnlessNo ? [{ file: `facts/${group}.yaml`, at: id, condition: askUnlessNo }] : [],
    ),
  ];
}

function conditionsOfOption({
  id,
  current,
  alsoMissing,
  pageOrder,
}: Content["options"][number]): readonly Placed[] {
  const file = `options/${id}.yaml`;
  return [
    ...(current ? [{ file, at: "current", condition: current }] : []),
    ...(pageOrder ? [{ file, at: "pageOrder", condition: pageOrder.when }] : []),
    ...(alsoMissing ?? []).map((one) => ({ file, at: "alsoMissing", condition: one.if })),
  ];
}

function checkConditions(content: Content): readonly FileProblem[] {
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  return conditionsOf(content).flatMap(({ file, at, condition }) =>
    leavesOf(condition).flatMap((leaf) => place(file, at, leafFaults(leaf, facts, content))),
  );
}

type FactsById = ReadonlyMap<string, FactDefinition>;

/** What a leaf names and nobody knows, as sentences. */
export const checkLeaf = (leaf: Leaf, facts: FactsById, content: Content): readonly string[] =>
  leafFaults(leaf, facts, content).map(({ problem }) => problem);

function leafFaults(leaf: Leaf, facts: FactsById, content: Content): readonly Fault[] {
  if ("fact" in leaf) {
    const fact = facts.get(leaf.fact);
    return fact === undefined
      ? [notThere("fact", leaf.fact, [...facts.keys()])]
      : testFaults(leaf, fact, content);
  }
  if ("known" in leaf) return strange([leaf.known], [...facts.keys(), ...LISTS], "fact");
  if ("region" in leaf) return strange(leaf.region, content.regions.regions, "region");
  if ("option" in leaf) {
    const ids = content.options.map(({ id }) => id);
    return strange(leaf.option, ids, "option");
  }
  if ("procedure" in leaf)
    return strange([leaf.procedure], content.treatment.procedure.kind, "procedure");
  return [];
}

function testFaults(
  test: FactTest,
  fact: FactDefinition,
  { drugClasses }: Content,
): readonly Fault[] {
  const named = [test.is, ...(test.in ?? []), test.has, ...(test.hasAny ?? [])].filter(
    (value) => value !== undefined,
  );
  const classes = named.filter((value) => typeof value === "string" && value.startsWith("class:"));
  const names = Object.keys(drugClasses).map((name) => `class:${name}`);
  return [
    ...(fact.values === undefined ? [] : strange(named, fact.values, `value of ${fact.id}`)),
    ...strange(classes, names, "drug class"),
  ];
}

/** Every id has words, and no words stand without their id. */
function checkWords(content: Content): readonly FileProblem[] {
  const { rules, options, warnings } = content;
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const explainedWhy = options.filter(({ why }) => why !== undefined);
  return Object.entries(content.words).flatMap(([language, words]) => {
    const compare = (name: string, ids: readonly string[], given: object) =>
      place(`words/${language}/${name}.yaml`, "", differences(ids, Object.keys(given)));
    return [
      ...compare("needs", idsOf(rules.needs), words.needs),
      ...compare("stops", idsOf(rules.stops), words.stops),
      ...compare("cautions", idsOf(rules.cautions), words.cautions),
      ...compare("whys", idsOf(explainedWhy), words.whys),
      ...compare(
        "warnings",
        warnings.map(({ code }) => code),
        words.warnings,
      ),
      ...checkFactWords(content, language),
    ];
  });
}

const differences = (ids: readonly string[], given: readonly string[]): readonly Fault[] => [
  ...ids
    .filter((id) => !given.includes(id))
    .map((id) => ({ problem: `no words for "${id}"`, cure: "write them" })),
  ...given
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      problem: `words for "${id}", which does not exist`,
      cure: "take them out, or correct the id",
    })),
];

function checkFactWords({ facts, words }: Content, language: string): readonly FileProblem[] {
  const given = words[language]?.facts ?? {};
  const wordsFile = (id: string) => {
    const group = facts.find((fact) => fact.id === id)?.group ?? "*";
    return `words/${language}/${LISTS.includes(id) ? "profile" : `facts-${group}`}.yaml`;
  };
  const known = [...facts.map(({ id }) => id), ...LISTS];
  const ids = [...new Set([...known, ...Object.keys(given)])];
  return [
    ...ids.flatMap((id) =>
      place(
        wordsFile(id),
        id,
        differences(known.includes(id) ? [id] : [], Object.hasOwn(given, id) ? [id] : []),
      ),
    ),
    ...facts.flatMap((fact) =>
      place(wordsFile(fact.id), fact.id, factFaults(fact, given[fact.id])),
    ),
  ];
}

const UNASKED: Fault = {
  problem: "no question, or no place to find the answer",
  cure: "write question and where",
};

function factFaults(
  fact: FactDefinition,
  given: Content["words"][string]["facts"][string] | undefined,
): readonly Fault[] {
  if (given === undefined) return [];
  const values = fact.type === "boolean" ? ["true", "false"] : (fact.values ?? []).map(String);
  const wanted = fact.type === "integer" && !given.values ? [] : values;
  const isUnasked = fact.group !== "derived" && (!given.question || !given.where);
  return [...differences(wanted, Object.keys(given.values ?? {})), ...(isUnasked ? [UNASKED] : [])];
}

function checkShares({ prevalence, facts }: Content): readonly FileProblem[] {
  const ids = facts.map(({ id }) => id);
  return prevalence.flatMap(({ fact, values }) => {
    const sum = values.reduce((total, { share }) => total + share, 0);
    const isWhole = Math.abs(sum - 1) <= 1e-6;
    return place("prevalence.yaml", fact, [
      ...strange([fact], ids, "fact"),
      ...(isWhole
        ? []
        : [{ problem: `shares add up to ${sum}, not 1`, cure: "correct the shares" }]),
    ]);
  });
}
