/** What the reader makes of one trial's eligibility text: criteria in the one condition language, with what was not understood. */
import type { Criterion } from "../../logic/criterion.ts";

export type Side = "inclusion" | "exclusion";

/** A stretch of the record's text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TextSpan extends Span {
  readonly text: string;
}

/** `read`: every word is accounted for; `partly`: some words stay in the residue; `unread`: nothing was understood. */
export type Confidence = "read" | "partly" | "unread";

/**
 * One bullet of the text. `expr` is what must be true to pass, exclusions already turned round. An `unread` leaf
 * without residue stands for what is understood but cannot be decided from facts (consent, judgement).
 */
export interface TrialCriterion extends TextSpan {
  /** 0 for the structured age and sex, then every bullet of both lists in text order. */
  readonly n: number;
  readonly side: Side;
  /** The cohort it is limited to; null where it holds for the whole trial. */
  readonly scope: string | null;
  readonly kinds: readonly string[];
  readonly expr: Criterion;
  readonly residue: readonly TextSpan[];
  readonly confidence: Confidence;
}

export interface TrialCriteria {
  readonly nct: string | null;
  /** In years. */
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly sex: "female" | "male" | null;
  readonly criteria: readonly TrialCriterion[];
  /** Lines that are no criteria: headings, and parents that only introduce their children. */
  readonly headings: readonly TextSpan[];
}
