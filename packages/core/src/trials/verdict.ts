/** The verdict of a trial from what its criteria came to: the first that applies, as the contract lists them. */
import type { Finding } from "../logic/evaluate.ts";
import { gapFacts } from "../logic/gap.ts";
import type { Truth } from "../logic/truth.ts";
import type { CohortMatch, Trial, TrialVerdict } from "./trial.ts";

/** One criterion as far as it counts. */
export interface Counted {
  readonly scope: string | null;
  /** Read whole: only then may it shut a person out. */
  readonly isWhole: boolean;
  /** Talked over, never counted. */
  readonly isToDiscuss: boolean;
  readonly finding: Finding;
}

const ORDER: readonly TrialVerdict[] = ["not-eligible", "unknown", "possible", "eligible"];

/** Of two that both have to hold, the one that applies first. */
const worse = (a: TrialVerdict, b: TrialVerdict): TrialVerdict =>
  ORDER.indexOf(a) <= ORDER.indexOf(b) ? a : b;

/** Of two of which one is enough: a fact that may open one is still worth asking for. */
const EITHER: readonly TrialVerdict[] = ["eligible", "unknown", "possible", "not-eligible"];

const better = (a: TrialVerdict, b: TrialVerdict): TrialVerdict =>
  EITHER.indexOf(a) <= EITHER.indexOf(b) ? a : b;

export interface Judged {
  readonly verdict: TrialVerdict;
  readonly shutOutBy: "disease" | "study-type" | undefined;
  readonly cohorts: readonly CohortMatch[];
}

export function judgeTrial(trial: Trial, disease: Finding, counted: readonly Counted[]): Judged {
  const cohorts = trial.cohorts.map((label) => ({
    label,
    verdict: together(counted.filter(({ scope }) => scope === label)),
  }));
  const shutOutBy = trial.isOtherStudy
    ? "study-type"
    : disease.truth === "no"
      ? "disease"
      : undefined;
  if (shutOutBy !== undefined) return { verdict: "not-eligible", shutOutBy, cohorts };
  const parts = [
    standing(disease.truth, disease, true),
    together(counted.filter(({ scope }) => scope === null)),
    anyCohort(cohorts),
    trial.isIncomplete ? ("possible" as const) : ("eligible" as const),
  ];
  return { verdict: parts.reduce(worse), shutOutBy, cohorts };
}

const together = (counted: readonly Counted[]): TrialVerdict =>
  counted
    .filter(({ isToDiscuss }) => !isToDiscuss)
    .map(({ finding, isWhole }) => standing(finding.truth, finding, isWhole))
    .reduce(worse, "eligible");

/** What one criterion alone lets the verdict be. */
function standing(truth: Truth, finding: Finding, isWhole: boolean): TrialVerdict {
  if (truth === "no") return isWhole ? "not-eligible" : "possible";
  if (truth === "unknown") return gapFacts(finding.gaps).length > 0 ? "unknown" : "possible";
  return isWhole ? "eligible" : "possible";
}

/** The trial is the "or" of its cohorts; where a cohort may be unnamed, all named ones failing shuts nobody out. */
function anyCohort(cohorts: readonly CohortMatch[]): TrialVerdict {
  if (cohorts.length === 0) return "eligible";
  const found = cohorts.map(({ verdict }) => verdict).reduce(better);
  if (found !== "not-eligible") return found;
  return areAllNamed(cohorts.map(({ label }) => label)) ? "not-eligible" : "possible";
}

const NUMBERED = /^(.*?)\b(\d+|[A-H]|I{1,3}|IV|V)[a-z]?\b/;
const ROMAN = ["I", "II", "III", "IV", "V"];

/** Two or more, and where they are numbered the count starts at the first and leaves none out. */
export function areAllNamed(labels: readonly string[]): boolean {
  if (labels.length < 2) return false;
  const places = labels.flatMap((label) => placeOf(label) ?? []);
  if (places.length === 0) return true;
  if (places.length < labels.length) return false;
  const distinct = new Set(places);
  return Array.from({ length: Math.max(...places) }, (_, i) => i + 1).every((n) => distinct.has(n));
}

function placeOf(label: string): number | undefined {
  const mark = NUMBERED.exec(label)?.[2];
  if (mark === undefined) return undefined;
  if (/^\d+$/.test(mark)) return Number(mark);
  const roman = ROMAN.indexOf(mark);
  return roman >= 0 ? roman + 1 : mark.charCodeAt(0) - "A".charCodeAt(0) + 1;
}
