/** The verdict of a trial from what its criteria came to: the first that applies, as the contract lists them. */
import type { Find, Found } from "./findings.ts";
import type { CohortMatch, CriterionGroup, Trial, TrialVerdict } from "./trial.ts";

const ORDER: readonly TrialVerdict[] = ["not-eligible", "unknown", "possible", "eligible"];
const NOT_ELIGIBLE = 0;
const UNKNOWN = 1;
const POSSIBLE = 2;
const ELIGIBLE = 3;

/** Of cohorts one is enough; a fact that may open one is still worth asking for. */
const EITHER = [ELIGIBLE, UNKNOWN, POSSIBLE, NOT_ELIGIBLE];

export interface Judged {
  readonly verdict: TrialVerdict;
  readonly shutOutBy: "disease" | "study-type" | undefined;
  readonly cohorts: readonly CohortMatch[];
}

export function judgeTrial(trial: Trial, find: Find): Judged {
  const disease = find(trial.disease);
  const shutOutBy = shutOut(trial, disease);
  if (shutOutBy !== undefined) return { verdict: "not-eligible", shutOutBy, cohorts: [] };
  const ofCohorts = trial.cohorts.map((cohort) => together(cohort, find));
  const cohorts = trial.cohorts.map(({ label }, i) => ({
    label,
    verdict: verdictAt(ofCohorts[i]),
  }));
  const place = Math.min(
    standing(disease, true),
    together(trial.wide, find),
    anyCohort(ofCohorts, trial.areCohortsComplete),
    trial.isIncomplete ? POSSIBLE : ELIGIBLE,
  );
  return { verdict: verdictAt(place), shutOutBy, cohorts };
}

const verdictAt = (place: number | undefined): TrialVerdict =>
  ORDER[place ?? POSSIBLE] ?? "possible";

const shutOut = ({ isOtherStudy }: Trial, { truth }: Found): Judged["shutOutBy"] =>
  isOtherStudy ? "study-type" : truth === "no" ? "disease" : undefined;

function together({ asking, holdsUnread }: CriterionGroup, find: Find): number {
  let place = holdsUnread ? POSSIBLE : ELIGIBLE;
  for (const { counted, isWhole } of asking) {
    const own = standing(find(counted), isWhole);
    if (own < place) place = own;
  }
  return place;
}

/** What one criterion alone lets the verdict be. */
function standing({ truth, waits }: Found, isWhole: boolean): number {
  if (truth === "unknown") return waits ? UNKNOWN : POSSIBLE;
  if (!isWhole) return POSSIBLE;
  return truth === "no" ? NOT_ELIGIBLE : ELIGIBLE;
}

/** Where a cohort may be unnamed, that all the named ones fail shuts nobody out. */
function anyCohort(places: readonly number[], isComplete: boolean): number {
  if (places.length === 0) return ELIGIBLE;
  const found = EITHER.find((place) => places.includes(place)) ?? POSSIBLE;
  return found === NOT_ELIGIBLE && !isComplete ? POSSIBLE : found;
}
