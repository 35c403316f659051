/** What an option is, in words of the same shape for every option, and the terms that those words may use. */

export interface Harms {
  readonly common: string;
  readonly serious: string;
  /** When the team wants a call, and when it is an emergency. */
  readonly call: string;
}

/** Of an option that people can have. */
export interface TreatmentSections {
  readonly what: string;
  readonly can: string;
  readonly cannot: string;
  readonly who: string;
  readonly month: string;
  readonly harms: Harms;
}

/** Of an option that studies speak against. */
export interface TestedSections {
  readonly what: string;
  readonly hoped: string;
  readonly found: string;
  readonly instead: string;
}

export interface Asked {
  /** Exactly 4 questions the person can ask. */
  readonly questions: readonly string[];
}

export interface ExplanationSource {
  readonly studies?: readonly string[];
  readonly labels?: readonly string[];
  readonly guidelines?: readonly string[];
  readonly papers?: readonly string[];
}

interface Provenance {
  readonly id: string;
  readonly source: ExplanationSource;
  /** `verified`: each statement was seen in a named source; `mixed`: some were; `recalled`: none was. */
  readonly status: "verified" | "mixed" | "recalled";
  readonly reviewDue: string;
  readonly checkedBy: string;
}

export interface TreatmentExplanation extends Provenance {
  readonly plain: TreatmentSections & Asked;
  /** 15 slots, each an answer or "ask-your-team". */
  readonly practical: Readonly<Record<string, string>>;
  readonly clinical: TreatmentSections;
}

export interface TestedExplanation extends Provenance {
  readonly plain: TestedSections & Asked;
  readonly clinical: TestedSections;
}

export type Explanation = TreatmentExplanation | TestedExplanation;

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  readonly also?: readonly string[];
  readonly plain: string;
  readonly clinical: string;
  readonly kind: string;
}
