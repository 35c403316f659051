/** The question that settles most: for each unknown fact, how many options its possible values would settle. */

import type { FactValue } from "../facts/fact-value.ts";
import type { FactDefinition } from "../facts/vocabulary.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { FactTest, Scalar } from "../logic/criterion.ts";
import { leavesOf } from "../logic/criterion.ts";
import type { GivenProfile } from "../profile/input.ts";
import { type Profile, profileOf } from "../profile/profile.ts";
import { applies, assessOptions, optionStatuses } from "./assess-options.ts";
import type { Assessment } from "./assessment.ts";
import type { OptionStatuses } from "./statuses.ts";

export interface Question {
  readonly fact: string;
  /** How many options it is expected to settle, over its possible values. */
  readonly settles: { readonly options: number; readonly trials: number };
}

export interface Questions {
  readonly next: Question | undefined;
  /** All facts that an option still waits for, the most settling first. */
  readonly open: readonly Question[];
}

/** A value a fact may take, and how likely it is taken to be while we order the questions. */
interface Guess {
  readonly value: FactValue | undefined;
  readonly share: number;
}

export function nextQuestion(profile: Profile, knowledge: Knowledge): Questions {
  const assessment = assessOptions(profile, knowledge);
  const open = candidates(assessment, profile, knowledge).map((fact) => ({
    fact,
    settles: { options: round(settlingPower(fact, profile, knowledge)), trials: 0 },
    checks: openChecks(fact, assessment),
    place: placeOf(fact, knowledge),
  }));
  open.sort(
    (a, b) => b.settles.options - a.settles.options || b.checks - a.checks || a.place - b.place,
  );
  const questions = open.map(({ fact, settles }) => ({ fact, settles }));
  return { next: questions[0], open: questions };
}

const round = (power: number): number => Math.round(power * 100) / 100;

/** Facts that an open option waits for, and checks to ask before an option that fits or may fit. */
function candidates(
  { options }: Assessment,
  profile: Profile,
  knowledge: Knowledge,
): readonly string[] {
  const open = options.filter((option) => option.status !== "does-not-fit");
  const facts = open.flatMap((option) => [
    ...option.missing,
    ...option.askFirst.map((ask) => ask.fact),
  ]);
  return [...new Set(facts)].filter((fact) => applies(fact, profile.facts, knowledge));
}

/** Open checks that the fact would close, critical ones double. */
function openChecks(fact: string, { options }: Assessment): number {
  const asks = options
    .filter((option) => option.status !== "does-not-fit")
    .flatMap((option) => option.askFirst);
  return asks
    .filter((ask) => ask.fact === fact)
    .reduce((sum, ask) => sum + (ask.critical ? 2 : 1), 0);
}

/** The order of the vocabulary, then lists and the region. */
function placeOf(fact: string, { compiled }: Knowledge): number {
  const place = compiled.facts.findIndex(({ id }) => id === fact);
  return place < 0 ? compiled.facts.length : place;
}

/** Expected number of options that leave `depends` once the fact is known. */
function settlingPower(fact: string, profile: Profile, knowledge: Knowledge): number {
  const before = optionStatuses(profile, knowledge);
  const guesses = guessesFor(fact, knowledge);
  return guesses.reduce((sum, { value, share }) => {
    const given = withAnswer(profile.given, fact, value);
    return sum + share * settled(before, optionStatuses(profileOf(given, knowledge), knowledge));
  }, 0);
}

function settled(before: OptionStatuses, after: OptionStatuses): number {
  let count = 0;
  for (const [id, status] of before)
    if (status === "depends" && after.get(id) !== "depends") count++;
  return count;
}

/** The profile as it would be with this answer. Answers to lists and the region take their simplest form. */
function withAnswer(given: GivenProfile, fact: string, value: FactValue | undefined): GivenProfile {
  if (fact === "treatments") return { ...given, treatments: [] };
  if (fact === "procedures") return { ...given, procedures: [] };
  if (fact === "region") return { ...given, region: String(value) };
  if (value === undefined) return given;
  return {
    ...given,
    facts: new Map([...given.facts, [fact, value]]),
    sources: withoutSource(given, fact),
  };
}

function withoutSource({ sources }: GivenProfile, fact: string) {
  return new Map([...sources].filter(([id]) => id !== fact));
}

function guessesFor(fact: string, knowledge: Knowledge): readonly Guess[] {
  const published = knowledge.compiled.prevalence.find((prevalence) => prevalence.fact === fact);
  if (published !== undefined) return published.values;
  const values =
    fact === "region" ? knowledge.compiled.regions.regions : possibleValues(fact, knowledge);
  return values.map((value) => ({ value, share: 1 / values.length }));
}

function possibleValues(fact: string, knowledge: Knowledge): readonly (FactValue | undefined)[] {
  const definition = knowledge.facts.get(fact);
  if (definition === undefined) return [undefined];
  if (definition.type === "boolean") return [true, false];
  if (definition.type === "set") return setValues(definition, knowledge);
  return definition.values ?? numberValues(definition, knowledge);
}

/** Nothing, or one member alone; where the vocabulary names none, those that rules ask for. */
function setValues(definition: FactDefinition, knowledge: Knowledge): readonly FactValue[] {
  const asked = ruleTests(definition.id, knowledge).flatMap(
    (test) => test.hasAny ?? test.has ?? [],
  );
  const members = definition.values?.map(String) ?? [...new Set(asked)];
  return [[], ...members.map((member) => [member])];
}

/** One number in each band that the rules' limits on this fact cut out. */
function numberValues(
  definition: FactDefinition,
  knowledge: Knowledge,
): readonly (number | undefined)[] {
  if (definition.type === "string") return [undefined];
  const limits = limitsOf(definition.id, knowledge);
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

function limitsOf(fact: string, knowledge: Knowledge): readonly number[] {
  const limits = ruleTests(fact, knowledge).flatMap(numbersIn);
  return [...new Set([...limits, ...definedLimits(fact, knowledge)])].sort((a, b) => a - b);
}

/** Limits at which a derived fact turns. */
function definedLimits(fact: string, { compiled: { definitions } }: Knowledge): readonly number[] {
  if (fact === "monthsSincePerioperativeTherapy") return [definitions.earlyRelapseMonths];
  if (fact === "cldn182Percent") return [definitions.cldn182PositivePercent];
  return fact === "tmbPerMb" ? [definitions.tmbHighPerMb] : [];
}

const numbersIn = (test: FactTest): readonly number[] =>
  [test.min, test.max, test.is].filter((value: Scalar | undefined) => typeof value === "number");
