/** How trials are matched, as knowledge/trials/diseases.yaml and matching.yaml say it. */
import type { Criterion } from "../logic/criterion.ts";

/** A name of a disease: whole words in lower case, a star ends a word that may go on. */
export interface DiseaseName {
  readonly id: string;
  readonly phrases: readonly string[];
  /** Phrases beside which it does not count. */
  readonly unless?: readonly string[];
  /** It settles the name it stands in alone. */
  readonly only?: boolean;
  /** It names no organ: what else a trial names may narrow it. */
  readonly wide?: boolean;
  /** Beside a cancer of another organ it says nothing. */
  readonly weak?: boolean;
  /** It counts only beside a word for cancer. */
  readonly withCancer?: boolean;
  /** Named among what the text asks for, it leaves open a trial whose conditions do not name it. */
  readonly inText?: boolean;
  /** Who has the disease. */
  readonly admits: Criterion;
}

export interface NounRule {
  readonly nouns: readonly string[];
  readonly admits: Criterion;
}

export interface DiseaseRules {
  readonly names: readonly DiseaseName[];
  readonly modifiers: readonly string[];
  readonly general: readonly NounRule[];
  readonly cancerWords: readonly string[];
  readonly generalInTitle: readonly string[];
  readonly generalInText: readonly string[];
  readonly open: readonly string[];
  readonly elsewhere: readonly string[];
  readonly otherStudyTypes: readonly string[];
}

export interface PhaseFit {
  /** The first whose condition is yes, or that has none, counts. */
  readonly when?: Criterion;
  readonly order: readonly (readonly string[])[];
}

export interface TrialRules {
  readonly diseases: DiseaseRules;
  readonly toDiscuss: readonly string[];
  /** Facts that grow with time alone, each with the days of one of its units. */
  readonly growing: Readonly<Record<string, number>>;
  readonly phaseFit: readonly PhaseFit[];
  readonly openStatuses: readonly string[];
  readonly recruitingFreshDays: number;
}
