/** The work of `nextline trials pack`; it loads with its libraries when it is asked for. */
import { openTrialStore } from "@nextline/adapters/storage/files";
import { storedRecords } from "@nextline/adapters/storage/records";
import { packIn, writePacks } from "@nextline/adapters/trial-pack/folder";
import { makePacks } from "@nextline/adapters/trial-pack/make";
import {
  countryLookup,
  type EligibilityRecord,
  type Knowledge,
  type RegistryRecord,
  readCriteria,
  regionLookup,
} from "@nextline/core";
import { loadFirstPack } from "./first-pack.ts";
import { end, endWith, storeFaultOf } from "./outcome.ts";
import { storeFolder } from "./stored.ts";

export interface PackSettings {
  readonly out: string;
  readonly store?: string;
  readonly region?: string;
  readonly format: "text" | "json";
}

const NAME = "trials-pack";

export async function packTrials(settings: PackSettings, knowledge: Knowledge): Promise<void> {
  const folder = storeFolder(settings.store);
  try {
    const made = await packsFrom(folder, settings, knowledge);
    if (made === undefined) return endWith(nothingIn(folder), NAME, settings.format);
    await writePacks(settings.out, made);
    const { asOf, packs } = made.index;
    const text = [
      ...packs.map(({ region, trials, bytes }) => `${region}: ${trials} trials, ${kb(bytes)} kB`),
      `As of ${asOf}, in ${settings.out}.`,
    ];
    const { problems } = made;
    end({ name: NAME, asOf, problems, fields: { packs }, text }, settings.format, knowledge);
  } catch (error) {
    const fault = storeFaultOf(error, settings.out);
    if (fault === undefined) throw error;
    endWith(fault, NAME, settings.format);
  }
}

const kb = (bytes: number): number => Math.ceil(bytes / 1000);

const nothingIn = (folder: string) => ({
  at: folder,
  problem: "no trials were fetched yet",
  cure: "fetch them first: nextline trials sync",
});

async function packsFrom(folder: string, { out, region }: PackSettings, knowledge: Knowledge) {
  const store = openTrialStore(folder);
  const snapshot = await store.readSnapshot();
  if (snapshot === undefined) return undefined;
  const { regions, trialRules } = knowledge.compiled;
  const open = new Set(trialRules.openStatuses);
  return await makePacks({
    records: storedRecords(store, snapshot),
    asOf: snapshot.asOf,
    regions: region === undefined ? regions.regions : [region],
    regionsOf: regionLookup(regions, countryLookup(loadFirstPack().countries)),
    read: (record) => readCriteria(record as EligibilityRecord, knowledge),
    isWanted: ({ protocolSection }: RegistryRecord) => {
      const { overallStatus: status } = protocolSection.statusModule ?? {};
      return status === undefined || open.has(status);
    },
    before: (name) => packIn(out, name),
  });
}
