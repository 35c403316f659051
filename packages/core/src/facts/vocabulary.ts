/** The vocabulary: what may be known about a person, and within which limits a value can be true. */
import type { Criterion, Scalar } from "../logic/criterion.ts";

export type FactType = "integer" | "number" | "enum" | "boolean" | "set" | "string";

export interface FactDefinition {
  readonly id: string;
  readonly type: FactType;
  /** The group it is asked in; `derived` for facts that follow from others. */
  readonly group: string;
  /** UCUM. */
  readonly unit?: string;
  /** Hard limits for reading; never used to clamp. */
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly Scalar[];
  readonly meaning?: string;
  /** Older than this at asOf, by its source's date, the value counts as unknown. */
  readonly freshDays?: number;
  /** Units in which it may be given as well, each with the factor to the unit of this fact. */
  readonly otherUnits?: Readonly<Record<string, number>>;
  /** It is not asked where this is no (a pregnancy is not asked of men). */
  readonly askUnlessNo?: Criterion;
  /** Changes with time or care: laboratory values, washouts, fitness. */
  readonly changeable?: boolean;
  /** What other stored facts tell of it where it is not given itself; the first condition that is yes speaks. */
  readonly implied?: readonly Implication[];
  /** How a derived fact follows. */
  readonly rule?: string;
}

/** A value, a range whose open end is left out, or that it never happened. */
export interface Implication {
  readonly if: Criterion;
  readonly is?: Scalar;
  readonly min?: number;
  readonly max?: number;
  readonly never?: true;
}

/** Limits behind the derived facts; knowledge/facts/definitions.yaml. */
export interface Definitions {
  readonly earlyRelapseMonths: number;
  readonly progressionMonths: number;
  readonly daysPerMonth: number;
  readonly her2: { readonly positiveIhc: number; readonly equivocalIhc: number };
  readonly cldn182PositivePercent: number;
  readonly tmbHighPerMb: number;
  readonly cockcroftGault: {
    readonly ageBase: number;
    readonly divisor: number;
    readonly femaleFactor: number;
  };
}

/** Facts that cannot both be true. */
export interface Contradiction {
  readonly id: string;
  readonly when: Criterion;
  readonly facts: readonly string[];
  /** The list that stands against a single fact. */
  readonly against?: string;
}

export interface TreatmentVocabulary {
  readonly treatment: { readonly intent: readonly string[]; readonly outcome: readonly string[] };
  readonly procedure: { readonly kind: readonly string[]; readonly field: readonly string[] };
}
