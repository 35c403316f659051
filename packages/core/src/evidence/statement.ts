/** Absolute statements as data: so many of so many people, in both frames, or when half of them had got there. */
import type { Gate } from "../knowledge/studies.ts";
import type { Figure, FigureArm, FigureForm } from "./figure.ts";

/** The time that a number counts: months, the whole study, or until half of the people had got there. */
export type Timespan = { readonly months: number } | "study" | "half";

export interface StatementArm {
  readonly arm: string;
  readonly name: string;
  readonly group: boolean;
  /** Whole people of `of`, and the others: both add up to `of`. Undefined for a time or another value. */
  readonly with?: number;
  readonly without?: number;
  /** A share so near the end that whole people would say none, or all. */
  readonly edge?: "below-one" | "above-all-but-one";
  /** The high end of a span, in whole people. */
  readonly upTo?: number;
  /** The published number itself. */
  readonly exact: number | "not-reached";
  readonly interval: FigureArm["interval"];
}

export interface Difference {
  readonly of: string;
  readonly versus: string;
  /** In whole people of the denominator, or in months: never left to the reader. */
  readonly points: number;
  /** Of the published numbers themselves. */
  readonly exact: number;
}

export interface ProbabilityStatement {
  readonly figure: Figure;
  readonly gate: Gate;
  readonly form: Exclude<FigureForm, "ratio">;
  readonly over: Timespan;
  /** The denominator; undefined for a time or another value. */
  readonly of?: number;
  readonly arms: readonly StatementArm[];
  readonly difference?: Difference;
  /** Whether a picture of so many of so many may be drawn. */
  readonly icons: boolean;
}
