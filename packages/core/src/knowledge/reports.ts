/** The vocabulary of pasted reports, as knowledge/reports holds it: phrases, and what each of them means. */
import type { Scalar } from "../logic/criterion.ts";

/** One meaning: its role in the grammar, and the fact, drugs or unit that it names. */
export interface ReportEntry {
  readonly role: string;
  readonly phrases: readonly string[];
  readonly fact?: string;
  /** The value it says; for a marker the value of a positive result. */
  readonly is?: Scalar;
  /** The value where it is denied; for a marker the value of a negative result. */
  readonly no?: Scalar;
  /** What the same words say besides. */
  readonly also?: Readonly<Record<string, Scalar>>;
  /** The fact for multiples of the upper limit of normal. */
  readonly timesUln?: string;
  /** Of a drug what it holds; of a harm the drugs it counts with. */
  readonly drugs?: readonly string[];
  /** Medicines that say of an illness that it is not at rest. */
  readonly under?: readonly string[];
  /** A name so short that it counts only with its unit. */
  readonly short?: true;
  /** UCUM: of a unit, or of a measured value that is written without one. */
  readonly unit?: string;
}

export interface ReportRules {
  /** Gene copies to centromere from which in-situ hybridisation is positive. */
  readonly her2RatioPositive: number;
  /** After which HER2 is tested again. */
  readonly her2Drug: string;
  readonly mismatchRepairProteins: readonly string[];
  /** Below this a score counts as nothing. */
  readonly noneBelow: number;
  readonly noneFacts: readonly string[];
  /** Karnofsky from this on is this grade of ECOG; highest first. */
  readonly karnofsky: readonly { readonly from: number; readonly ecog: number }[];
  /** Degrees Celsius. */
  readonly feverFrom: number;
  /** The drugs of each class that an allergy is kept by. */
  readonly allergyClasses: Readonly<Record<string, readonly string[]>>;
  /** Where several of these are said of one fact, the first of them holds. */
  readonly outranks: Readonly<Record<string, readonly Scalar[]>>;
  /** Where a value without a unit can only be one of these: the first whose limits hold it. */
  readonly bareUnits: Readonly<
    Record<string, readonly { readonly max: number; readonly unit: string }[]>
  >;
}

export interface ReportLexicon {
  readonly entries: readonly ReportEntry[];
  readonly rules: ReportRules;
}
