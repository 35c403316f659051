/** Options side by side. */
import type { GroupId, OtherDiseaseView } from "./options.ts";
import type { Situation } from "./situation.ts";

export interface CompareAsk {
  readonly situation: Situation;
  /** Ids, in the order in which they were chosen. */
  readonly options: readonly string[];
}

export interface CompareCell {
  /** Both frames; empty where nothing is known. */
  readonly said: readonly string[];
  readonly study?: string;
  readonly count?: number;
  readonly of?: number;
}

/** Of two options that one study compared, by name. */
export interface CompareDifference {
  readonly first: string;
  readonly second: string;
  readonly said: string;
}

/** One measure of all that are compared. */
export interface CompareRow {
  readonly title: string;
  /** What is true of all its numbers: the time that is counted, that nothing says how sure they are. */
  readonly about: readonly string[];
  /** A cell for each option, in their order. */
  readonly cells: readonly CompareCell[];
  readonly differences: readonly CompareDifference[];
  /** Why no difference was worked out. */
  readonly note?: "studies" | "times";
}

export interface CompareColumn {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly family: string;
  readonly group: GroupId;
  readonly short: string;
  readonly certainty: readonly string[];
  readonly noFigures?: string;
}

export interface CompareView {
  readonly otherDisease?: OtherDiseaseView;
  readonly columns: readonly CompareColumn[];
  readonly benefits: readonly CompareRow[];
  readonly harms: readonly CompareRow[];
  /** Each slot with one answer for each option. */
  readonly practical: readonly { readonly slot: string; readonly answers: readonly string[] }[];
  /** Length of life was not asked for, and is left out. */
  readonly isSurvivalHeld: boolean;
  readonly sources: readonly string[];
  /** What may be added, in the fixed order. */
  readonly offered: readonly {
    readonly id: string;
    readonly name: string;
    readonly group: GroupId;
  }[];
  /** Comfort care: always among them. */
  readonly comfort: { readonly id: string; readonly name: string };
}
