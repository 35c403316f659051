/** The shape of what is kept during treatment, as the command line reads it. */
import type { Sitting } from "@nextline/core";

export interface DiaryEntry {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly period: "today" | "last-7-days";
  readonly by: "person" | "helper";
  readonly symptoms: readonly ToldSymptom[];
  readonly signs: Readonly<Record<string, "yes" | "no" | "unknown">>;
  readonly measures: Readonly<Record<string, number>>;
}

export interface ToldSymptom {
  readonly id: string;
  readonly grade: number | "unknown";
  readonly severity?: number;
  readonly interference?: number;
}

/** A treatment by its plan; amounts are never asked of a person, shares of the plan are. */
export interface Course {
  readonly regimen: string;
  readonly start?: string;
  readonly cyclesPlanned?: number;
  readonly cycles: readonly Round[];
  readonly dropped: readonly Dropped[];
  readonly stopped?: string;
  readonly bloodTests: readonly string[];
}

export interface Round {
  readonly start: string;
  readonly asPlanned?: boolean;
  readonly doses?: readonly { readonly drug: string; readonly percent: number }[];
  readonly reason?: string;
}

export interface Dropped {
  readonly drug: string;
  readonly from: string;
  readonly reason?: string;
}

export interface Care {
  /** The level that answers reached and when: it stands for some hours, so that taking one back does not lower it. */
  readonly sitting?: Sitting;
  /** The oldest first; one a day. */
  readonly entries?: readonly DiaryEntry[];
  readonly courses?: readonly Course[];
  readonly weights?: readonly { readonly date: string; readonly kg: number }[];
  readonly intakes?: readonly { readonly date: string; readonly percent: number }[];
}
