/** The values a fact may turn out to have, and how likely each is taken to be while questions are ordered. */
import type { FactValue } from "../facts/fact-value.ts";
import type { FactDefinition } from "../facts/vocabulary.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type FactTest, leavesOf, type Scalar } from "../logic/criterion.ts";

/** A value a fact may take, and how likely it is taken to be while we order the questions. */
export interface Guess {
  readonly value: FactValue | undefined;
  readonly share: number;
}

/** @param otherTests what is asked of the fact besides the rules of options. */
export function guessesFor(
  fact: string,
  knowledge: Knowledge,
  otherTests: readonly FactTest[],
): readonly Guess[] {
  const published = knowledge.compiled.prevalence.find((prevalence) => prevalence.fact === fact);
  if (published !== undefined) return published.values;
  const values =
    fact === "region"
      ? knowledge.compiled.regions.regions
      : possibleValues(fact, knowledge, [...ruleTests(fact, knowledge), ...otherTests]);
  return values.map((value) => ({ value, share: 1 / values.length }));
}

function possibleValues(
  fact: string,
  knowledge: Knowledge,
  tests: readonly FactTest[],
): readonly (FactValue | undefined)[] {
  const definition = knowledge.facts.get(fact);
  if (definition === undefined) return [undefined];
  if (definition.type === "boolean") return [true, false];
  if (definition.type === "set") return setValues(definition, tests);
  return definition.values ?? numberValues(definition, knowledge, tests);
}

/** Nothing, or one member alone; where the vocabulary names none, those that rules ask for. */
function setValues(definition: FactDefinition, tests: readonly FactTest[]): readonly FactValue[] {
  const asked = tests.flatMap((test) => test.hasAny ?? test.has ?? []);
  const members = definition.values?.map(String) ?? [...new Set(asked)];
  return [[], ...members.map((member) => [member])];
}

/** One number in each band that the limits on this fact cut out. */
function numberValues(
  definition: FactDefinition,
  knowledge: Knowledge,
  tests: readonly FactTest[],
): readonly (number | undefined)[] {
  if (definition.type === "string") return [undefined];
  const limits = limitsOf(definition.id, knowledge, tests);
  const ends = [definition.min ?? 0, ...limits, definition.max ?? 100];
  return ends.slice(1).map((end, i) => wholeIf(definition, ((ends[i] ?? 0) + end) / 2));
}

const wholeIf = (definition: FactDefinition, value: number): number =>
  definition.type === "integer" ? Math.round(value) : value;

/** What needs and stops ask of one fact. */
function ruleTests(fact: string, { options }: Knowledge): readonly FactTest[] {
  const rules = options.flatMap((option) => [...option.needRules, ...option.stopRules]);
  const leaves = rules.flatMap((rule) => (rule.test ? leavesOf(rule.test) : []));
  return leaves.flatMap((leaf) => ("fact" in leaf && leaf.fact === fact ? [leaf] : []));
}

/** All numbers at which something that is asked of a fact turns. */
export function limitsFor(fact: string, knowledge: Knowledge): readonly number[] {
  return limitsOf(fact, knowledge, ruleTests(fact, knowledge));
}

function limitsOf(
  fact: string,
  knowledge: Knowledge,
  tests: readonly FactTest[],
): readonly number[] {
  const limits = [...tests.flatMap(numbersIn), ...definedLimits(fact, knowledge)];
  return [...new Set(limits)].sort((a, b) => a - b);
}

/** Limits at which a derived fact turns. */
function definedLimits(fact: string, { compiled: { definitions } }: Knowledge): readonly number[] {
  if (fact === "monthsSincePerioperativeTherapy") return [definitions.earlyRelapseMonths];
  if (fact === "cldn182Percent") return [definitions.cldn182PositivePercent];
  return fact === "tmbPerMb" ? [definitions.tmbHighPerMb] : [];
}

const numbersIn = (test: FactTest): readonly number[] =>
  [test.min, test.max, test.is].filter((value: Scalar | undefined) => typeof value === "number");
