/** The trials at hand without naming a file: those that were fetched, or else those that come with the project. */
import { openTrialStore } from "@nextline/adapters/storage/files";
import { dataFolder, trialsFolder } from "@nextline/adapters/storage/folder";
import type { Snapshot } from "@nextline/adapters/storage/port";
import {
  keepReadings,
  keptReadings,
  type Readings,
  readingsKey,
} from "@nextline/adapters/storage/readings";
import { storedRecords } from "@nextline/adapters/storage/records";
import { readRecord } from "@nextline/adapters/trial-pack/record";
import {
  type EligibilityRecord,
  fullReading,
  type Knowledge,
  nctOf,
  type PackedTrial,
  type RegistryRecord,
  readCriteria,
  slimReading,
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

export async function storedTrials(knowledge: Knowledge, given?: string): Promise<StoredTrials> {
  const folder = storeFolder(given);
  const snapshot = await openTrialStore(folder).readSnapshot();
  if (snapshot !== undefined) return await fetchedTrials(folder, snapshot, knowledge);
  const { pack } = loadFirstPack();
  return { trials: pack.trials, asOf: pack.asOf, from: "first-pack" };
}

async function fetchedTrials(
  folder: string,
  snapshot: Snapshot,
  knowledge: Knowledge,
): Promise<StoredTrials> {
  const records = await recordsIn(folder, snapshot);
  const key = readingsKey(snapshot, knowledge.compiled.hash);
  const kept = await keptReadings(folder, key);
  const readings = kept ?? readAll(records, knowledge);
  if (kept === undefined) await keepReadings(folder, key, readings);
  const trials = records.flatMap((record) => {
    const slim = readings[nctOf(record)];
    return slim === undefined ? [] : [{ record, reading: fullReading(record, slim) }];
  });
  return { trials, asOf: snapshot.asOf, from: "store" };
}

async function recordsIn(folder: string, snapshot: Snapshot): Promise<readonly RegistryRecord[]> {
  const records: RegistryRecord[] = [];
  for await (const { record: raw } of storedRecords(openTrialStore(folder), snapshot)) {
    const read = readRecord(raw);
    if ("record" in read) records.push(read.record);
  }
  return records;
}

const readAll = (records: readonly RegistryRecord[], knowledge: Knowledge): Readings =>
  Object.fromEntries(
    records.map((record) => {
      const reading = readCriteria(record as EligibilityRecord, knowledge);
      return [nctOf(record), slimReading(record, reading)];
    }),
  );
