/** The trials at hand without naming a file: those that were fetched, or else those that come with the project. */
import { openTrialStore } from "@nextline/adapters/storage/files";
import { dataFolder, trialsFolder } from "@nextline/adapters/storage/folder";
import { storedRecords } from "@nextline/adapters/storage/records";
import { readRecord } from "@nextline/adapters/trial-pack/record";
import {
  type EligibilityRecord,
  type Knowledge,
  type PackedTrial,
  readCriteria,
  type TrialCriteria,
} from "@nextline/core";
import { loadFirstPack } from "./first-pack.ts";

export interface StoredTrials {
  readonly trials: readonly PackedTrial<TrialCriteria>[];
  /** The day on which the registry said so, where a trial does not say its own. */
  readonly asOf: string;
  readonly from: "store" | "first-pack";
}

export const storeFolder = (given?: string): string => given ?? trialsFolder(dataFolder());

export async function storedTrials(knowledge: Knowledge, folder?: string): Promise<StoredTrials> {
  const store = openTrialStore(storeFolder(folder));
  const snapshot = await store.readSnapshot();
  if (snapshot === undefined) {
    const { pack } = loadFirstPack();
    return { trials: pack.trials, asOf: pack.asOf, from: "first-pack" };
  }
  const trials: PackedTrial<TrialCriteria>[] = [];
  for await (const { record: raw } of storedRecords(store, snapshot)) {
    const read = readRecord(raw);
    if ("problem" in read) continue;
    const { record } = read;
    trials.push({ record, reading: readCriteria(record as EligibilityRecord, knowledge) });
  }
  return { trials, asOf: snapshot.asOf, from: "store" };
}
