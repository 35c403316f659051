/** How a symptom goes from entry to entry, and when the change is one to tell the team. */
import { type Diary, type DiaryEntry, gradeOf, reportOf } from "./diary.ts";
import type { SymptomRules } from "./rules.ts";

export type Direction = "worse" | "same" | "better" | "first" | "not-known";

export interface TrendPoint {
  readonly day: number;
  /** Undefined where it was not known: a gap in the line, not a zero. */
  readonly grade: number | undefined;
  readonly severity: number | undefined;
  readonly interference: number | undefined;
}

/** The entries that name the symptom. */
export function trendOf(symptom: string, { entries }: Diary): readonly TrendPoint[] {
  return entries.flatMap((entry) => {
    const report = reportOf(entry, symptom);
    if (report === undefined) return [];
    const { severity, interference } = report;
    return [{ day: entry.day, grade: gradeOf(entry, symptom), severity, interference }];
  });
}

/** By the grade; where the grade stays, by how bad it is. */
export function directionOf(trend: readonly TrendPoint[]): Direction {
  const [before, now] = [trend.at(-2), trend.at(-1)];
  if (now?.grade === undefined) return "not-known";
  if (before === undefined) return "first";
  if (before.grade === undefined) return "not-known";
  const step =
    now.grade - before.grade || (now.severity ?? 0) - (before.severity ?? now.severity ?? 0);
  return step > 0 ? "worse" : step < 0 ? "better" : "same";
}

interface At {
  readonly entry: DiaryEntry;
  readonly diary: Diary;
  readonly rules: SymptomRules;
}

/** Very bad, or much worse than the last time it was told. */
export function isAlert(symptom: string, { entry, diary, rules }: At): boolean {
  const now = reportOf(entry, symptom)?.severity;
  if (now === undefined) return false;
  const { rise, reach } = rules.alert;
  const place = diary.entries.indexOf(entry);
  const earlier = place === -1 ? diary.entries : diary.entries.slice(0, place);
  const before = earlier
    .map((one) => reportOf(one, symptom)?.severity)
    .findLast((severity) => severity !== undefined);
  return now >= reach || (before !== undefined && now - before >= rise);
}
