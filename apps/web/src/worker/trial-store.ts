/** The trials as the worker matches them: read from the pack once, in the order of their numbers. */
import {
  type Knowledge,
  type PackedTrial,
  readyTrial,
  seenOnOf,
  type TrialCriteria,
  type TrialInput,
} from "@nextline/core";
import { firstPack } from "./knowledge.ts";

export interface StoredTrial {
  readonly number: number;
  readonly packed: PackedTrial<TrialCriteria>;
  readonly input: TrialInput;
}

const ready = new WeakMap<Knowledge, Promise<readonly StoredTrial[]>>();

export function storedTrials(knowledge: Knowledge): Promise<readonly StoredTrial[]> {
  wanted = true;
  const known = ready.get(knowledge) ?? load(knowledge);
  ready.set(knowledge, known);
  return known;
}

/** Whether somebody has looked at the trials in this sitting: then the questions count them as well. */
export const areTrialsWanted = (): boolean => wanted;
let wanted = false;

async function load(knowledge: Knowledge): Promise<readonly StoredTrial[]> {
  const { pack } = await firstPack();
  return pack.trials.map((packed, i) => {
    const { record, reading, about } = packed;
    const trial = readyTrial(record, reading, knowledge, {
      isIncomplete: about?.incomplete === true,
    });
    return { number: i + 1, packed, input: { trial, about, seenOn: seenOnOf(packed, pack) } };
  });
}
