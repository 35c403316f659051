/** The values at which conditions turn: every limit that knowledge/ names for a fact, and the values just beside it. */
import type { Criterion, FactDefinition, FactTest, Leaf } from "../src/index.ts";
import { leavesOf } from "../src/index.ts";
import { knowledge, roleRules, storedFacts } from "./knowledge.ts";

const criteria: readonly Criterion[] = [
  ...roleRules.flatMap(({ rule }) => rule.test ?? []),
  ...knowledge.warnings.map((warning) => warning.test),
  ...knowledge.contradictions.map((contradiction) => contradiction.test),
  ...knowledge.options.flatMap((option) => [
    ...(option.currentTest === undefined ? [] : [option.currentTest]),
    ...(option.alsoMissing ?? []).map((also) => also.if),
  ]),
  ...storedFacts.flatMap((fact) => fact.askUnlessNo ?? []),
];

/** Every leaf of every condition, classes of drugs written out. */
export const allLeaves: readonly Leaf[] = criteria.flatMap(leavesOf);

/** Every question that some condition puts to this fact. */
export const testsOf = (fact: string): readonly FactTest[] =>
  allLeaves.filter((leaf) => "fact" in leaf).filter((test) => test.fact === fact);

const { definitions } = knowledge.compiled;

/** Limits of derived facts, told by the stored fact that decides them. */
const DERIVED_LIMITS: Readonly<Record<string, readonly number[]>> = {
  monthsSincePerioperativeTherapy: [definitions.earlyRelapseMonths],
  cldn182Percent: [definitions.cldn182PositivePercent],
  tmbPerMb: [definitions.tmbHighPerMb],
  // The example people's heights make these weights cross the limits of the body mass index.
  weightKg: [40, 46, 50, 58],
  creatinineMgPerDl: [0.8, 1.5, 3, 5],
};

const isNumber = (value: unknown): value is number => typeof value === "number";

export function limitsOf(fact: string): readonly number[] {
  const asked = testsOf(fact).flatMap(({ min, max, is }) => [min, max, is].filter(isNumber));
  return [...new Set([...asked, ...(DERIVED_LIMITS[fact] ?? [])])].sort((a, b) => a - b);
}

/** Each limit, and the next value on either side of it, as far as the vocabulary allows them. */
export function borderNumbers(fact: FactDefinition): readonly number[] {
  const step = fact.type === "integer" ? 1 : 0.01;
  const near = limitsOf(fact.id).flatMap((limit) => [limit - step, limit, limit + step]);
  const rounded = near.map((value) => Math.round(value * 100) / 100);
  const { min = -Infinity, max = Infinity, values } = fact;
  return [...new Set(rounded)].filter(
    (value) => value >= min && value <= max && (values === undefined || values.includes(value)),
  );
}

/** The words that some condition asks this fact for. */
export const borderWords = (fact: string): readonly string[] => [
  ...new Set(
    testsOf(fact)
      .flatMap(({ is, in: among = [], has, hasAny = [] }) => [is, has, ...among, ...hasAny])
      .filter((word) => typeof word === "string"),
  ),
];

/** Stored facts that no condition names but a derived fact is worked out from. */
const BEHIND_DERIVED: readonly string[] = [
  ...Object.keys(DERIVED_LIMITS),
  ...["her2Ihc", "her2Ish", "mmr", "msi", "heightCm", "age", "sex", "recurrenceDate", "country"],
];

/** Facts that some condition reads, directly or through a derived fact. */
export const factsInConditions: readonly FactDefinition[] = storedFacts.filter(
  (fact) => testsOf(fact.id).length > 0 || BEHIND_DERIVED.includes(fact.id),
);

/** All drugs that a condition or a class names, and one that nothing names. */
export const drugs: readonly string[] = [
  ...new Set([
    ...Object.values(knowledge.compiled.drugClasses).flat(),
    ...allLeaves.flatMap((leaf) => ("hasAny" in leaf || "has" in leaf ? drugsIn(leaf) : [])),
  ]),
  "unheard-of-mab",
];

function drugsIn(test: FactTest): readonly string[] {
  const isDrugs = /Drugs$|^drugAvailable$/.test(test.fact);
  return isDrugs ? [...(test.hasAny ?? []), ...(test.has === undefined ? [] : [test.has])] : [];
}
