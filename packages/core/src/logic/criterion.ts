/** The one condition language: options, cautions, warnings, scores and trial criteria are all written in it. */

export type Scalar = string | number | boolean;

/** What a person may be able to get for an option: fits, depends on a fact nobody has, or does not fit. */
export type OptionStatus = "fits" | "depends" | "does-not-fit";

/**
 * A question to one fact. `min` and `max` include their limit unless `strict`; `has` and `hasAny` ask a set;
 * in them `class:NAME` stands for the drugs of that class. Units are those of the vocabulary.
 */
export interface FactTest {
  readonly fact: string;
  readonly is?: Scalar;
  readonly in?: readonly Scalar[];
  readonly min?: number;
  readonly max?: number;
  readonly strict?: boolean;
  readonly has?: string;
  readonly hasAny?: readonly string[];
}

export interface RegionTest {
  readonly region: readonly string[];
}

/** Yes where the list of procedures holds one of this kind (and field). */
export interface ProcedureTest {
  readonly procedure: string;
  readonly field?: string;
}

/** Yes where one treatment has this outcome and intent. */
export interface TreatmentTest {
  readonly treatment: { readonly outcome?: string; readonly intent?: string };
}

export type SinceKind = "systemic" | "radiotherapy" | "majorSurgery";

/** A washout: at least so many days since the last treatment of this kind. */
export interface SinceTest {
  readonly since: SinceKind;
  readonly minDays: number;
}

/** Asks whether we know a fact, `region`, `treatments` or `procedures`; itself never unknown. */
export interface KnownTest {
  readonly known: string;
}

/** Asks the finished first pass: one of these options has one of these statuses. Never unknown. */
export interface OptionTest {
  readonly option: readonly string[];
  readonly status: readonly OptionStatus[];
}

/** A text that could not be read: unknown, and it says so. */
export interface UnreadTest {
  readonly unread: string;
}

export type Leaf =
  | FactTest
  | RegionTest
  | ProcedureTest
  | TreatmentTest
  | SinceTest
  | KnownTest
  | OptionTest
  | UnreadTest;

export interface AllOf {
  readonly all: readonly Criterion[];
}
export interface AnyOf {
  readonly any: readonly Criterion[];
}
export interface Not {
  readonly not: Criterion;
}

export type Criterion = Leaf | AllOf | AnyOf | Not;

/** The parts of a compound criterion; none for a leaf. */
export function partsOf(criterion: Criterion): readonly Criterion[] {
  if ("all" in criterion) return criterion.all;
  if ("any" in criterion) return criterion.any;
  return "not" in criterion ? [criterion.not] : [];
}

/** Every leaf of a criterion, in reading order. */
export function leavesOf(criterion: Criterion): readonly Leaf[] {
  if ("all" in criterion || "any" in criterion || "not" in criterion) {
    return partsOf(criterion).flatMap(leavesOf);
  }
  return [criterion];
}
