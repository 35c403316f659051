/** The trials to match: from a file of records, or those that are stored with the program. */
import {
  type EligibilityRecord,
  type Knowledge,
  readCriteria,
  readyTrial,
  type SaidProblem,
  type TrialInput,
  type Voice,
} from "@nextline/core";
import { readRecords } from "./read-records.ts";

export interface Loaded {
  readonly trials: readonly TrialInput[];
  readonly problems: readonly SaidProblem[];
  /** No file was named and none are stored. */
  readonly isNothingStored: boolean;
}

export async function loadTrials(
  file: string | undefined,
  knowledge: Knowledge,
  voice: Voice,
): Promise<Loaded> {
  if (file === undefined) return { trials: [], problems: [], isNothingStored: true };
  const { records, problems } = await readRecords(file, voice);
  const trials = records.map((record) => ({
    trial: readyTrial(record, readCriteria(record as EligibilityRecord, knowledge), knowledge),
  }));
  return { trials, problems, isNothingStored: false };
}
