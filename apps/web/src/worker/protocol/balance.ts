/** What matters to a person, step by step, and the options by it. */
import type { OtherDiseaseView, SectionView } from "./options.ts";
import type { Situation } from "./situation.ts";

export interface BalanceAsk {
  readonly situation: Situation;
  /** As they are stored; what cannot be read says nothing. */
  readonly answers: unknown;
  /** Some of the same questions, answered on another day. */
  readonly again?: unknown;
  /** Fewer draws, while questions are asked. */
  readonly isQuick: boolean;
}

export interface ThingView {
  readonly id: string;
  readonly name: string;
  /** What would get better: in this person's own numbers where they are open. */
  readonly swing: string;
}

export interface StepChoice {
  readonly id: string;
  readonly label: string;
}

interface StepBase {
  /** Names it among the answers that are kept. */
  readonly key: string;
  readonly question: string;
}

export type StepView = StepBase &
  (
    | { readonly kind: "goal" | "screen"; readonly choices: readonly StepChoice[] }
    | {
        readonly kind: "rate";
        readonly part: string;
        readonly level: number;
        readonly whole: string;
        readonly choices: readonly StepChoice[];
      }
    | {
        readonly kind: "contradiction";
        readonly id: string;
        readonly claims: readonly ClaimView[];
      }
  );

/** One of the answers that do not go together, in words, and the step at which it was given. */
export interface ClaimView {
  readonly said: string;
  readonly step: string;
}

export type ThingKind = "benefit" | "harm" | "practical";

export interface CellView {
  readonly option: string;
  readonly name: string;
  /** Waits for an answer or a test. */
  readonly depends: boolean;
  /** How well it does, from 1 to 5; undefined where it is not known. */
  readonly dots: number | undefined;
  /** The published number, as it is said. */
  readonly level?: string;
  readonly unsure?: string;
}

export interface GridRow extends ThingView {
  readonly kind: ThingKind;
  readonly cells: readonly CellView[];
}

export interface BalanceView {
  readonly notVerdict: string;
  readonly otherDisease?: OtherDiseaseView;
  readonly things: readonly ThingView[];
  readonly goals: readonly StepChoice[];
  /** As they are now: kept with each answer. */
  readonly ranges: Readonly<Record<string, readonly [from: number, to: number]>>;
  /** The questions that were answered, in their order, so that any can be changed. */
  readonly given: readonly StepView[];
  readonly next?: StepView;
  /** Heaviest first. */
  readonly order: readonly ThingView[];
  readonly headings: Readonly<
    Record<"matters" | "grid" | "clarity" | "tests" | "beside" | "drawer", string>
  >;
  readonly orderLead: string;
  readonly orderNotes: readonly string[];
  /** Things whose numbers moved since they were asked about. */
  readonly moved: readonly string[];
  readonly grid: readonly GridRow[];
  readonly gridLead: readonly string[];
  readonly gridNotes: readonly string[];
  /** What came out otherwise on another day. */
  readonly drift?: readonly string[];
  readonly clarity: {
    readonly lead: readonly string[];
    readonly tips: readonly string[];
    readonly differs?: string;
  };
  readonly tests: readonly { readonly number: number; readonly said: string }[];
  readonly beside: readonly string[];
  /** In the clinical register alone. */
  readonly drawer?: DrawerView;
}

export interface TableView {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface DrawerView {
  readonly about: readonly string[];
  readonly tables: readonly TableView[];
  readonly sources: readonly string[];
  readonly scores: readonly SectionView[];
}
