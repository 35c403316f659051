/** Drugs, regimens, biomarkers, approvals and scores, as the build compiles them from knowledge/. */
import type { Criterion } from "../logic/criterion.ts";

/** Verified: seen in the source that is named. Recalled: from memory, never shown to a patient. */
export type Sureness = "verified" | "recalled";

/** Who has checked a file, and when it has to be looked at again. */
interface Reviewed {
  /** `nobody-yet` until a clinician has. */
  readonly checkedBy: string;
  /** YYYY-MM-DD */
  readonly reviewDue: string;
}

interface Sourced {
  readonly source: string;
  readonly status: Sureness;
}

export type Route = "drip" | "tablet" | "injection";

export type CautionStrength = "avoid" | "discuss" | "dose" | "monitor" | "contraindicated";

/** What to mind with one drug. Its plain words are in words/<language>/drug-cautions.yaml, where it is verified. */
export interface DrugCaution extends Sourced {
  readonly id: string;
  /** Rows of the evidence that it says: drug/condition. */
  readonly from: readonly string[];
  readonly if?: Criterion;
  readonly always?: boolean;
  readonly strength: CautionStrength;
  /** The same caution holds for these drugs. */
  readonly alsoFor?: readonly string[];
  /** The clinical sentence. */
  readonly say: string;
}

export interface Drug extends Sourced, Reviewed {
  /** The name that treatments use: INN in lower case, joined by hyphens. */
  readonly id: string;
  readonly brands: readonly { readonly name: string; readonly status: Sureness }[];
  readonly class: string;
  readonly route: Route;
  readonly cautions: readonly DrugCaution[];
  /** Why no option holds a drug although it has cautions. */
  readonly noOption?: string;
}

export interface RegimenDrug {
  readonly drug: string;
  readonly route: Route;
  /** Days of the cycle; `every-day` without an end; `once` where it is given one time, or not in cycles. */
  readonly days: readonly number[] | "every-day" | "once" | "not-known";
  readonly hours?: number;
  /** Clinical register only. */
  readonly dose: string;
}

export interface Regimen extends Sourced, Reviewed {
  readonly id: string;
  readonly name: string;
  readonly drugs: readonly RegimenDrug[];
  readonly cycleDays: number | null;
  readonly mostCycles?: number;
  readonly lines: readonly (
    | "first"
    | "second"
    | "third"
    | "third-or-later"
    | "rechallenge"
    | "any"
  )[];
  readonly role: string;
  readonly marker?: string;
  readonly options: readonly string[];
  readonly noOption?: string;
  /** Clinical register only: it may hold doses. */
  readonly note?: string;
  readonly investigational?: boolean;
}

/** A limit of a test and what lies on its far side. */
export interface CutOff extends Sourced {
  readonly if: Criterion;
  readonly means: string;
}

export interface Biomarker extends Sourced, Reviewed {
  readonly id: string;
  /** The stored facts that the test sets. */
  readonly facts: readonly string[];
  readonly sample: readonly ("tissue" | "blood")[];
  readonly cutOffs: readonly CutOff[];
  /** Options that wait for it; empty where it only opens trials. */
  readonly options: readonly string[];
  readonly days: "not-known" | (Sourced & { readonly low: number; readonly high: number });
}

/** The page of a test, in one register. */
export interface BiomarkerPage {
  /** What the test measures. */
  readonly what: string;
  readonly sample: string;
  /** What each answer changes. */
  readonly changes: string;
  /** One sentence that the person can say. */
  readonly ask: string;
  readonly time: string;
  readonly wrong: string;
  readonly ifPositive: string;
  readonly ifNegative: string;
  /** What follows where the test finds what would never have mattered. */
  readonly neverMatters: string;
}

export type ApprovalState = "licensed" | "not-licensed" | "withdrawn" | "reported";

