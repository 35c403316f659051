/** A pack: the trials of one region with what was read in each, so that a device matches without asking anybody. */
import { nctOf, type RegistryRecord } from "./registry-record.ts";

/** `Reading` is what the reader of eligibility text gives. */
export interface PackedTrial<Reading = unknown> {
  readonly record: RegistryRecord;
  readonly reading: Reading;
  /** The day on which the registry said so, where it is not the day of the pack. */
  readonly seenOn?: string;
  /** In our own words, where the record's own text is not held. */
  readonly about?: TrialAbout;
}

export interface TrialAbout {
  readonly what: string;
  readonly who: string;
  /** The record asks for more than the criteria here say. */
  readonly incomplete: boolean;
}

export interface TrialPack<Reading = unknown> {
  readonly schema: "nextline/trial-pack/1";
  readonly region: string;
  /** The day on which the registry said all this. */
  readonly asOf: string;
  /** In order of their NCT id: the same trials give the same bytes. */
  readonly trials: readonly PackedTrial<Reading>[];
}

export const PACK_SCHEMA = "nextline/trial-pack/1";

export function makePack<R>(
  region: string,
  asOf: string,
  trials: readonly PackedTrial<R>[],
): TrialPack<R> {
  const sorted = [...trials].sort((a, b) => (nctOf(a.record) < nctOf(b.record) ? -1 : 1));
  return { schema: PACK_SCHEMA, region, asOf, trials: sorted };
}

/** The day on which a trial of this pack was seen as it is in it. */
export const seenOnOf = (trial: PackedTrial, pack: { readonly asOf: string }): string =>
  trial.seenOn ?? pack.asOf;
