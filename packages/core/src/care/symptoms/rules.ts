/** What the knowledge says about symptoms during treatment, as the build compiles it from knowledge/symptoms/. */
import type { Sureness } from "../../knowledge/medicine.ts";
import type { Criterion } from "../../logic/criterion.ts";
import type { RedFlagLevel } from "../types.ts";

interface Sourced {
  readonly source?: string;
  readonly status: Sureness;
}

/** What a grade is acted on as; `window` and `outside` as with a danger sign. */
export interface GradeAct extends Sourced {
  readonly grade: number;
  readonly level: Exclude<RedFlagLevel, "none-found">;
  readonly window?: Criterion;
  readonly outside?: RedFlagLevel;
}

export interface Symptom extends Sourced {
  readonly id: string;
  /** The term of CTCAE and its number in MedDRA. */
  readonly term: string;
  readonly meddra: string;
  /** The highest grade that a person is asked for. */
  readonly highest: number;
  /** Signs of one symptom count as one: the group, or the id, of a danger sign. */
  readonly group: string;
  readonly acts: readonly GradeAct[];
  /** Questions about danger signs that a grade answers with yes. */
  readonly answers: readonly { readonly grade: number; readonly question: string }[];
  /** There are words about what helps. */
  readonly helps?: true;
}

/** A number that a person measures, and the questions that it answers with yes; it never answers one with no. */
export interface Measured {
  readonly id: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly answers: readonly (Sourced & {
    readonly question: string;
    readonly min?: number;
    readonly max?: number;
    readonly strict?: true;
  })[];
}

/** What to watch for on a drug, and for how long. */
export interface WatchList extends Sourced {
  readonly id: string;
  /** Over stored facts; absent where only signs make it matter. */
  readonly when?: Criterion;
  /** A yes to one of these makes it matter as well. */
  readonly whenSigns: readonly string[];
  /** Questions about danger signs. */
  readonly signs: readonly string[];
  readonly symptoms: readonly string[];
  /** Counted from the last dose. */
  readonly clock?: {
    readonly unit: "days" | "hours";
    readonly length: number;
    readonly fact?: string;
  };
  /** Something more to ask where this is not known to be no. */
  readonly also?: Criterion;
}

export interface SymptomRules {
  readonly checkedBy: string;
  readonly reviewDue: string;
  readonly ctcae: string;
  readonly symptoms: readonly Symptom[];
  readonly measures: readonly Measured[];
  readonly watch: readonly WatchList[];
  /** On the scale from 0 to 4: a step up, or a height, that is told to the team. */
  readonly alert: Sourced & {
    readonly rise: number;
    readonly reach: number;
    readonly level: Exclude<RedFlagLevel, "none-found">;
  };
  /** So many days of a symptom on end answer a question. */
  readonly runs: readonly (Sourced & {
    readonly symptom: string;
    readonly grade: number;
    readonly days: number;
    readonly question: string;
  })[];
  /** "Do not take the next tablet before you have phoned": on these drugs, with one of these signs or grades. */
  readonly holdTablet: Sourced & {
    readonly when: Criterion;
    readonly flags: readonly string[];
    readonly grades: readonly { readonly symptom: string; readonly grade: number }[];
  };
}
