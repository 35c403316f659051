/** People for the oracle: example people, as they are and fully known, with facts dropped, moved or swapped. */
import {
  type Criterion,
  type FactDefinition,
  type FactValue,
  type Knowledge,
  leavesOf,
} from "@nextline/core";
import { examplePeople, fullyKnown, type RawProfile } from "../../bench/people.ts";
import { Chance } from "../chance.ts";

/** How a stratum treats the facts of its person: the share that is dropped, and the share that gets another value. */
const STRATA = [
  { dropped: 0.1, changed: 0.1 },
  { dropped: 0.4, changed: 0.2 },
  { dropped: 0.1, changed: 0.6 },
  { dropped: 0, changed: 1 },
] as const;

/** @param tests conditions whose limits make the borders. */
export function* stratifiedProfiles(
  knowledge: Knowledge,
  tests: readonly Criterion[],
): Generator<RawProfile, never> {
  const examples = examplePeople();
  const people = [...examples, ...examples.map((person) => fullyKnown(person, knowledge))];
  const values = valuesByFact(knowledge, tests);
  const drugs = drugSets(knowledge).flatMap((set) => membersAsked(set, tests));
  const chance = new Chance(20_261_101);
  for (let i = 0; ; i++) {
    const person = people[i % people.length] ?? { facts: {} };
    const stratum = STRATA[Math.floor(i / people.length) % STRATA.length] ?? STRATA[0];
    yield varied(person, { stratum, values, drugs, chance, knowledge });
  }
}

interface Change {
  readonly stratum: (typeof STRATA)[number];
  readonly values: ReadonlyMap<string, readonly FactValue[]>;
  /** For each question about drugs, those it asks for. */
  readonly drugs: readonly (readonly string[])[];
  readonly chance: Chance;
  readonly knowledge: Knowledge;
}

function varied(
  person: RawProfile,
  { stratum, values, drugs, chance, knowledge }: Change,
): RawProfile {
  const vary = <T>(given: T | undefined, other: () => T): T | undefined => {
    const drawn = chance.next();
    if (drawn < stratum.dropped) return undefined;
    return drawn < stratum.dropped + stratum.changed ? other() : given;
  };
  const facts = [...values].map(([fact, choices]) => [
    fact,
    vary(person.facts[fact], () => chance.pick(choices)),
  ]);
  const profile = {
    asOf: "2026-11-01",
    region: vary(person.region, () => chance.pick(knowledge.compiled.regions.regions)),
    facts: Object.fromEntries(facts),
    treatments: vary(person.treatments, () => treatments(chance, knowledge, drugs)),
    procedures: vary(person.procedures, () => procedures(chance, knowledge)),
  };
  return JSON.parse(JSON.stringify(profile));
}

/** Sets that follow from the treatments. */
const drugSets = ({ compiled }: Knowledge): readonly FactDefinition[] =>
  compiled.facts.filter(({ type, group }) => type === "set" && group === "derived");

function treatments(
  chance: Chance,
  { compiled }: Knowledge,
  drugs: readonly (readonly string[])[],
): object[] {
  const { intent, outcome } = compiled.treatment.treatment;
  return chance.times(3, () => ({
    intent: chance.pick(intent),
    drugs: [...new Set([chance.pick(chance.pick(drugs)), chance.pick(chance.pick(drugs))])],
    end: chance.pick([undefined, "2024-03", "2026-02", "2026-09-20"]),
    outcome: chance.pick([undefined, ...outcome]),
  }));
}

function procedures(chance: Chance, { compiled }: Knowledge): object[] {
  const { kind, field } = compiled.treatment.procedure;
  return chance.times(2, () => ({
    kind: chance.pick([...kind, "paracentesis"]),
    field: chance.pick([undefined, ...field]),
    date: chance.pick([undefined, "2025-06", "2026-10-25"]),
  }));
}

/** What every stored fact may be moved to. */
function valuesByFact(
  { compiled }: Knowledge,
  tests: readonly Criterion[],
): ReadonlyMap<string, readonly FactValue[]> {
  const stored = compiled.facts.filter((fact) => fact.group !== "derived");
  return new Map(stored.map((fact) => [fact.id, valuesOf(fact, tests)]));
}

function valuesOf(fact: FactDefinition, tests: readonly Criterion[]): readonly FactValue[] {
  if (fact.type === "boolean") return [true, false];
  if (fact.type === "set") return setsOf(fact, tests);
  if (fact.values !== undefined) return fact.values;
  if (fact.type === "string") return fact.id === "recurrenceDate" ? ["2026-04", "2026-10"] : ["DE"];
  return borders(fact, limitsOf(fact, tests));
}

/** None, each alone, some together. */
function setsOf(fact: FactDefinition, tests: readonly Criterion[]): readonly FactValue[] {
  const members = fact.values?.map(String) ?? [...new Set(membersAsked(fact, tests).flat())];
  return [[], ...members.map((member) => [member]), members.slice(0, 3)];
}

/** A little below, at and above every limit, and the ends of what can be true. */
function borders(fact: FactDefinition, limits: readonly number[]): number[] {
  const { min = 0, max = 200 } = fact;
  const step = fact.type === "integer" ? 1 : 0.01;
  const all = [...limits, ...(DERIVED_BORDERS[fact.id] ?? [])];
  const near = all.flatMap((limit) => [limit - step, limit, limit + step]);
  const inside = near.filter((value) => value >= min && value <= max);
  return [...new Set([min, max, ...inside.map((value) => Number(value.toFixed(2)))])];
}

/** Where derived facts turn; 80 and 74 kg at 2 m are body mass indices of exactly 20 and 18.5. */
const DERIVED_BORDERS: Readonly<Record<string, readonly number[]>> = {
  monthsSincePerioperativeTherapy: [6],
  cldn182Percent: [75],
  tmbPerMb: [10],
  weightKg: [74, 80],
  heightCm: [200],
};

const testsOf = (fact: FactDefinition, tests: readonly Criterion[]) =>
  tests
    .flatMap(leavesOf)
    .flatMap((leaf) => ("fact" in leaf && leaf.fact === fact.id ? [leaf] : []));

const limitsOf = (fact: FactDefinition, tests: readonly Criterion[]): readonly number[] =>
  testsOf(fact, tests)
    .flatMap(({ min, max, is }) => [min, max, is])
    .filter((limit) => typeof limit === "number");

const membersAsked = (
  fact: FactDefinition,
  tests: readonly Criterion[],
): readonly (readonly string[])[] =>
  testsOf(fact, tests).map(({ has, hasAny = [] }) => (has === undefined ? hasAny : [has]));
