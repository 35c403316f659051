/** A trial ready to match, and what matching says of it: the types that the reader, the packs and the matcher share. */
import type { Finding } from "../logic/evaluate.ts";
import type { Truth } from "../logic/truth.ts";
import type { TrialCriteria, TrialCriterion } from "./eligibility/criteria.ts";
import type { TrialAbout } from "./pack/trial-pack.ts";
import type { Shared } from "./shared.ts";

export type {
  Confidence,
  Side,
  Span,
  TextSpan,
  TrialCriteria,
  TrialCriterion,
} from "./eligibility/criteria.ts";

/** One trial as matching needs it: made by `readyTrial` from a record and what the reader made of it. */
export interface Trial {
  readonly nct: string;
  readonly title: string | undefined;
  /** As the registry writes them, joined: PHASE1/PHASE2. */
  readonly phase: string | undefined;
  readonly status: string | undefined;
  readonly conditions: readonly string[];
  readonly studyType: string | undefined;
  /** Which disease it is for; no shuts a person out. */
  readonly disease: Shared;
  /** An observational study or expanded access: no trial that a person is matched with. */
  readonly isOtherStudy: boolean;
  readonly criteria: readonly ReadyCriterion[];
  /** Those of the whole trial. */
  readonly wide: CriterionGroup;
  /** The cohorts that its criteria name, in text order. */
  readonly cohorts: readonly Cohort[];
  /** No cohort is left unnamed, as far as the labels tell. */
  readonly areCohortsComplete: boolean;
  /** The record asks for more than these criteria say. */
  readonly isIncomplete: boolean;
}

/** Criteria that all have to hold. */
export interface CriterionGroup {
  /** Those that ask for a fact and count. */
  readonly asking: readonly ReadyCriterion[];
  /** Something that counts was not read at all. */
  readonly holdsUnread: boolean;
}

export interface Cohort extends CriterionGroup {
  readonly label: string;
}

/** A criterion with its condition ready to judge. */
export interface ReadyCriterion {
  readonly source: TrialCriterion;
  /** Classes written out, without the words that were not read. */
  readonly test: Shared;
  /** What of it counts for a verdict: consent, judgement and the like left out; mostly the same object. */
  readonly counted: Shared;
  /** Nothing in it asks for a fact: what it comes to is the same for everybody. */
  readonly asksNothing: boolean;
  /** Read whole: only then may it shut a person out. */
  readonly isWhole: boolean;
  /** Consent, willingness, judgement, life expectancy alone: for talking over, never part of a verdict. */
  readonly isToDiscuss: boolean;
}

/** The first that applies, as in the contract. */
export type TrialVerdict = "not-eligible" | "unknown" | "possible" | "eligible";

export const TRIAL_VERDICTS: readonly TrialVerdict[] = [
  "eligible",
  "possible",
  "unknown",
  "not-eligible",
];

export interface CriterionMatch {
  readonly criterion: ReadyCriterion;
  readonly finding: Finding;
  /** Stored facts that it waits for. */
  readonly needs: readonly string[];
  /** It speaks against the trial: one tumour of a list that another one settles does not. */
  readonly isAgainst: boolean;
}

export interface CohortMatch {
  readonly label: string;
  readonly verdict: TrialVerdict;
}

export interface TrialMatch {
  readonly input: TrialInput;
  readonly trial: Trial;
  readonly verdict: TrialVerdict;
  /** Why, where it is not by a criterion. */
  readonly shutOutBy: "disease" | "study-type" | undefined;
  readonly disease: Truth;
  /** A "not eligible" that can still turn: laboratory values, washouts, fitness. */
  readonly isRecoverable: boolean;
  /** YYYY-MM-DD from which a washout or a dated event no longer stands against it, where nothing else does. */
  readonly eligibleFrom: string | undefined;
  readonly criteria: readonly CriterionMatch[];
  readonly cohorts: readonly CohortMatch[];
  /** Stored facts that the trial waits for, without repeats; none where it is settled. */
  readonly missing: readonly string[];
  /** How well its phase fits where the person stands: 0 first. */
  readonly phaseRank: number;
}

/** What a trial is matched as, and where known how far it is and when its record was seen. */
export interface TrialInput {
  readonly trial: Trial;
  readonly distanceKm?: number | undefined;
  /** YYYY-MM-DD on which the registry said so. */
  readonly seenOn?: string | undefined;
  /** In our own words, where the record's own text is not held. */
  readonly about?: TrialAbout | undefined;
}

/** The reading of a trial whose record has no text at all. */
export const emptyReading = (nct: string): TrialCriteria => ({
  nct,
  ageMin: null,
  ageMax: null,
  sex: null,
  criteria: [],
  headings: [],
});
