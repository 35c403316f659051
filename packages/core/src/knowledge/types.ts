/** The compiled knowledge, as the build writes it from knowledge/*.yaml, and as the core reads it. */
import type {
  Contradiction,
  Definitions,
  FactDefinition,
  TreatmentVocabulary,
} from "../facts/vocabulary.ts";
import type { Criterion, Scalar } from "../logic/criterion.ts";
import type { Values } from "./balance.ts";
import type { EligibilityLexicon } from "./eligibility.ts";
import type { Explanation, GlossaryTerm } from "./explanation.ts";
import type { Approval, Biomarker, Drug, MedicineWords, Regimen, Scores } from "./medicine.ts";
import type { News, NewsWords } from "./news.ts";
import type { ReportLexicon } from "./reports.ts";
import type { EvidenceWords, Studies } from "./studies.ts";
import type { TrialRules } from "./trial-rules.ts";

/** A need, stop or caution. `always` rules have no condition. */
export interface Rule {
  readonly id: string;
  readonly if?: Criterion;
  readonly always?: boolean;
  /** The short clinical phrase. */
  readonly say: string;
  /** A stop that must be answered before the option is used. */
  readonly critical?: boolean;
}

export type Standing = "standard" | "alternative" | "not-recommended";

export interface Option {
  readonly id: string;
  readonly family: string;
  readonly name: string;
  readonly standing: Standing;
  readonly why?: string;
  readonly needs: readonly string[];
  readonly stops: readonly string[];
  readonly cautions: readonly string[];
  readonly alsoMissing?: readonly { readonly if: Criterion; readonly fact: string }[];
  /** By region; a region that is absent is unknown. */
  readonly licence?: Readonly<Record<string, string>>;
  readonly funding?: Readonly<Record<string, string>>;
  readonly evidence?: readonly string[];
  /** The drugs it holds, or one of which it holds. */
  readonly drugs?: readonly string[];
  /** Yes while an ongoing treatment holds its drugs. */
  readonly current?: Criterion;
  /** Where it stands within its group on a page while the condition is yes; JSON keeps the fixed order. */
  readonly pageOrder?: { readonly to: "front" | "back"; readonly when: Criterion };
  readonly note?: string;
}

export type WarningLevel = "emergency" | "important" | "note";

export interface Warning {
  readonly code: string;
  readonly level: WarningLevel;
  readonly when: Criterion;
  readonly say: string;
  readonly judgedOn?: "facts-as-given";
}

/** How often a value is found; only orders questions. */
export interface Prevalence {
  readonly fact: string;
  readonly values: readonly { readonly value: Scalar; readonly share: number }[];
}

export interface Regions {
  readonly regions: readonly string[];
  readonly countries: Readonly<Record<string, readonly string[]>>;
}

export interface DrugKinds {
  readonly chemotherapy: readonly string[];
  readonly immunotherapy: readonly string[];
  readonly antibody: readonly string[];
  readonly targeted: readonly string[];
  /** Of none of the kinds. */
  readonly supportive: readonly string[];
}

/** A question for the visit; `gap` is the fact that it asks for. */
export interface VisitQuestion {
  readonly id: string;
  readonly when?: Criterion;
  readonly always?: boolean;
  readonly gap?: string;
  readonly plain: string;
  readonly clinical: string;
}

/** What the visit summary says, in order. */
export interface SummaryPlan {
  readonly situation: readonly string[];
  /** Facts whose absence is not worth a line. */
  readonly onlyIfPresent: readonly string[];
  readonly goals: readonly string[];
  readonly tests: readonly string[];
  /** How many questions go on the page. */
  readonly questions: number;
}

/** A sentence in both registers. */
export interface Wording {
  readonly plain: string;
  readonly clinical: string;
}

export interface FactWords {
  readonly label: string;
  readonly clinical: string;
  readonly question?: string;
  readonly help?: string;
  readonly where?: string;
  readonly unit?: Wording | "";
  readonly values?: Readonly<Record<string, Wording>>;
}

/** All words of one language. Rules hold only their plain sentence; the clinical one is the rule's `say`. */
export interface Words {
  readonly facts: Readonly<Record<string, FactWords>>;
  readonly needs: Readonly<Record<string, string>>;
  readonly stops: Readonly<Record<string, string>>;
  readonly cautions: Readonly<Record<string, string>>;
  /** Plain words for the `why` of options that studies speak against. */
  readonly whys: Readonly<Record<string, string>>;
  readonly warnings: Readonly<Record<string, Wording>>;
  readonly lists: Readonly<Record<string, Readonly<Record<string, Wording>>>>;
  readonly phrases: Readonly<Record<string, Wording>>;
  readonly problems: Readonly<Record<string, { readonly problem: string; readonly cure: string }>>;
  /** How a trial, its verdict and what it waits for are said. */
  readonly trials: Readonly<Record<string, Wording>>;
  /** What matters, how it is asked, and what the balance comes to. */
  readonly values: Readonly<Record<string, Wording>>;
  readonly evidence: EvidenceWords;
  readonly medicine: MedicineWords;
  readonly news: NewsWords;
}

/** The one JSON file that the build makes. */
export interface CompiledKnowledge {
  readonly version: string;
  /** SHA-256 of the content, as hex. */
  readonly hash: string;
  readonly facts: readonly FactDefinition[];
  readonly definitions: Definitions;
  readonly contradictions: readonly Contradiction[];
  readonly treatment: TreatmentVocabulary;
  readonly drugClasses: Readonly<Record<string, readonly string[]>>;
  /** Drugs by kind as washouts count them; a drug in no list may be of any kind. */
  readonly drugKinds: DrugKinds;
  readonly trialRules: TrialRules;
  readonly regions: Regions;
  readonly prevalence: readonly Prevalence[];
  readonly rules: {
    readonly needs: readonly Rule[];
    readonly stops: readonly Rule[];
    readonly cautions: readonly Rule[];
  };
  readonly options: readonly Option[];
  readonly warnings: readonly Warning[];
  readonly questions: readonly VisitQuestion[];
  readonly summary: SummaryPlan;
  /** The vocabulary that reads the eligibility text of trials. */
  readonly eligibility: EligibilityLexicon;
  /** The vocabulary that reads pasted reports. */
  readonly reports: ReportLexicon;
  /** A part of its own, so that a page without figures need not load it. */
  readonly studies: Studies;
  readonly drugs: readonly Drug[];
  readonly regimens: readonly Regimen[];
  readonly biomarkers: readonly Biomarker[];
  readonly approvals: readonly Approval[];
  readonly scores: Scores;
  /** What the balance weighs. */
  readonly values: Values;
  /** Dated entries: what changed, for whom, and who says so. */
  readonly news: News;
  /** By option id. A part of its own, as the glossary is: the first screen does not load it. */
  readonly explain: Readonly<Record<string, Explanation>>;
  readonly glossary: readonly GlossaryTerm[];
  readonly words: Readonly<Record<string, Words>>;
}
