/** The studies as the build compiles them from knowledge/studies/*.yaml: who, what, which figures, how sure. */
import type { Criterion } from "../logic/criterion.ts";

/** Verified: a person or program saw it in a source. Recalled: from memory, never shown to a patient. */
export type SourceStatus = "verified" | "recalled";

/** Low and high end; no high end where it was not reached. */
export type Interval = readonly [low: number, high: number | null];
export type IntervalOrNone = Interval | "not-published";

export type DesignKind =
  | "randomised"
  | "single-arm"
  | "pooled"
  | "meta-analysis"
  | "observational"
  | "retrospective";

export interface Design {
  readonly kind: DesignKind;
  readonly blinding?: "double-blind" | "open-label";
  /** What a pooled analysis or a meta-analysis is made of. */
  readonly of?: "randomised" | "single-arm" | "observational";
  /** Stopped before it had the people it planned. */
  readonly stoppedEarly?: boolean;
}

export interface Identifier {
  readonly kind: "pmid" | "doi" | "nct" | "other";
  readonly id: string;
  readonly status: SourceStatus;
}

/** Which cancers: of the stomach and the gullet, several kinds with few of these, or others alone. */
export type Disease =
  | "stomach"
  | "oesophagogastric"
  | "many-cancers"
  | "other-cancers"
  | "not-stated";

export interface StudyPopulation {
  readonly about: string;
  readonly n?: number;
  readonly disease: Disease;
  /** Codes with words in words/<language>/evidence.yaml. */
  readonly line: string;
  readonly marker: string;
  readonly region: string;
  readonly fitness: string;
}

/** Whose situation counts as the same, and whose as near it. */
export interface SameOrNear {
  readonly same: Criterion;
  readonly near?: Criterion;
}

/** `anyone`: the study took people whatever this was. `not-stated`: what was read does not say. */
export type Axis = "anyone" | "not-stated" | SameOrNear;

export const AXES = ["line", "marker", "region", "fitness"] as const;
export type AxisName = (typeof AXES)[number];

/** A part of the people in a study; `anyone` where it says nothing about the person. */
export interface Subgroup {
  readonly id: string;
  readonly name: string;
  readonly if: "anyone" | Criterion;
}

export interface Arm {
  readonly id: string;
  readonly name: string;
  readonly n?: number;
  readonly drugs: readonly string[];
  readonly regimen?: string;
  /** Clinical register only. */
  readonly schedule?: string;
  /** A group that is compared, not a treatment that was given. */
  readonly group?: boolean;
  readonly recalled?: readonly string[];
}

export interface Rate {
  readonly atMonths: number;
  readonly percent: number;
  readonly interval: IntervalOrNone;
}

/** What one arm came to: a median, a percentage, a span of percentages, a count, or another measured value. */
export interface ArmValue {
  readonly arm: string;
  readonly n?: number;
  readonly months?: number | "not-reached";
  readonly percent?: number;
  readonly span?: Interval;
  readonly count?: number;
  readonly value?: number;
  readonly unit?: string;
  readonly interval?: IntervalOrNone;
  readonly rates?: readonly Rate[];
}

/** Which arm is compared with which is said here, never by the order of the arms. */
export interface Ratio {
  readonly of: string;
  readonly versus: string;
  readonly value: number;
  readonly interval: IntervalOrNone;
  readonly level: number;
}

interface Provenance {
  readonly status: SourceStatus;
  /** Names of fields that are only recalled; their values are left out. */
  readonly recalled?: readonly string[];
  /** May be shown to patients. */
  readonly patients: boolean;
  /** A DOI, a PMID, a register number, a label, or a report by its name. */
  readonly source: string;
  readonly read: string;
  readonly note?: string;
}

export interface StudyFigure extends Provenance {
  readonly measure: string;
  readonly subgroup: string;
  /** Which look at the data, and by whom. */
  readonly analysis?: string;
  readonly use: "headline" | "supporting";
  /** An early look whose answer was not settled. */
  readonly open?: boolean;
  readonly arms: readonly ArmValue[];
  readonly ratio?: Ratio;
  readonly p?: number | string;
  /** A result that was published without its numbers. */
  readonly finding?: string;
}

export interface StudyHarm extends Provenance {
  readonly term: string;
  readonly grade: string;
  readonly subgroup: string;
  readonly arms: readonly ArmValue[];
}

export interface Study {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  readonly design: Design;
  readonly year?: number;
  readonly identifiers: readonly Identifier[];
  readonly population: StudyPopulation;
  readonly closeness: Readonly<Record<AxisName, Axis>>;
  readonly subgroups: readonly Subgroup[];
  readonly arms: readonly Arm[];
  readonly figures: readonly StudyFigure[];
  readonly harms: readonly StudyHarm[];
  readonly conclusion: string;
  readonly recurrence?: string;
  readonly warnings: readonly string[];
  readonly checkedBy: string;
  readonly reviewDue: string;
}

export type Gate = "survival" | "response" | "harms" | "relief";

/** What is measured: which gate it stands behind, and whether a higher value is what people hope for. */
export interface Measure {
  readonly id: string;
  readonly gate: Gate;
  readonly hoped: "higher" | "lower" | "neither";
}

export const CERTAINTY_LEVELS = ["high", "moderate", "low", "very-low"] as const;
export type CertaintyLevel = (typeof CERTAINTY_LEVELS)[number];

/** What a rule of certainty asks of a figure and its study; what it does not name may be anything. */
export interface CertaintyTest {
  readonly kind?: readonly DesignKind[];
  readonly of?: readonly string[];
  readonly phase?: readonly string[];
  readonly use?: "headline" | "supporting";
  readonly open?: boolean;
  readonly stoppedEarly?: boolean;
  readonly disease?: readonly Disease[];
  /** At least so many of the four axes are different. */
  readonly axesDifferent?: number;
}

/** The first start that holds gives the level; every step that holds takes one level off. */
export interface CertaintyRules {
  readonly start: readonly {
    readonly when: CertaintyTest;
    readonly level: CertaintyLevel;
    readonly reason: string;
  }[];
  readonly steps: readonly { readonly when: CertaintyTest; readonly reason: string }[];
}

interface SaidTwice {
  readonly plain: string;
  readonly clinical: string;
}
type SaidById = Readonly<Record<string, SaidTwice>>;

/** A measure in words: its name, a sentence for each frame, and one for values that are no share of people. */
export interface MeasureWords {
  readonly label: SaidTwice;
  readonly with?: SaidTwice;
  readonly without?: SaidTwice;
  readonly value?: SaidTwice;
}

/** Words of words/<language>/evidence.yaml; each id of the studies has its own. */
export interface EvidenceWords {
  readonly phrases: SaidById;
  readonly measures: Readonly<Record<string, MeasureWords>>;
  readonly terms: SaidById;
  readonly grades: SaidById;
  readonly findings: SaidById;
  readonly groups: SaidById;
  readonly lines: SaidById;
  readonly markers: SaidById;
  readonly regions: SaidById;
  readonly fitness: SaidById;
  readonly diseases: SaidById;
  readonly levels: SaidById;
  readonly reasons: SaidById;
}

/** The part of the knowledge that only pages with figures load. */
export interface Studies {
  readonly list: readonly Study[];
  readonly measures: readonly Measure[];
  readonly certainty: CertaintyRules;
}
