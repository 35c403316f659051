/** A diary of symptoms: entries of a day or of the last 7 days, as the person or a helper writes them. */
import type { Truth } from "../../logic/truth.ts";

export interface ReportedSymptom {
  readonly id: string;
  /** `unknown` is "I do not know": asked again, never taken as none. */
  readonly grade: number | "unknown";
  /** How bad at its worst and how much it gets in the way: 0 none, 1 a little, 2 some, 3 a lot, 4 very much. */
  readonly severity?: number;
  readonly interference?: number;
}

export interface DiaryEntry {
  /** In days since 1970. */
  readonly day: number;
  readonly period: "today" | "last-7-days";
  readonly by: "person" | "helper";
  readonly symptoms: readonly ReportedSymptom[];
  /** Answers to questions about danger signs. */
  readonly signs: Readonly<Record<string, Truth>>;
  readonly measures: Readonly<Record<string, number>>;
  readonly hoursSinceLastDose?: number;
}

/** The oldest first; entries of one day in the order in which they were written. */
export interface Diary {
  readonly entries: readonly DiaryEntry[];
}

export const reportOf = (entry: DiaryEntry, symptom: string): ReportedSymptom | undefined =>
  entry.symptoms.find(({ id }) => id === symptom);

export function gradeOf(entry: DiaryEntry, symptom: string): number | undefined {
  const grade = reportOf(entry, symptom)?.grade;
  return typeof grade === "number" ? grade : undefined;
}
