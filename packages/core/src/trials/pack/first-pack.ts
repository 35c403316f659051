/** What comes with the project for a start without internet: trials as facts in our own words, and the places table. */
import type { City } from "../distance.ts";
import type { TrialCriteria } from "../trial.ts";
import type { CountryNames } from "./regions.ts";
import type { TrialPack } from "./trial-pack.ts";

export interface FirstPack {
  readonly schema: "nextline/trials-first-pack/1";
  /** Of everything else in here. */
  readonly hash: string;
  readonly pack: TrialPack<TrialCriteria>;
  readonly registry: RegistryAddress;
  /** The first name of a country is the one to show. */
  readonly countries: CountryNames;
  readonly cities: readonly City[];
}

export interface RegistryAddress {
  readonly source: string;
  /** In the registry's search language. */
  readonly query: string;
}

/** The region of the first pack: its trials do not say where they run. */
export const ANYWHERE = "anywhere";
