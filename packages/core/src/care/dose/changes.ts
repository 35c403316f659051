/** Where what was given differs from the plan: begun late, reduced, not given, dropped, the weight another one. */
import { deliveredOn } from "./delivered.ts";
import {
  type Course,
  dateOf,
  endOf,
  type GivenCycle,
  type PlannedDrug,
  plannedEnd,
} from "./plan.ts";
import type { DoseRules } from "./rules.ts";

interface Because {
  readonly reason?: string;
}

export type DoseChange = Because &
  (
    | { readonly kind: "late" | "early"; readonly cycle: number; readonly days: number }
    | { readonly kind: "waiting"; readonly cycle: number; readonly days: number }
    | {
        readonly kind: "changed";
        readonly cycle: number;
        readonly drug: string;
        readonly part?: string;
        readonly days: readonly number[];
        /** Of the planned amount. */
        readonly percent: number;
      }
    | {
        readonly kind: "not-given";
        readonly cycle: number;
        readonly drug: string;
        readonly part?: string;
        readonly days: readonly number[];
      }
    | { readonly kind: "dropped"; readonly drug: string; readonly from: number }
    | { readonly kind: "stopped"; readonly from: number }
    | {
        readonly kind: "weight";
        readonly cycle: number;
        readonly from: number;
        readonly to: number;
      }
  );

export function changesOf(
  course: Course,
  rules: DoseRules,
  asOf: number | undefined,
): readonly DoseChange[] {
  return [
    ...startsOf(course),
    ...course.cycles.flatMap((cycle, i) => dosesChanged(cycle, i + 1, { course, rules })),
    ...course.dropped.map(({ drug, from, reason }) => ({
      kind: "dropped" as const,
      drug,
      from,
      ...because(reason),
    })),
    ...weightsOf(course),
    ...(course.stopped === undefined
      ? waiting(course, asOf)
      : [{ kind: "stopped" as const, from: course.stopped }]),
  ];
}

const because = (reason: string | undefined): Because => (reason === undefined ? {} : { reason });

function startsOf(course: Course): readonly DoseChange[] {
  return course.cycles.flatMap((cycle, i): DoseChange[] => {
    const before = course.cycles[i - 1];
    const planned = before === undefined ? course.start : plannedEnd(before, course);
    const days = planned === undefined ? 0 : cycle.start - planned;
    if (days === 0) return [];
    const kind = days > 0 ? "late" : "early";
    return [{ kind, cycle: i + 1, days: Math.abs(days), ...because(cycle.reason) }];
  });
}

/** The next cycle should have begun and nothing says that it did. */
function waiting(course: Course, asOf: number | undefined): readonly DoseChange[] {
  const { cycles, cyclesPlanned } = course;
  const last = cycles.at(-1);
  const end = last && plannedEnd(last, course);
  const isLast = cyclesPlanned !== undefined && cycles.length >= cyclesPlanned;
  if (end === undefined || asOf === undefined || isLast || asOf <= end) return [];
  return [{ kind: "waiting", cycle: cycles.length + 1, days: asOf - end }];
}

interface Planned {
  readonly course: Course;
  readonly rules: DoseRules;
}

const dosesChanged = (cycle: GivenCycle, number: number, given: Planned): readonly DoseChange[] =>
  given.course.drugs.flatMap((planned) => partChanged(planned, { cycle, number, ...given }));

interface At extends Planned {
  readonly cycle: GivenCycle;
  readonly number: number;
}

/** Days of one share are told together. A dropped drug is told once, not again in every cycle. */
function partChanged(
  planned: PlannedDrug,
  { cycle, number, course, rules }: At,
): readonly DoseChange[] {
  const end = endOf(planned.drug, course);
  const byShare = new Map<string, { share: number; days: number[]; reason: string | undefined }>();
  for (const day of planned.days ?? []) {
    if (end !== undefined && dateOf(cycle, day) >= end) continue;
    const delivered = deliveredOn({ planned, day, cycle }, course, rules.intensity.areaDivisor);
    if (delivered.kind === "unknown" || isWhole(delivered.share)) continue;
    const key = `${delivered.share} ${delivered.reason ?? ""}`;
    const entry = byShare.get(key) ?? {
      share: delivered.share,
      days: [],
      reason: delivered.reason,
    };
    byShare.set(key, { ...entry, days: [...entry.days, day] });
  }
  const what = {
    cycle: number,
    drug: planned.drug,
    ...(planned.part === undefined ? {} : { part: planned.part }),
  };
  return [...byShare.values()].map(({ share, days, reason }) =>
    share === 0
      ? { kind: "not-given", ...what, days, ...because(reason) }
      : { kind: "changed", ...what, days, percent: 100 * share, ...because(reason) },
  );
}

/** Milligrams that are rounded to a vial are still the plan. */
const WHOLE = 0.005;
const isWhole = (share: number): boolean => Math.abs(share - 1) < WHOLE;

function weightsOf({ cycles }: Course): readonly DoseChange[] {
  const told = cycles.flatMap(({ body }, i) =>
    body?.weightKg === undefined ? [] : [{ cycle: i + 1, kg: body.weightKg }],
  );
  return told.flatMap(({ cycle, kg }, i): DoseChange[] => {
    const before = told[i - 1];
    return before === undefined || before.kg === kg
      ? []
      : [{ kind: "weight", cycle, from: before.kg, to: kg }];
  });
}
