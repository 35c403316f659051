/**
 * Relative dose intensity: what was given in a week, as a percentage of what was planned for a week. Only cycles that
 * are over count; one amount that is not known leaves the drug without a figure, for it is neither nothing nor all.
 */
import { type Delivered, type DoseGapCause, deliveredOn } from "./delivered.ts";
import { type Course, dateOf, type GivenCycle, type PlannedDrug, plannedEnd } from "./plan.ts";
import type { DoseRules } from "./rules.ts";

const DAYS_IN_WEEK = 7;

export interface DoseGap {
  readonly cause: DoseGapCause;
  /** YYYY-MM-DD is made in words; in days since 1970. Absent where it is about the whole plan. */
  readonly on?: number;
}

export interface PerWeek {
  readonly sum: number;
  readonly weeks: number;
}

export type DrugIntensity = { readonly drug: string; readonly counts: boolean } & (
  | {
      readonly planned: PerWeek;
      readonly given: PerWeek;
      /** Of both sums; `share` where no amounts were told: 1 planned day is 1. */
      readonly unit: string;
      readonly percent: number;
    }
  | { readonly missing: readonly DoseGap[] }
);

export interface CourseIntensity {
  /** How many cycles are over. */
  readonly cycles: number;
  readonly drugs: readonly DrugIntensity[];
  /** Mean over the drugs that count; undefined while one of them has no figure. */
  readonly percent: number | undefined;
}

export function intensityOf(
  course: Course,
  rules: DoseRules,
  asOf: number | undefined,
): CourseIntensity {
  const over = cyclesOver(course, asOf);
  const names = [...new Set(course.drugs.map(({ drug }) => drug))];
  const drugs = names.map((drug) => drugIntensity(drug, { course, rules, over }));
  return { cycles: over.length, drugs, percent: meanOf(drugs) };
}

/** Over: another one follows, all was stopped, or its days have passed. */
export function cyclesOver(course: Course, asOf: number | undefined): readonly GivenCycle[] {
  return course.cycles.filter((cycle, i) => {
    if (i < course.cycles.length - 1 || course.stopped !== undefined) return true;
    const end = plannedEnd(cycle, course);
    return end !== undefined && asOf !== undefined && end <= asOf;
  });
}

interface Counted {
  readonly course: Course;
  readonly rules: DoseRules;
  readonly over: readonly GivenCycle[];
}

function drugIntensity(drug: string, counted: Counted): DrugIntensity {
  const { course, rules, over } = counted;
  const counts = rules.intensity.cytotoxic.includes(drug);
  const parts = course.drugs.filter((one) => one.drug === drug);
  const weeks = weeksOf(course, over);
  const missing = [...openPlan(parts, counted), ...openDoses(parts, counted)];
  if (missing.length > 0 || weeks === undefined) return { drug, counts, missing };
  const [planned, given] = sumsOf(parts, counted);
  const percent = (100 * (given / weeks.actual)) / (planned / weeks.planned);
  return {
    drug,
    counts,
    planned: { sum: planned, weeks: weeks.planned },
    given: { sum: given, weeks: weeks.actual },
    unit: parts[0]?.unit ?? "share",
    percent,
  };
}

/** From the first day of the first cycle to the end of the last one, as planned and as it was. */
function weeksOf({ cycleDays }: Course, over: readonly GivenCycle[]) {
  const [first, last] = [over[0], over.at(-1)];
  if (cycleDays === undefined || first === undefined || last === undefined) return undefined;
  return {
    planned: (over.length * cycleDays) / DAYS_IN_WEEK,
    actual: (last.start - first.start + cycleDays) / DAYS_IN_WEEK,
  };
}

/** What is not known of the plan itself. */
function openPlan(parts: readonly PlannedDrug[], { course, over }: Counted): readonly DoseGap[] {
  const units = new Set(parts.map(({ amount, unit }) => (amount === undefined ? "" : unit)));
  const mixed = parts.length > 1 && (units.size > 1 || units.has(""));
  return [
    ...(course.cycleDays === undefined ? [{ cause: "cycle-length" } as const] : []),
    ...(parts.some(({ days }) => days === undefined) ? [{ cause: "days" } as const] : []),
    ...(mixed ? [{ cause: "planned-amount" } as const] : []),
    ...(over.length === 0 ? [{ cause: "no-whole-cycle" } as const] : []),
  ];
}

interface DoseSum {
  readonly weight: number;
  readonly on: number;
  readonly delivered: Delivered;
}

/** Every planned dose of the cycles that are over. */
const dosesOf = (
  parts: readonly PlannedDrug[],
  { course, over, rules }: Counted,
): readonly DoseSum[] =>
  over.flatMap((cycle) =>
    parts.flatMap((planned) =>
      (planned.days ?? []).map((day) => ({
        weight: planned.amount ?? 1,
        on: dateOf(cycle, day),
        delivered: deliveredOn({ planned, day, cycle }, course, rules.intensity.areaDivisor),
      })),
    ),
  );

const openDoses = (parts: readonly PlannedDrug[], counted: Counted): readonly DoseGap[] =>
  dosesOf(parts, counted).flatMap(({ delivered, on }) =>
    delivered.kind === "unknown" ? [{ cause: delivered.cause, on }] : [],
  );

function sumsOf(parts: readonly PlannedDrug[], counted: Counted): readonly [number, number] {
  const doses = dosesOf(parts, counted);
  const given = doses.map(({ weight, delivered }) =>
    delivered.kind === "share" ? weight * delivered.share : 0,
  );
  return [sum(doses.map(({ weight }) => weight)), sum(given)];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function meanOf(drugs: readonly DrugIntensity[]): number | undefined {
  const counted = drugs.filter(({ counts }) => counts);
  const known = counted.flatMap((one) => ("percent" in one ? [one.percent] : []));
  return known.length === 0 || known.length < counted.length
    ? undefined
    : sum(known) / known.length;
}
