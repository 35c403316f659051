/** Ways to make a condition come true or false: the parts of a profile that bring it there, at the border. */
import type { Criterion, FactTest, FactValue, Leaf } from "../src/index.ts";
import { knowledge } from "./knowledge.ts";
import { type PartName, type RawProfile, withoutPart, withPart } from "./raw-profile.ts";

/** A part of a profile and the value it is set to; `undefined` takes it off. */
export type Setting = readonly [part: PartName, value: unknown];

export const settle = (profile: RawProfile, settings: readonly Setting[]): RawProfile =>
  settings.reduce(
    (changed, [part, value]) =>
      value === undefined ? withoutPart(changed, part) : withPart(changed, part, value),
    profile,
  );

/** @param choice picks among the ways that lead there. */
export function towards(criterion: Criterion, wanted: boolean, choice: number): readonly Setting[] {
  if ("not" in criterion) return towards(criterion.not, !wanted, choice);
  if ("all" in criterion) return partsTowards(criterion.all, wanted, { choice, whole: wanted });
  if ("any" in criterion) return partsTowards(criterion.any, wanted, { choice, whole: !wanted });
  return leafTowards(criterion, wanted, choice);
}

/** All parts where all of them are needed, else one of them. */
function partsTowards(
  parts: readonly Criterion[],
  wanted: boolean,
  { choice, whole }: { choice: number; whole: boolean },
): readonly Setting[] {
  const chosen = whole ? parts : parts.filter((_, i) => i === choice % parts.length);
  return chosen.flatMap((part) => towards(part, wanted, Math.floor(choice / parts.length)));
}

function leafTowards(leaf: Leaf, wanted: boolean, choice: number): readonly Setting[] {
  if ("region" in leaf) {
    const { regions } = knowledge.compiled.regions;
    return pick(
      regions.filter((region) => leaf.region.includes(region) === wanted),
      choice,
    ).map((region) => ["region", region]);
  }
  if ("procedure" in leaf) return [["procedures", wanted ? [{ kind: leaf.procedure }] : []]];
  return "fact" in leaf ? factTowards(leaf, wanted, choice) : [];
}

/** The stored facts that settle a derived one, by the value wanted of it. */
const BEHIND: Readonly<Record<string, (test: FactTest, wanted: boolean) => readonly Setting[]>> = {
  her2Status: (test, wanted) => [["her2Ihc", (test.is === "positive") === wanted ? 3 : 1]],
  mismatchRepair: (test, wanted) => [
    ["mmr", (test.is === "deficient") === wanted ? "deficient" : "proficient"],
    ["msi", undefined],
  ],
  cldn182Status: (_, wanted) => [["cldn182Percent", wanted ? 75 : 74]],
  tmbHigh: (_, wanted) => [["tmbPerMb", wanted ? 10 : 9.9]],
  bmi: (_, wanted) => [
    ["heightCm", 170],
    ["weightKg", wanted ? 50 : 75],
  ],
};

function factTowards(test: FactTest, wanted: boolean, choice: number): readonly Setting[] {
  const behind = BEHIND[test.fact];
  if (behind !== undefined) return behind(test, wanted);
  return pick(valuesFor(test, wanted), choice).flatMap((value): readonly Setting[] => [
    [test.fact, value],
    // One removable recurrence and a list of other sites would contradict each other.
    ...(value === "isolated-resectable" ? [["metastaticSites", undefined] as const] : []),
  ]);
}

const pick = <T>(from: readonly T[], choice: number): readonly T[] =>
  from.length === 0 ? [] : from.filter((_, i) => i === choice % from.length);

function valuesFor(test: FactTest, wanted: boolean): readonly FactValue[] {
  const fact = knowledge.facts.get(test.fact);
  if (fact === undefined || fact.group === "derived") return [];
  if (fact.type === "boolean") return [(test.is === true) === wanted];
  if (test.has !== undefined || test.hasAny !== undefined) return setsFor(test, wanted);
  if (test.min !== undefined || test.max !== undefined) return [numberFor(test, wanted, fact.type)];
  const asked = test.in ?? [test.is];
  return (fact.values ?? []).filter((value) => asked.includes(value) === wanted);
}

const setsFor = ({ has, hasAny = [] }: FactTest, wanted: boolean): readonly FactValue[] =>
  wanted ? [...hasAny, ...(has === undefined ? [] : [has])].map((member) => [member]) : [[]];

/** The last number on the wanted side of the limit. */
function numberFor({ min, max, strict = false }: FactTest, wanted: boolean, type: string): number {
  const step = type === "integer" ? 1 : 0.1;
  const limit = min ?? max ?? 0;
  // The limit itself passes unless it is strict; otherwise the number beside it does.
  const onLimit = wanted !== strict;
  if (onLimit) return limit;
  const up = (min !== undefined) === wanted;
  return Math.round((limit + (up ? step : -step)) * 10) / 10;
}
