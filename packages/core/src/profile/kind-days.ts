/** Days since the last drug of a kind (chemotherapy, immunotherapy ...), as the washouts of trials count them. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { DrugKinds } from "../knowledge/types.ts";
import { distinctGaps, type Gap, missing } from "../logic/gap.ts";
import { gapsOf, type ListReading, type Reading, rangeOf, unknownFor } from "../logic/reading.ts";
import { daysSince } from "./days-since.ts";
import type { Treatment } from "./input.ts";

type Kind = Exclude<keyof DrugKinds, "supportive">;

const FACTS: Readonly<Record<string, Kind>> = {
  daysSinceChemotherapy: "chemotherapy",
  daysSinceImmunotherapy: "immunotherapy",
  daysSinceAntibody: "antibody",
  daysSinceTargetedTherapy: "targeted",
};

export function kindFacts(
  list: ListReading<Treatment>,
  knowledge: Knowledge,
  asOf: number | undefined,
): Readonly<Record<string, Reading>> {
  const facts = Object.entries(FACTS);
  if ("gap" in list) return Object.fromEntries(facts.map(([id]) => [id, unknownFor(list.gap)]));
  const { sets, listed } = kindSets(knowledge);
  const isUnlisted = ({ drugs }: Treatment) => drugs.some((drug) => !listed.has(drug));
  return Object.fromEntries(
    facts.map(([id, kind]) => {
      const holds = ({ drugs }: Treatment) => drugs.some((drug) => sets[kind].has(drug));
      const surely = since(list.entries.filter(holds), asOf);
      const perhaps = since(
        list.entries.filter((treatment) => holds(treatment) || isUnlisted(treatment)),
        asOf,
      );
      return [id, between(surely, perhaps)];
    }),
  );
}

const since = (treatments: readonly Treatment[], asOf: number | undefined): Reading =>
  daysSince(asOf, {
    events: treatments.map(({ end }) => ({ date: end, gap: missing("treatments") })),
    gaps: [],
  });

/** A drug of no known kind may be one of this kind: then it lies anywhere between the two counts. */
function between(surely: Reading, perhaps: Reading): Reading {
  const ends = [endsOf(perhaps)?.low, endsOf(surely)?.high];
  const [low, high] = ends;
  const gaps: readonly Gap[] = distinctGaps([...gapsOf(surely), ...gapsOf(perhaps)]);
  if (low === undefined || high === undefined) return unknownFor(...gaps);
  return rangeOf(low, high, gaps.length > 0 ? gaps : [missing("treatments")]);
}

function endsOf(reading: Reading): { low: number; high: number } | undefined {
  if (reading.kind === "value") return { low: Number(reading.value), high: Number(reading.value) };
  return reading.kind === "range" ? reading : undefined;
}

interface KindSets {
  readonly sets: Readonly<Record<Kind, ReadonlySet<string>>>;
  readonly listed: ReadonlySet<string>;
}

const setsOf = new WeakMap<Knowledge, KindSets>();

function kindSets(knowledge: Knowledge): KindSets {
  const found = setsOf.get(knowledge);
  if (found !== undefined) return found;
  const { chemotherapy, immunotherapy, antibody, targeted, supportive } =
    knowledge.compiled.drugKinds;
  const made = {
    sets: {
      chemotherapy: new Set(chemotherapy),
      immunotherapy: new Set(immunotherapy),
      antibody: new Set(antibody),
      targeted: new Set(targeted),
    },
    listed: new Set([...chemotherapy, ...immunotherapy, ...antibody, ...targeted, ...supportive]),
  };
  setsOf.set(knowledge, made);
  return made;
}