export interface RegionApproval {
  readonly state: ApprovalState;
  /** YYYY, YYYY-MM or YYYY-MM-DD, as sure as `date` says. */
  readonly since?: string;
  readonly date?: Sureness;
  readonly sure: Sureness | "disputed";
  readonly limit?: string;
  readonly source: string;
  readonly note?: string;
}

/** A licence is what a regulator said at a date; it is not the label. */
export interface Approval extends Reviewed {
  readonly id: string;
  readonly drugs: readonly string[];
  readonly use: string;
  readonly options: readonly string[];
  readonly regions: Readonly<Record<string, RegionApproval>>;
  readonly note?: string;
}

export interface ScoreInput {
  readonly id: string;
  readonly points: number;
  readonly if?: Criterion;
  readonly always?: boolean;
}

/** Points of a part: added up, or the highest alone. */
export interface ScorePart {
  readonly id: string;
  readonly combine: "sum" | "max";
  readonly inputs: readonly ScoreInput[];
}

/** What was published for a group. Only verified figures are kept. */
export interface GroupFigures {
  readonly medianMonths?: number;
  readonly oneYearPercent?: number;
  readonly clotsIn6MonthsPercent?: number;
  readonly n?: number;
}

export interface ScoreGroup {
  readonly id: string;
  /** Both ends included; no upper end where there is none. */
  readonly min: number;
  readonly max?: number;
  readonly published?: GroupFigures;
}

export interface ExternalCheck extends Sourced {
  readonly people: string;
  readonly n: number;
  readonly mediansMonths?: Readonly<Record<string, number>>;
}

interface ScoreFrame extends Sourced, Reviewed {
  readonly id: string;
  /** Rows of the evidence that it says. */
  readonly from: string;
  readonly about: "survival" | "nutrition" | "clots" | "kidneys";
  readonly population: string;
  /** For whom the score was made; absent: for anyone here. */
  readonly for?: Criterion;
  /** For whom the published figures hold, where that is narrower. */
  readonly figuresFor?: Criterion;
  readonly external: readonly ExternalCheck[];
  readonly licence: string;
}

export interface PointScore extends ScoreFrame {
  readonly parts: readonly ScorePart[];
  readonly groups: readonly ScoreGroup[];
}

/** A number that follows from one fact, as it is or between two multiples. */
export interface MeasureScore extends ScoreFrame {
  readonly measure: {
    readonly fact: string;
    /** The stored facts that it follows from. */
    readonly needs: readonly string[];
    readonly times: readonly [low: number, high: number];
    readonly unit: string;
  };
}

export type Score = PointScore | MeasureScore;

export interface Scenario {
  readonly id: string;
  readonly times: number;
}

/** Best, typical and worst case as multiples of a published median. */
export interface Scenarios extends Sourced, Reviewed {
  readonly from: string;
  readonly multiples: readonly Scenario[];
  readonly validation: readonly (Sourced & { readonly people: string; readonly found: string })[];
}

export interface NotComputed {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

export interface Scores {
  readonly list: readonly Score[];
  readonly scenarios: Scenarios;
  readonly notComputed: readonly NotComputed[];
}

/** What each of these is called and says, in one language. */
export interface MedicineWords {
  /** One plain sentence a drug: what it is. */
  readonly drugs: Readonly<Record<string, string>>;
  readonly drugCautions: Readonly<Record<string, string>>;
  readonly biomarkers: Readonly<
    Record<string, { readonly plain: BiomarkerPage; readonly clinical: BiomarkerPage }>
  >;
  readonly scores: Readonly<Record<string, ScoreWords>>;
  /** Words of the scenarios, by their id. */
  readonly scenarios: Readonly<Record<string, InRegisters>>;
}

interface InRegisters {
  readonly plain: string;
  readonly clinical: string;
}

export interface ScoreWords {
  readonly name: InRegisters;
  readonly what: InRegisters;
  readonly caution: InRegisters;
  readonly inputs: Readonly<Record<string, InRegisters>>;
  readonly groups: Readonly<Record<string, InRegisters>>;
}
