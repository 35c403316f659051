/** The list of trials, one trial whole, and the packs they come in. */
import type { MissingView, OtherDiseaseView } from "./options.ts";
import type { Situation } from "./situation.ts";

export interface TrialAsk {
  readonly situation: Situation;
  readonly number: number;
}

export type TrialVerdictId = "eligible" | "possible" | "unknown" | "not-eligible";

export interface TrialLine {
  readonly nct: string;
  readonly number: number;
  /** The title of the record, or what is tested in our own words. */
  readonly name: string;
  readonly phase?: string;
  /** The phases as digits; none where the registry says that phases do not apply. */
  readonly phaseDigits: readonly string[];
  /** Where it runs; undefined where the record does not say. */
  readonly countries?: readonly string[];
  /** To the nearest place, from the city that was chosen. */
  readonly km?: number;
  readonly verdict: TrialVerdictId;
  readonly said: readonly string[];
}

export interface TrialsView {
  readonly lead: readonly string[];
  readonly groups: readonly {
    readonly id: TrialVerdictId;
    readonly heading: string;
    readonly trials: readonly TrialLine[];
  }[];
  /** How they are ordered. */
  readonly rule: string;
  readonly otherDisease?: OtherDiseaseView;
}

export interface PackView {
  readonly region: string;
  readonly trials: number;
  /** The day on which the registry said so. */
  readonly asOf: string;
}

export interface PacksView {
  readonly offered: readonly (PackView & { readonly bytes: number })[];
  readonly kept?: PackView;
  readonly isNewer: boolean;
}

export interface TrialCriterionView {
  readonly n: number;
  readonly side: "inclusion" | "exclusion";
  readonly verdict: "yes" | "no" | "unknown" | "to-discuss";
  readonly word: string;
  /** The words of the record, or our own where they are not held. */
  readonly text: string;
  readonly reading?: string;
  readonly residue: readonly string[];
  readonly needs: readonly MissingView[];
  readonly scope?: string;
}

export interface SiteView {
  readonly place: string;
  readonly distance?: string;
  readonly contacts: readonly string[];
}

export interface TrialView extends TrialLine {
  readonly who?: string;
  readonly lead: readonly string[];
  readonly phases: readonly {
    readonly text: string;
    readonly option?: number;
    readonly name?: string;
  }[];
  readonly criteria: readonly TrialCriterionView[];
  readonly headings: Readonly<Record<"inclusion" | "exclusion", string>>;
  /** Undefined where the record does not say where it runs. */
  readonly sites?: readonly SiteView[];
  readonly registry: string;
}
