/** The example people, as they are and fully known: every absent fact filled with a plausible value, always the same. */
import { readdirSync, readFileSync } from "node:fs";
import type { FactDefinition, FactValue, Knowledge } from "@nextline/core";

export interface RawProfile {
  readonly asOf?: string;
  readonly region?: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly treatments?: readonly object[];
  readonly procedures?: readonly object[];
}

const PEOPLE = new URL("../examples/people/", import.meta.url);

export const examplePeople = (): readonly RawProfile[] =>
  readdirSync(PEOPLE)
    .sort()
    .map((slug) => JSON.parse(readFileSync(new URL(`${slug}/profile.json`, PEOPLE), "utf8")));

/** Facts whose plausible value is not the first one of the vocabulary, nor no. */
const PLAUSIBLE: Readonly<Record<string, FactValue>> = {
  age: 64,
  heightCm: 172,
  weightKg: 71,
  weightLossPercent6Months: 3,
  weightLossPercent3Months: 2,
  country: "FR",
  pdl1Cps: 6,
  pdl1Tap: 6,
  cldn182Percent: 20,
  tmbPerMb: 4,
  her2RetestedAfterTrastuzumab: "not-possible",
  extent: "metastatic",
  metastaticSites: ["liver"],
  measurableDisease: true,
  diseaseStatusNow: "stable",
  ecog: 1,
  lvefPercent: 60,
  canSwallowTablets: true,
  g8Score: 15,
  neutrophils: 4,
  platelets: 230,
  haemoglobin: 11.5,
  bilirubinTimesUln: 0.6,
  altTimesUln: 0.8,
  astTimesUln: 0.8,
  alkalinePhosphatase: 90,
  alkalinePhosphataseTimesUln: 0.8,
  creatinineClearance: 82,
  creatinineTimesUln: 0.9,
  creatinineMgPerDl: 0.9,
  albumin: 3.8,
  inr: 1,
  qtcMs: 420,
  cReactiveProtein: 6,
  neutrophilLymphocyteRatio: 3,
  ldhTimesUln: 0.9,
  potassium: 4.2,
  phosphate: 1.1,
  magnesium: 0.85,
  foodIntakePercentOfUsual: 90,
  enteralFeedingPossible: true,
  painControlled: true,
  openToTrial: true,
  travelKmForTrial: 100,
};

/** Facts that say when the cancer came back: where one is given, the others follow from it. */
const TIMES = ["recurrenceDate", "monthsSincePerioperativeTherapy"];

/** What trial texts alone ask is left out: no option reads it, and it says the same as other facts over again. */
export function fullyKnown(person: RawProfile, { compiled }: Knowledge): RawProfile {
  const stored = compiled.facts.filter(
    ({ group, id }) => group !== "derived" && !group.startsWith("trial-") && !TIMES.includes(id),
  );
  const filled = stored.map((fact) => [fact.id, person.facts[fact.id] ?? plausible(fact, person)]);
  const isTimed = TIMES.some((fact) => person.facts[fact] !== undefined);
  return {
    region: "EU",
    ...person,
    facts: {
      ...(isTimed ? {} : { monthsSincePerioperativeTherapy: 14 }),
      ...person.facts,
      ...Object.fromEntries(filled),
    },
    treatments: (person.treatments ?? []).map((treatment) => ({ ...ENDED, ...treatment })),
    procedures: (person.procedures ?? []).map((procedure) => ({ ...DATED, ...procedure })),
  };
}

const ENDED = { end: "2026-08-20", outcome: "progression" };
const DATED = { date: "2026-05-04" };

function plausible(fact: FactDefinition, person: RawProfile): FactValue {
  const [msi, mmr] = [person.facts.msi, person.facts.mmr];
  if (fact.id === "mmr") return msi === "high" ? "deficient" : "proficient";
  if (fact.id === "msi") return mmr === "deficient" ? "high" : "stable";
  if (fact.id === "gastrectomy") return hadGastrectomy(person) ? "partial" : "none";
  return PLAUSIBLE[fact.id] ?? calm(fact);
}

const hadGastrectomy = ({ procedures = [] }: RawProfile): boolean =>
  procedures.some((procedure) => "kind" in procedure && procedure.kind === "gastrectomy");

/** The vocabulary names the value without trouble first. */
function calm({ type, values, min }: FactDefinition): FactValue {
  if (type === "set") return [];
  if (type === "boolean") return false;
  return values?.[0] ?? Math.max(0, min ?? 0);
}
