/** What changed between two packs of one region; put on the pack before, it gives the pack after. */
import { nctOf } from "./registry-record.ts";
import { makePack, type PackedTrial, type TrialPack } from "./trial-pack.ts";

export interface PackDelta<Reading = unknown> {
  readonly schema: "nextline/trial-pack-delta/1";
  readonly region: string;
  readonly asOf: string;
  readonly added: readonly PackedTrial<Reading>[];
  readonly changed: readonly PackedTrial<Reading>[];
  /** NCT ids. */
  readonly removed: readonly string[];
}

export const DELTA_SCHEMA = "nextline/trial-pack-delta/1";

export function deltaBetween<R>(before: TrialPack<R>, after: TrialPack<R>): PackDelta<R> {
  const had = byNct(before);
  const has = byNct(after);
  const isChanged = (trial: PackedTrial<R>) => {
    const old = had.get(nctOf(trial.record));
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(trial);
  };
  return {
    schema: DELTA_SCHEMA,
    region: after.region,
    asOf: after.asOf,
    added: after.trials.filter(({ record }) => !had.has(nctOf(record))),
    changed: after.trials.filter(isChanged),
    removed: [...had.keys()].filter((nct) => !has.has(nct)),
  };
}

export function applyDelta<R>(before: TrialPack<R>, delta: PackDelta<R>): TrialPack<R> {
  const trials = new Map(byNct(before));
  for (const nct of delta.removed) trials.delete(nct);
  for (const trial of [...delta.added, ...delta.changed]) trials.set(nctOf(trial.record), trial);
  return makePack(delta.region, delta.asOf, [...trials.values()]);
}

const byNct = <R>({ trials }: TrialPack<R>): ReadonlyMap<string, PackedTrial<R>> =>
  new Map(trials.map((trial) => [nctOf(trial.record), trial]));
