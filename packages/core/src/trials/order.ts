/** The one rule by which trials are listed. No sponsor, and nothing that is paid for, is part of it. */
import { TRIAL_VERDICTS, type TrialMatch } from "./trial.ts";

/** Verdict; a "no" with a date before other noes, the earliest first; unknowns left; phase; distance; id. */
export function byRule(a: TrialMatch, b: TrialMatch): number {
  return (
    TRIAL_VERDICTS.indexOf(a.verdict) - TRIAL_VERDICTS.indexOf(b.verdict) ||
    text(a.eligibleFrom, b.eligibleFrom) ||
    Number(b.isRecoverable) - Number(a.isRecoverable) ||
    a.missing.length - b.missing.length ||
    a.phaseRank - b.phaseRank ||
    number(a.input.distanceKm, b.input.distanceKm) ||
    text(a.trial.nct, b.trial.nct)
  );
}

/** What is not known comes last. */
function text(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

function number(a: number | undefined, b: number | undefined): number {
  if (a === b) return 0;
  return a === undefined ? 1 : b === undefined ? -1 : a - b;
}
