/** The calendar of a course: days with a drip, days of tablets, blood tests; past days as they were, later ones as planned. */
import { type Course, dateOf, endOf, type PlannedDrug } from "./plan.ts";
import type { DoseRules } from "./rules.ts";

export interface CalendarDay {
  /** In days since 1970; for tablets the first of `days` days in a row. */
  readonly on: number;
  readonly days: number;
  readonly kind: "drip" | "tablet" | "injection" | "blood-test" | "ask-blood-test";
  readonly cycle?: number;
  readonly drugs: readonly string[];
  /** A later cycle, dated by the plan: it moves where a cycle begins late. */
  readonly isPlanned: boolean;
}

/** Why the calendar ends where it does. */
export type CalendarEnd =
  | "all-cycles"
  | "stopped"
  | "next-start-not-known"
  | "number-not-known"
  | "cycle-length-not-known"
  | "not-begun";

export interface Calendar {
  readonly days: readonly CalendarDay[];
  readonly end: CalendarEnd;
  /** Drugs whose days of the cycle are not known: they are not in the calendar. */
  readonly noDays: readonly string[];
}

interface DatedCycle {
  readonly start: number;
  readonly number: number;
  readonly isPlanned: boolean;
}

export function calendarOf(course: Course, rules: DoseRules, asOf: number | undefined): Calendar {
  const { cycles, end } = allCycles(course, asOf);
  const days = cycles.flatMap((cycle) => [
    ...drugDays(cycle, course),
    ...askDays(cycle, course, rules),
  ]);
  const tests = course.bloodTests.map((on) => testOn(on));
  return {
    days: [...days, ...tests].sort((a, b) => a.on - b.on),
    end,
    noDays: course.drugs.filter(({ days: of }) => of === undefined).map(({ drug }) => drug),
  };
}

const testOn = (on: number): CalendarDay => ({
  on,
  days: 1,
  kind: "blood-test",
  drugs: [],
  isPlanned: false,
});

interface Cycles {
  readonly cycles: readonly DatedCycle[];
  readonly end: CalendarEnd;
}

function allCycles(course: Course, asOf: number | undefined): Cycles {
  const { cycles, cycleDays, start, stopped } = course;
  const begun = cycles.map((cycle, i) => ({ start: cycle.start, number: i + 1, isPlanned: false }));
  if (stopped !== undefined) return { cycles: begun, end: "stopped" };
  const last = begun.at(-1);
  if (last === undefined && start === undefined) return { cycles: [], end: "not-begun" };
  const first = last ?? { start: start ?? 0, number: 1, isPlanned: true };
  const known = last === undefined ? [first] : begun;
  if (cycleDays === undefined) return { cycles: known, end: "cycle-length-not-known" };
  if (last !== undefined && asOf !== undefined && asOf > last.start + cycleDays && hasMore(course))
    return { cycles: known, end: "next-start-not-known" };
  return later(known, first, course);
}

const hasMore = ({ cycles, cyclesPlanned }: Course): boolean =>
  cyclesPlanned === undefined || cycles.length < cyclesPlanned;

/** As many as are planned; the next one alone where nobody told how many. */
function later(known: readonly DatedCycle[], from: DatedCycle, course: Course): Cycles {
  const { cyclesPlanned, cycleDays = 0 } = course;
  const more = Math.max(0, (cyclesPlanned ?? from.number + 1) - from.number);
  const next = Array.from({ length: more }, (_, i) => ({
    start: from.start + (i + 1) * cycleDays,
    number: from.number + i + 1,
    isPlanned: true,
  }));
  return {
    cycles: [...known, ...next],
    end: cyclesPlanned === undefined ? "number-not-known" : "all-cycles",
  };
}

function drugDays(cycle: DatedCycle, course: Course): readonly CalendarDay[] {
  const byDay = new Map<string, CalendarDay>();
  for (const planned of course.drugs)
    for (const [day, length] of runsOf(planned, cycle, course)) {
      const on = dateOf(cycle, day);
      const key = `${on} ${length} ${planned.route}`;
      const drugs = [...new Set([...(byDay.get(key)?.drugs ?? []), planned.drug])];
      const { number, isPlanned } = cycle;
      byDay.set(key, { on, days: length, kind: planned.route, cycle: number, drugs, isPlanned });
    }
  return [...byDay.values()];
}

/** Tablets of days in a row are one entry; each drip has its own. */
function runsOf(
  planned: PlannedDrug,
  cycle: DatedCycle,
  course: Course,
): readonly (readonly [number, number])[] {
  const end = endOf(planned.drug, course);
  const days = (planned.days ?? []).filter((day) => end === undefined || dateOf(cycle, day) < end);
  if (planned.route !== "tablet") return days.map((day) => [day, 1]);
  const firsts = days.filter((day) => !days.includes(day - 1));
  return firsts.map((first) => {
    let length = 1;
    while (days.includes(first + length)) length += 1;
    return [first, length];
  });
}

/** Blood is looked at before the drug: the day itself is for the team to name. */
function askDays(
  cycle: DatedCycle,
  course: Course,
  { bloodTests }: DoseRules,
): readonly CalendarDay[] {
  if (!cycle.isPlanned) return [];
  const days = bloodTests
    .filter(
      ({ drug }) => course.drugs.some((one) => one.drug === drug) && isGiven(drug, cycle, course),
    )
    .flatMap((one) => one.days);
  return [...new Set(days)].map((day) => ({
    on: dateOf(cycle, day),
    days: 1,
    kind: "ask-blood-test",
    cycle: cycle.number,
    drugs: [],
    isPlanned: true,
  }));
}

function isGiven(drug: string, cycle: DatedCycle, course: Course): boolean {
  const end = endOf(drug, course);
  return end === undefined || cycle.start < end;
}
