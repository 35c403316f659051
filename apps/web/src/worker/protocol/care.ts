/** What the diary, the dates of treatment and the log of food and weight ask and show. */
import type { RedFlagLevel, SaidPart, Sitting } from "@nextline/core";
import type { Situation } from "./situation.ts";

/** The diary is in the shape of schemas/diary.schema.json. */
export interface DaysAsk {
  readonly situation: Situation;
  /** Nothing stored is known: no fact is taken for absent. */
  readonly isLocked: boolean;
  readonly entries: readonly unknown[];
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** What was reached earlier, by answers that are kept and by others; each stands for some hours. */
  readonly sittings: readonly Sitting[];
}

export interface DaysView {
  readonly level: RedFlagLevel;
  /** What stands from now on; absent where nothing was reached. */
  readonly sitting?: Sitting;
  readonly title: string;
  readonly advice: string;
  readonly parts: readonly SaidPart[];
  readonly symptoms: readonly SymptomView[];
  readonly measures: readonly MeasureView[];
  /** From none to very much. */
  readonly scale: readonly string[];
  readonly scaleQuestions: Readonly<Record<"severity" | "interference", string>>;
  /** Every question about danger signs, by id. */
  readonly questions: Readonly<Record<string, string>>;
  /** Questions that could still change the level, most urgent first. */
  readonly open: readonly string[];
  readonly trends: readonly TrendView[];
}

export interface SymptomView {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly grades: readonly string[];
}

export interface MeasureView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

export interface TrendView {
  readonly id: string;
  readonly name: string;
  readonly highest: number;
  readonly points: readonly TrendPointView[];
}

export interface TrendPointView {
  readonly day: number;
  readonly date: string;
  readonly grade?: number;
  readonly words: string;
  readonly severity: string;
  readonly interference: string;
}

/** The courses are in the shape of schemas/dose-plan.schema.json. */
export interface DatesAsk {
  readonly situation: Situation;
  readonly courses: readonly unknown[];
}

export interface DatesView {
  readonly regimens: readonly {
    readonly id: string;
    readonly name: string;
    readonly isNow: boolean;
  }[];
  readonly courses: readonly CourseView[];
}

export interface CourseView {
  readonly title: string;
  readonly drugs: readonly { readonly id: string; readonly name: string }[];
  readonly days: readonly {
    readonly date: string;
    readonly what: string;
    readonly round: string;
    readonly isPlanned: boolean;
  }[];
  /** Why the days end where they do. */
  readonly notes: readonly string[];
  readonly parts: readonly SaidPart[];
  /** Rounds as told, the dates said. */
  readonly rounds: readonly string[];
}

/** In the shape of schemas/nutrition-log.schema.json. */
export interface LogAsk {
  readonly situation: Situation;
  readonly weights: readonly unknown[];
  readonly intakes: readonly unknown[];
}

export interface LogView {
  readonly parts: readonly SaidPart[];
  /** The same in clinical words: the sheet for the dietitian. */
  readonly sheet: readonly SaidPart[];
  readonly weights: readonly LogPointView[];
  readonly intakes: readonly LogPointView[];
}

export interface LogPointView {
  readonly day: number;
  readonly date: string;
  readonly value: number;
}
