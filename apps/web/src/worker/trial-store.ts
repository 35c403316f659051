/** The trials as the worker matches them: from the pack on this device, else from the one that comes with Nextline. */
import {
  fullReading,
  type Knowledge,
  type PackedTrial,
  readyTrial,
  type SlimReading,
  seenOnOf,
  type TrialCriteria,
  type TrialInput,
  type TrialPack,
} from "@nextline/core";
import * as database from "../state/database.ts";
import { firstPack } from "./knowledge.ts";

export interface StoredTrial {
  readonly number: number;
  readonly packed: PackedTrial<TrialCriteria | SlimReading>;
  readonly input: TrialInput;
}

/** A pack that was checked and kept. */
export interface KeptPack {
  readonly hash: string;
  readonly pack: TrialPack<SlimReading>;
}

let ready: { readonly of: Knowledge; readonly trials: Promise<readonly StoredTrial[]> } | undefined;

/** Whether somebody has looked at the trials in this sitting: then the questions count them as well. */
export const areTrialsWanted = (): boolean => ready !== undefined;

export function storedTrials(knowledge: Knowledge): Promise<readonly StoredTrial[]> {
  if (ready?.of !== knowledge) ready = { of: knowledge, trials: load(knowledge) };
  return ready.trials;
}

export async function keptPack(): Promise<KeptPack | undefined> {
  return (await database.read("pack").catch(() => undefined)) as KeptPack | undefined;
}

export async function keepPack(kept: KeptPack): Promise<void> {
  await database.write("pack", kept);
  ready = undefined;
}

async function load(knowledge: Knowledge): Promise<readonly StoredTrial[]> {
  const kept = await keptPack();
  if (kept === undefined) {
    const { pack } = await firstPack();
    return pack.trials.map((packed, i) => stored(packed, packed.reading, { i, pack, knowledge }));
  }
  const { pack } = kept;
  return pack.trials.map((packed, i) =>
    stored(packed, fullReading(packed.record, packed.reading), { i, pack, knowledge }),
  );
}

interface Setting {
  readonly i: number;
  readonly pack: { readonly asOf: string };
  readonly knowledge: Knowledge;
}

function stored(
  packed: StoredTrial["packed"],
  reading: TrialCriteria,
  { i, pack, knowledge }: Setting,
): StoredTrial {
  const { record, about } = packed;
  const trial = readyTrial(record, reading, knowledge, {
    isIncomplete: about?.incomplete === true,
  });
  return { number: i + 1, packed, input: { trial, about, seenOn: seenOnOf(packed, pack) } };
}
