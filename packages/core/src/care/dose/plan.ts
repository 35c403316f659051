/** A course of treatment as the person or the record tells it: what was planned, what was given, and why not. */

/** How an amount is told; a share of the plan needs none. */
export type DoseUnit = "mg" | "mg/m2" | "mg/kg" | "AUC";

export interface BodySize {
  readonly heightCm?: number;
  readonly weightKg?: number;
  readonly areaM2?: number;
}

export interface PlannedDrug {
  readonly drug: string;
  /** Tells two ways of giving the same drug apart, such as a push and a slow drip. */
  readonly part?: string;
  readonly route: "drip" | "tablet" | "injection";
  /** Days of the cycle, the first is 1; undefined where they are not known. */
  readonly days: readonly number[] | undefined;
  /** For one day. Absent where only shares of the plan are told. */
  readonly amount?: number;
  readonly unit?: DoseUnit;
}

export interface GivenDose {
  readonly drug: string;
  readonly part?: string;
  /** Absent: all planned days of the cycle. */
  readonly days?: readonly number[];
  /** Of the planned amount; 0 is not given. */
  readonly percent?: number;
  readonly amount?: number;
  readonly unit?: DoseUnit;
  readonly reason?: string;
}

export interface GivenCycle {
  /** In days since 1970. */
  readonly start: number;
  /** Whatever `doses` does not name was given as planned; else it is not known. */
  readonly asPlanned: boolean;
  readonly doses: readonly GivenDose[];
  readonly body?: BodySize;
  /** Why it began late. */
  readonly reason?: string;
}

export interface DroppedDrug {
  readonly drug: string;
  readonly from: number;
  readonly reason?: string;
}

export interface Course {
  /** An id of the knowledge. */
  readonly regimen?: string;
  readonly name?: string;
  readonly cycleDays?: number;
  readonly cyclesPlanned?: number;
  /** The planned first day, where no cycle has begun. */
  readonly start?: number;
  readonly drugs: readonly PlannedDrug[];
  readonly cycles: readonly GivenCycle[];
  readonly dropped: readonly DroppedDrug[];
  readonly stopped?: number;
  /** Days on which blood is taken, as told. */
  readonly bloodTests: readonly number[];
}

export interface DosePlan {
  readonly courses: readonly Course[];
}

/** Where a cycle ends by the plan; undefined where its length is not known. */
export const plannedEnd = (cycle: GivenCycle, { cycleDays }: Course): number | undefined =>
  cycleDays === undefined ? undefined : cycle.start + cycleDays;

export const dateOf = (cycle: { readonly start: number }, day: number): number =>
  cycle.start + day - 1;

/** The day from which a drug is no longer given; undefined where it still is. */
export function endOf(drug: string, { dropped, stopped }: Course): number | undefined {
  const days = dropped.filter((one) => one.drug === drug).map(({ from }) => from);
  const all = stopped === undefined ? days : [...days, stopped];
  return all.length === 0 ? undefined : Math.min(...all);
}
