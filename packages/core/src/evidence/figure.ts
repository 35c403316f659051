/** A figure of a study as it concerns one person: one number for each arm, who it is about, how sure it is. */
import type {
  AxisName,
  CertaintyLevel,
  Disease,
  Gate,
  Interval,
  IntervalOrNone,
  Ratio,
  SourceStatus,
} from "../knowledge/studies.ts";
import type { Truth } from "../logic/truth.ts";

/** How far the people of the study are from this person, in one respect. */
export type Closeness = "same" | "near" | "different" | "unknown";
export type Population = Readonly<Record<AxisName, Closeness>>;

/** Who the figure is for: patients get no ratio and nothing that is only recalled. */
export type Audience = "patients" | "clinicians";

/**
 * What the value of an arm is: a median in months, a share of people at a time, a share over the study, a span
 * of such shares, a count of people, another value with its unit; or nothing but a finding or a ratio.
 */
export type FigureForm =
  | "median"
  | "rate"
  | "share"
  | "span"
  | "count"
  | "value"
  | "finding"
  | "ratio";

export interface FigureArm {
  readonly arm: string;
  readonly name: string;
  readonly value: number | "not-reached" | null;
  readonly interval: IntervalOrNone;
  readonly span?: Interval;
  readonly n: number | null;
  /** A group that is compared, not a treatment. */
  readonly group: boolean;
}

/** What only the clinician's view shows, beside the absolute figure. */
export interface ClinicalPart {
  readonly ratio?: Ratio;
  readonly p?: number | string;
  readonly note?: string;
}

/** How sure, and why: the first reason gives the level, the others took it down. */
export interface Certainty {
  readonly level: CertaintyLevel;
  readonly reasons: readonly string[];
}

export interface Figure {
  readonly option: string;
  readonly study: string;
  /** A measure of measures.yaml, or `harm`. */
  readonly measure: string;
  readonly harm?: { readonly term: string; readonly grade: string };
  readonly form: FigureForm;
  readonly unit?: string;
  readonly subgroup: string;
  /** Whether this person is one of the subgroup; `yes` for the whole study. */
  readonly belongs: Truth;
  readonly analysis?: string;
  readonly use: "headline" | "supporting";
  readonly gate: Gate;
  readonly arms: readonly FigureArm[];
  /** The time of a rate. */
  readonly months?: number;
  /** Which two arms the study compares, whatever the order of the arms. */
  readonly compares?: { readonly of: string; readonly versus: string };
  readonly finding?: string;
  /** A rate at a time is published for the same people, so the median is not said in its place. */
  readonly hasRates: boolean;
  readonly population: Population;
  readonly disease: Disease;
  readonly certainty: Certainty;
  readonly status: SourceStatus;
  readonly recalled: readonly string[];
  readonly source: string;
  readonly read: string;
  readonly checked: string;
  readonly clinical?: ClinicalPart;
}
