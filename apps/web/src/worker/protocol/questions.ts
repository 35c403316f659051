/** The questions one by one, how far they are, and the answers with their times. */
import type { Choice, Situation, Unit } from "./situation.ts";

export interface QuestionAsk {
  readonly situation: Situation;
  /** The number of a fact; undefined for the one that settles most. */
  readonly number: number | undefined;
  /** Facts not to ask now: skipped, or answered with "I do not know". */
  readonly leaveOut: readonly string[];
}

export interface ProgressAsk {
  readonly situation: Situation;
  /** Facts to which the answer was "I do not know". */
  readonly unsure: readonly string[];
  readonly skipped: readonly string[];
}

export interface ProgressView {
  readonly parts: readonly PartView[];
  readonly said: number;
  readonly unsure: number;
  readonly open: number;
}

/** One part of the questions, such as blood tests. */
export interface PartView {
  readonly heading: string;
  readonly said: number;
  readonly unsure: number;
  /** Questions that could still change what fits. */
  readonly open: number;
  /** The number of the first open question. */
  readonly next?: number;
}

export type Input =
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "set"; readonly choices: readonly Choice[]; readonly none: string }
  | { readonly kind: "number"; readonly whole: boolean; readonly units: readonly Unit[] }
  | { readonly kind: "date" }
  | {
      readonly kind: "treatments";
      readonly intents: readonly Choice[];
      readonly outcomes: readonly Choice[];
    }
  | {
      readonly kind: "procedures";
      readonly kinds: readonly Choice[];
      readonly fields: readonly Choice[];
    }
  | { readonly kind: "text" };

export interface QuestionView {
  readonly fact: string;
  readonly number: number;
  readonly question: string;
  readonly help?: string;
  readonly where?: string;
  readonly why?: string;
  readonly input: Input;
  /** Facts still open, this one among them. */
  readonly open: number;
}

export interface NoticeView {
  readonly level: "emergency" | "important" | "note";
  readonly text: string;
}

export interface ProblemView {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
  /** The fact to correct, where there is one. */
  readonly number?: number;
}

export interface FactLine {
  readonly number: number;
  readonly fact: string;
  readonly label: string;
  /** Undefined where it is not known. */
  readonly value: string | undefined;
  readonly unsure: boolean;
  readonly from?: string;
}

export interface FactsView {
  readonly groups: readonly { readonly heading: string; readonly facts: readonly FactLine[] }[];
  readonly derived: readonly (readonly [string, string])[];
  readonly problems: readonly ProblemView[];
  /** Ids that this vocabulary does not know, kept as they were given. */
  readonly kept: readonly (readonly [string, string])[];
}

export interface DrugView {
  readonly id: string;
  readonly name: string;
  readonly brands: readonly string[];
}

export type PastKind = "treatments" | "procedures";

/** One treatment or procedure; the list it stands in keeps the order in which it was given. */
export interface PastView {
  readonly kind: PastKind;
  /** Its place in that list, from 0. */
  readonly place: number;
  readonly name: string;
  /** What it was for, or which part of the body. */
  readonly about?: string;
  /** How it ended. */
  readonly outcome?: string;
  readonly start?: string;
  readonly end?: string;
  readonly isOngoing: boolean;
  /** Days since 1970 between which it may have been, where they are known. */
  readonly from?: number;
  readonly to?: number;
  /** The line of therapy it belongs to. */
  readonly line?: number;
  /** It only goes on with the line before it. */
  readonly isJoined: boolean;
}

export interface TimelineView {
  readonly entries: readonly PastView[];
  /** How many lines of therapy; they differ where it is not known how one ended. */
  readonly lines: { readonly low: number; readonly high: number };
  /** Today, in days since 1970. */
  readonly today: number;
  readonly forms: PastForms;
}

/** What the forms of both lists offer. */
export type PastForms = Omit<Extract<Input, { kind: "treatments" }>, "kind"> &
  Omit<Extract<Input, { kind: "procedures" }>, "kind">;
