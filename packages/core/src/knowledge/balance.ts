/** What the balance weighs, as the build compiles it from knowledge/values/*.yaml. */
import type { CertaintyLevel, Gate } from "./studies.ts";

/** Where an outcome comes from: a measure, a harm at one of these grades, or the days of a schedule. */
export type ThingSource =
  | { readonly measure: string; readonly form: "median" | "share" }
  | { readonly harm: string; readonly grades: readonly string[] }
  | { readonly schedule: "days-with-a-drip" };

/** Something that may matter to a person. */
export interface Thing {
  readonly id: string;
  readonly hoped: "higher" | "lower";
  /** What has to be open before its figures are shown. */
  readonly gate: Gate | "none";
  readonly unit: "months" | "of-100" | "days-in-4-weeks";
  /** All options are compared by one of these alone: the one known of most. Empty: nobody measures it. */
  readonly from: readonly ThingSource[];
}

/** A card to begin with: the things of its group lead together; none where it says nothing about them. */
export interface Goal {
  readonly id: string;
  readonly things: readonly string[];
}

/** Which arms of which studies had this option, and its schedule. */
export interface ComparedOption {
  readonly option: string;
  readonly arms: readonly { readonly study: string; readonly arm: string }[];
  readonly regimen?: string;
}

/** Settings of the method. They are judgements, no findings of studies. */
export interface BalanceModel {
  /** Which options stand for the same decision; others are given beside them. */
  readonly compared: { readonly families: readonly string[]; readonly options: readonly string[] };
  /** An option known from studies of these phases alone is not ranked unless it is licensed here. */
  readonly earlyPhases: readonly string[];
  /** Families that are shown beside, never ranked. */
  readonly beside: readonly string[];
  readonly draws: { readonly quick: number; readonly settled: number };
  readonly clarity: {
    readonly clear: number;
    readonly leaning: number;
    /** Where figures speak of less than this part of what matters, nothing is said about how clear it is. */
    readonly leastWeighed: number;
  };
  readonly stop: {
    /** No first place moved by as much over the last two answers. */
    readonly moved: number;
    readonly leastScreens: number;
    readonly leastRates: number;
    readonly mostRates: number;
    /** A pair whose exchange rate is known this well is not asked about again. */
    readonly width: number;
  };
  /** Somebody who cannot choose finds both about the same: within these times. */
  readonly tie: readonly [low: number, high: number];
  /** A range that moved by more than this part of itself makes its answers void. */
  readonly rangeMoved: number;
  /** So many circles of three are no reason to ask again. */
  readonly circlesAllowed: number;
  /** How much more than half the first half of a change is worth to somebody who says so. */
  readonly bend: number;
  /** From so much of a shift on a test changes the picture a little, or much. */
  readonly testShift: { readonly some: number; readonly much: number };
  readonly spread: {
    /** Of studies that were not compared head to head: of logarithms of times, and of log odds of shares. */
    readonly betweenTimes: number;
    readonly betweenShares: number;
    readonly baseline: number;
    /** Of the logarithm of a median without an interval: this, over the root of the people. */
    readonly medianOfOne: number;
  };
  /** The certainty below which an outcome is marked as unsure. */
  readonly unsure: readonly CertaintyLevel[];
}

export interface Values {
  readonly things: readonly Thing[];
  readonly goals: readonly Goal[];
  readonly outcomes: readonly ComparedOption[];
  readonly model: BalanceModel;
}
