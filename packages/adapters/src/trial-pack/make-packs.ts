/** Makes the packs of all regions from stored records: read, sorted into regions, compared with the packs before. */
import {
  deltaBetween,
  makePack,
  type PackedTrial,
  type RegistryRecord,
  type SlimReading,
  slimReading,
  type TrialCriteria,
  type TrialPack,
} from "@nextline/core";
import type { StoredRecord } from "../storage/records.ts";
import { readRecord } from "./record-schema.ts";
import { type PackEntry, type PackIndex, packedTrial } from "./schema.ts";
import { type Written, writeDelta, writeReady } from "./write-pack.ts";

export interface Making {
  readonly records: AsyncIterable<StoredRecord>;
  /** The day of the snapshot. */
  readonly asOf: string;
  readonly regions: readonly string[];
  readonly regionsOf: (record: RegistryRecord) => readonly string[];
  /** The reader of eligibility text. */
  readonly read: (record: RegistryRecord) => TrialCriteria;
  /** Which trials to hold; the others are of no use to a person. */
  readonly isWanted: (record: RegistryRecord) => boolean;
  /** The pack before of a region, where there is one, with the hash of its file. */
  readonly before: (region: string) => Promise<PackBefore | undefined>;
}

export interface PackBefore {
  readonly hash: string;
  readonly pack: TrialPack;
}

export interface Made {
  readonly index: PackIndex;
  /** Every file that the list names. */
  readonly files: readonly Written[];
  readonly problems: readonly { at: string; problem: string; cure: string }[];
}

export async function makePacks(making: Making): Promise<Made> {
  const { trials, problems } = await readAll(making);
  const files: Written[] = [];
  const packs: PackEntry[] = [];
  for (const region of making.regions) {
    const own = trials.filter(({ regions }) => regions.includes(region));
    const packed = own.map(({ trial }) => trial);
    const pack = makePack(region, making.asOf, packed);
    const written = writeReady(pack);
    const delta = deltaFrom(await making.before(region), pack, written.hash);
    files.push(written, ...(delta === undefined ? [] : [delta.written]));
    packs.push(entryOf(pack, written, delta));
  }
  return { index: { schema: "nextline/trial-packs/1", asOf: making.asOf, packs }, files, problems };
}

interface Sorted {
  readonly trial: PackedTrial<SlimReading>;
  readonly regions: readonly string[];
}

async function readAll({ records, read, regionsOf, isWanted }: Making) {
  const trials: Sorted[] = [];
  const problems: { at: string; problem: string; cure: string }[] = [];
  for await (const { nct, record: raw } of records) {
    const found = readRecord(raw);
    if ("problem" in found) problems.push(problemOf(nct, found.problem));
    else if (isWanted(found.record)) {
      const { record } = found;
      const trial = trialOf(record, slimReading(record, read(record)));
      if ("problem" in trial) problems.push(problemOf(nct, trial.problem));
      else trials.push({ trial, regions: regionsOf(record) });
    }
  }
  return { trials, problems };
}

/** As a reader of the pack will have it; one that it would refuse does not spoil the others. */
function trialOf(
  record: RegistryRecord,
  reading: SlimReading,
): PackedTrial<SlimReading> | Unpackable {
  const read = packedTrial.safeParse({ record, reading });
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  return { problem: { at: issue?.path.join(".") ?? "", problem: issue?.message ?? "" } };
}

interface Unpackable {
  readonly problem: { readonly at: string; readonly problem: string };
}

const problemOf = (nct: string, { at, problem }: { at: string; problem: string }) => ({
  at: `${nct}: ${at}`,
  problem: `the record cannot be packed (${problem})`,
  cure: "it was left out and all others were packed; nothing to do",
});

interface Delta {
  readonly from: string;
  readonly written: Written;
}

function deltaFrom(
  before: PackBefore | undefined,
  pack: TrialPack,
  hash: string,
): Delta | undefined {
  if (before === undefined || before.hash === hash) return undefined;
  return { from: before.hash, written: writeDelta(deltaBetween(before.pack, pack)) };
}

function entryOf(pack: TrialPack, written: Written, delta: Delta | undefined): PackEntry {
  const { region, asOf, trials } = pack;
  const from = delta && { ...fileOf(delta.written), from: delta.from };
  return {
    region,
    asOf,
    trials: trials.length,
    content: written.content,
    ...fileOf(written),
    ...(from === undefined ? {} : { delta: from }),
  };
}

const fileOf = ({ file, hash, bytes }: Written) => ({ file, hash, bytes });
