/** What the knowledge says about dose and schedule, as the build compiles it from knowledge/dose/. */
import type { Sureness } from "../../knowledge/medicine.ts";
import type { Criterion } from "../../logic/criterion.ts";

/** How often people who get nothing against it are sick; the lowest first. */
export type SicknessLevel = "minimal" | "low" | "moderate" | "high";

interface Sourced {
  readonly source?: string;
  readonly status: Sureness;
}

export interface DrugSickness extends Sourced {
  readonly drug: string;
  readonly level: SicknessLevel;
  /** What other sources say. */
  readonly other?: SicknessLevel;
}

/** Something more to ask about medicines against sickness. */
export interface SicknessQuestion extends Sourced {
  readonly id: string;
  readonly drugs: readonly string[];
  readonly when?: Criterion;
}

export interface DoseRules {
  readonly checkedBy: string;
  readonly reviewDue: string;
  readonly intensity: Sourced & {
    /** Drugs that count in the mean over the regimen. */
    readonly cytotoxic: readonly string[];
    /** Height in cm times weight in kg over this, under the root, is the area (Mosteller). */
    readonly areaDivisor: number;
  };
  readonly sickness: readonly DrugSickness[];
  readonly sicknessQuestions: readonly SicknessQuestion[];
  /** Days of the cycle on which blood is looked at before a drug. */
  readonly bloodTests: readonly (Sourced & {
    readonly drug: string;
    readonly days: readonly number[];
  })[];
}
