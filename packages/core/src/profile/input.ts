/** A profile as read: what was given about a person, each part checked, nothing worked out yet. */
import type { DayRange } from "../facts/dates.ts";
import type { FactValue } from "../facts/fact-value.ts";
import type { Problem } from "../facts/problem.ts";

/** A date that was not given, that could not be read, or a day range. */
export type GivenDate = DayRange | undefined;

export interface Treatment {
  /** Its place in the input, from 0. */
  readonly place: number;
  readonly intent: string;
  readonly drugs: readonly string[];
  readonly start: GivenDate;
  readonly end: GivenDate;
  /** `ongoing` where neither an end nor an outcome was given; undefined where it ended, how is not known. */
  readonly outcome: string | undefined;
}

export interface Procedure {
  readonly kind: string;
  readonly date: GivenDate;
  readonly field: string | undefined;
}

export interface Source {
  readonly from?: string;
  readonly date?: string;
}

/** A list that may be absent (unknown) or unreadable. */
export type GivenList<T> = readonly T[] | "absent" | "unreadable";

export interface GivenProfile {
  readonly asOf: number | undefined;
  readonly region: string | undefined;
  readonly facts: ReadonlyMap<string, FactValue>;
  /** Facts that were given but could not be read. */
  readonly unreadable: ReadonlySet<string>;
  /** Facts of another version of the vocabulary: kept and shown, never used. */
  readonly unrecognised: Readonly<Record<string, unknown>>;
  readonly treatments: GivenList<Treatment>;
  readonly procedures: GivenList<Procedure>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly problems: readonly Problem[];
}

const CURATIVE: ReadonlySet<string> = new Set(["perioperative", "adjuvant", "chemoradiotherapy"]);

/** Whether the treatment was meant to cure, and held a drug. */
export const isCurativeSystemic = (treatment: Treatment): boolean =>
  CURATIVE.has(treatment.intent) && treatment.drugs.length > 0;

export const isPalliativeSystemic = (treatment: Treatment): boolean =>
  treatment.intent === "palliative" && treatment.drugs.length > 0;
