/** From a plan and what was given to calendar, changes and intensity; it never proposes a dose and sets no target. */
import type { Facts } from "../../logic/reading.ts";
import { changesOf, type DoseChange } from "./changes.ts";
import { type CourseIntensity, intensityOf } from "./intensity.ts";
import type { Course, DosePlan } from "./plan.ts";
import type { DoseRules } from "./rules.ts";
import { type Calendar, calendarOf } from "./schedule.ts";
import { type Sickness, sicknessOf } from "./sickness.ts";

export interface DoseContext {
  /** In days since 1970. */
  readonly asOf?: number | undefined;
  readonly facts?: Facts | undefined;
}

export interface CourseAssessment {
  readonly course: Course;
  readonly calendar: Calendar;
  readonly changes: readonly DoseChange[];
  readonly intensity: CourseIntensity;
  readonly sickness: Sickness;
}

/** A course each, in the order given: a changed regimen is another course, with its own plan. */
export function assessDose(
  { courses }: DosePlan,
  { asOf, facts }: DoseContext,
  rules: DoseRules,
): readonly CourseAssessment[] {
  return courses.map((course) => ({
    course,
    calendar: calendarOf(course, rules, asOf),
    changes: changesOf(course, rules, asOf),
    intensity: intensityOf(course, rules, asOf),
    sickness: sicknessOf(course, rules, facts),
  }));
}
