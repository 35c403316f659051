/** Sets of drugs that follow from the treatments: received, palliative, current, and those the cancer grew on. */
import type { DayRange } from "../facts/dates.ts";
import type { Definitions } from "../facts/vocabulary.ts";
import { distinctGaps, type Gap, missing } from "../logic/gap.ts";
import { type Reading, type SetReading, setOf } from "../logic/reading.ts";
import { any, type Truth } from "../logic/truth.ts";
import { isCurativeSystemic, isPalliativeSystemic, type Treatment } from "./input.ts";
import { below, monthGaps, monthsBetween, relapsedSoonAfter } from "./relapse.ts";

export const drugsOf = (treatments: readonly Treatment[]): SetReading =>
  setOf(treatments.flatMap((treatment) => treatment.drugs));

export interface GrowthContext {
  readonly asOf: DayRange | undefined;
  readonly progressing: boolean;
  readonly recurrence: DayRange | undefined;
  readonly months: Reading;
  readonly definitions: Definitions;
}

/**
 * Drugs the cancer grew on. For as long as it is not known whether a treatment counts, its drugs that are not on the
 * list are possible members.
 */
export function progressedOnDrugs(
  treatments: readonly Treatment[],
  context: GrowthContext,
): SetReading {
  const members = new Set<string>();
  const possible = new Set<string>();
  const gaps: Gap[] = [];
  for (const treatment of treatments) {
    const grew = grewOn(treatment, context);
    if (grew === "yes") for (const drug of treatment.drugs) members.add(drug);
    if (grew !== "unknown") continue;
    for (const drug of treatment.drugs) possible.add(drug);
    gaps.push(
      ...(isCurativeSystemic(treatment) ? monthGaps(context.months) : [missing("treatments")]),
    );
  }
  for (const drug of members) possible.delete(drug);
  return { kind: "set", members, possible, gaps: possible.size > 0 ? distinctGaps(gaps) : [] };
}

function grewOn(treatment: Treatment, context: GrowthContext): Truth {
  if (isCurativeSystemic(treatment)) {
    return relapsedSoonAfter(treatment, context.recurrence, context.months, context.definitions);
  }
  if (!isPalliativeSystemic(treatment)) return "no";
  return any([
    endedForGrowth(treatment),
    context.progressing ? lateEnough(treatment, context) : "no",
  ]);
}

const endedForGrowth = ({ outcome }: Treatment): Truth =>
  outcome === undefined ? "unknown" : outcome === "progression" ? "yes" : "no";

/** Given now, or stopped shortly before asOf. */
function lateEnough(treatment: Treatment, { asOf, definitions }: GrowthContext): Truth {
  if (treatment.outcome === "ongoing") return "yes";
  if (treatment.end === undefined || asOf === undefined) return "unknown";
  return below(monthsBetween(treatment.end, asOf, definitions), definitions.progressionMonths);
}
