/** Which trials are shown: by phase, country, distance and verdict, kept while the page is open and nowhere else. */
import { signal } from "@preact/signals";
import type { TrialLine, TrialsView, TrialVerdictId } from "../../worker/protocol.ts";

/** Undefined: whatever it is. */
export interface Filter {
  readonly phase?: string;
  readonly country?: string;
  readonly withinKm?: number;
  readonly verdict?: TrialVerdictId;
}

export const filter = signal<Filter>({});

export const isFiltering = (now: Filter): boolean =>
  Object.values(now).some((value) => value !== undefined);

/**
 * What a record does not say hides no trial: where it runs, how far that is, which phase it is. It may be the one that
 * somebody looks for, and its page says what is not known.
 */
export function passes(trial: TrialLine, now: Filter): boolean {
  const { phase, country, withinKm, verdict } = now;
  return (
    (phase === undefined || trial.phaseDigits.length === 0 || trial.phaseDigits.includes(phase)) &&
    (country === undefined || (trial.countries?.includes(country) ?? true)) &&
    (withinKm === undefined || trial.km === undefined || trial.km <= withinKm) &&
    (verdict === undefined || trial.verdict === verdict)
  );
}

export type Groups = TrialsView["groups"];

export const filtered = (groups: Groups, now: Filter): Groups =>
  groups.map((group) => ({ ...group, trials: group.trials.filter((one) => passes(one, now)) }));

export const countOf = (groups: Groups): number =>
  groups.reduce((sum, { trials }) => sum + trials.length, 0);

export interface Offered {
  readonly phases: readonly string[];
  readonly countries: readonly string[];
  readonly verdicts: Groups;
  /** Whether a city was chosen: without it, no distance is known. */
  readonly isMeasured: boolean;
}

/** Only what is there is offered. */
export function offeredBy(groups: Groups): Offered {
  const trials = groups.flatMap((group) => group.trials);
  const each = (pick: (trial: TrialLine) => readonly string[]) =>
    [...new Set(trials.flatMap(pick))].sort((a, b) => a.localeCompare(b));
  return {
    phases: each((trial) => trial.phaseDigits),
    countries: each((trial) => trial.countries ?? []),
    verdicts: groups.filter((group) => group.trials.length > 0),
    isMeasured: trials.some(({ km }) => km !== undefined),
  };
}
