/** What the knowledge says about food and weight, as the build compiles it from knowledge/nutrition/. */
import type { Sureness } from "../../knowledge/medicine.ts";
import type { Criterion } from "../../logic/criterion.ts";

interface Sourced {
  readonly source?: string;
  readonly status: Sureness;
}

/** The loss over so many months: from the weight that was taken nearest to then. */
export interface LossWindow {
  readonly months: number;
  readonly days: number;
  /** So many days earlier or later still count. */
  readonly within: number;
  /** The stored fact that it sets. */
  readonly fact?: string;
}

export type NutritionTopic =
  | "meals"
  | "after-gastrectomy"
  | "before-operation"
  | "feeding"
  | "studies";

/** Something to know or to ask; what is known not to concern the person is left out. */
export interface NutritionItem extends Sourced {
  readonly id: string;
  readonly topic: NutritionTopic;
  readonly when?: Criterion;
}

export interface NutritionRules {
  readonly checkedBy: string;
  readonly reviewDue: string;
  readonly windows: readonly LossWindow[];
  /** A weight or an intake of so many days ago is still the one of now. */
  readonly freshDays: { readonly weight: number; readonly intake: number };
  readonly items: readonly NutritionItem[];
  /** Scores whose number is worked out from the weight: energy and protein. */
  readonly needs: readonly string[];
}
