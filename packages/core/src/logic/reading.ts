/** What the evaluator sees of a fact: a value, a set, a range, or nothing with the reason why. */
import type { OptionStatus, Scalar } from "./criterion.ts";
import type { Gap } from "./gap.ts";

/** One value of an enum, number, boolean or string fact. */
export interface ValueReading {
  readonly kind: "value";
  readonly value: Scalar;
}

/** A set: its known members, and members that it may hold as well for as long as `gaps` stand open. */
export interface SetReading {
  readonly kind: "set";
  readonly members: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
  readonly gaps: readonly Gap[];
}

/** A number known only between two ends, both included; `gaps` make the range. */
export interface RangeReading {
  readonly kind: "range";
  readonly low: number;
  readonly high: number;
  readonly gaps: readonly Gap[];
}

export interface UnknownReading {
  readonly kind: "unknown";
  readonly gaps: readonly Gap[];
}

export type Reading = ValueReading | SetReading | RangeReading | UnknownReading;

/** An entry of a list of treatments or procedures, as far as conditions ask for it; absent is unknown. */
export interface ListedTreatment {
  readonly intent?: string | undefined;
  readonly outcome?: string | undefined;
}
export interface ListedProcedure {
  readonly kind?: string | undefined;
  readonly field?: string | undefined;
}

/** A list, or the gap that stands in its place. */
export type ListReading<T> = { readonly entries: readonly T[] } | { readonly gap: Gap };

/** All that conditions may ask about one person. */
export interface Facts {
  read(fact: string): Reading;
  readonly treatments: ListReading<ListedTreatment>;
  readonly procedures: ListReading<ListedProcedure>;
  /** Whether this fact can change with time or care: laboratory values, washouts, fitness; not histology. */
  changeable(fact: string): boolean;
  /** Statuses of the first pass; absent while that pass runs. */
  readonly statuses?: StatusLookup | undefined;
}

/** The status of an option by its id. */
export interface StatusLookup {
  get(option: string): OptionStatus | undefined;
}

export const EMPTY: ReadonlySet<string> = new Set();

export const known = (value: Scalar): ValueReading => ({ kind: "value", value });

export const unknownFor = (...gaps: readonly Gap[]): UnknownReading => ({ kind: "unknown", gaps });

export const setOf = (members: Iterable<string>): SetReading => ({
  kind: "set",
  members: new Set(members),
  possible: EMPTY,
  gaps: [],
});

/** A range, or the value itself where both ends meet. */
export const rangeOf = (low: number, high: number, gaps: readonly Gap[]): Reading =>
  low === high ? known(low) : { kind: "range", low, high, gaps };

/** Whether a reading settles its fact: a value, a complete set, or a range whose ends meet. */
export function isKnown(reading: Reading): boolean {
  if (reading.kind === "value") return true;
  return reading.kind === "set" && reading.possible.size === 0;
}

export const gapsOf = (reading: Reading): readonly Gap[] =>
  reading.kind === "value" ? [] : reading.gaps;
