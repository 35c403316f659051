/** What care during treatment goes by, as the build compiles it: a part of its own, loaded when a page wants it. */
import type { Wording } from "../knowledge/types.ts";
import type { DoseRules } from "./dose/rules.ts";
import type { NutritionRules } from "./nutrition/rules.ts";
import type { SymptomRules } from "./symptoms/rules.ts";

/** By id, in both registers. */
export type Wordings = Readonly<Record<string, Wording>>;

export interface CareWords {
  readonly dose: Wordings;
  readonly symptoms: Wordings;
  readonly nutrition: Wordings;
}

export interface CareKnowledge {
  readonly dose: DoseRules;
  readonly symptoms: SymptomRules;
  readonly nutrition: NutritionRules;
  /** By language. */
  readonly words: Readonly<Record<string, CareWords>>;
}
