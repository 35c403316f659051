/** The trials to match: from a file of records, or those that are stored with the program. */
import {
  type EligibilityRecord,
  type Knowledge,
  readCriteria,
  readyTrial,
  type SaidProblem,
  seenOnOf,
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

export function loadTrials(
  file: string | undefined,
  knowledge: Knowledge,
  voice: Voice,
): Promise<Loaded> {
  return file === undefined ? loadStored(knowledge) : loadFile(file, knowledge, voice);
}

async function loadFile(file: string, knowledge: Knowledge, voice: Voice): Promise<Loaded> {
  const { records, problems } = await readRecords(file, voice);
  const trials = records.map((record) => {
    const reading = readCriteria(record as EligibilityRecord, knowledge);
    return { trial: readyTrial(record, reading, knowledge) };
  });
  return { trials, problems, isNothingStored: false };
}

async function loadStored(knowledge: Knowledge): Promise<Loaded> {
  const { storedTrials } = await import("./stored.ts");
  const stored = await storedTrials(knowledge);
  const trials = stored.trials.map((packed) => {
    const { record, reading, about } = packed;
    const isIncomplete = about?.incomplete === true;
    const trial = readyTrial(record, reading, knowledge, { isIncomplete });
    return { trial, about, seenOn: seenOnOf(packed, stored) };
  });
  return { trials, problems: [], isNothingStored: trials.length === 0 };
}
