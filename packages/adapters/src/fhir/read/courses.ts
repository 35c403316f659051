/** Groups drug events by time: repeats of a drug are one course; drugs that began together are one treatment. */
import type { Codes } from "../codes.ts";
import { DAY_MS, type When } from "./dates.ts";
import { type DrugEvent, startOf } from "./record.ts";

export interface Course {
  readonly drugs: readonly string[];
  readonly from: number;
  readonly start: When | undefined;
  readonly end: When | undefined;
  readonly isOver: boolean;
  readonly isDoses: boolean;
  readonly outcome: string | undefined;
  readonly intent: "curative" | "palliative" | undefined;
  readonly exactIntent?: string;
  readonly places: readonly DrugEvent[];
  /** The pieces in which fewer and fewer of its drugs were given. */
  readonly parts?: readonly Course[];
}

export function coursesOf(events: readonly DrugEvent[], { compiled }: Codes): readonly Course[] {
  const { sameStartDays, samePauseDays } = compiled.lexicon.limits;
  const byDrug = groupBy(events);
  const single = [...byDrug.values()].flatMap((list) => repeats(list, samePauseDays * DAY_MS));
  return together(
    single.sort((a, b) => a.from - b.from),
    sameStartDays * DAY_MS,
  );
}

function groupBy(events: readonly DrugEvent[]): Map<string, DrugEvent[]> {
  const groups = new Map<string, DrugEvent[]>();
  for (const event of events) {
    const known = groups.get(event.drug);
    if (known === undefined) groups.set(event.drug, [event]);
    else known.push(event);
  }
  return groups;
}

/** A pause longer than this, or another intent, makes a course of its own. */
function repeats(events: readonly DrugEvent[], pause: number): readonly Course[] {
  const courses: Course[] = [];
  for (const event of [...events].sort((a, b) => startOf(a) - startOf(b))) {
    const last = courses.at(-1);
    const isSame =
      last !== undefined && sameIntent(last, event) && startOf(event) - reach(last) <= pause;
    if (isSame) courses[courses.length - 1] = longer(last, event);
    else courses.push(single(event));
  }
  return courses;
}

const sameIntent = (a: Pick<Course, "intent">, b: Pick<Course, "intent">): boolean =>
  a.intent === undefined || b.intent === undefined || a.intent === b.intent;

/** How far a course is known to have gone. */
const reach = ({ places, end }: Course): number =>
  Math.max(end?.from ?? -Infinity, ...places.slice(-1).map(startOf));

const single = (event: DrugEvent): Course => ({
  drugs: [event.drug],
  from: startOf(event),
  start: event.place.when,
  end: event.end ?? (event.isDose ? event.place.when : undefined),
  isOver: event.isOver,
  isDoses: event.isDose,
  outcome: event.outcome,
  intent: event.intent,
  places: [event],
});

function longer(course: Course, event: DrugEvent): Course {
  const end = later(course.end, event.end ?? (event.isDose ? event.place.when : undefined));
  return {
    ...course,
    end,
    // A dose tells nothing of an order; of two orders the later one speaks.
    isOver: event.isDose
      ? course.isOver
      : event.isOver || (course.isOver && isSameTime(course, event)),
    isDoses: course.isDoses && event.isDose,
    outcome: event.outcome ?? course.outcome,
    intent: course.intent ?? event.intent,
    places: [...course.places.slice(0, 4), event],
  };
}

const isSameTime = (course: Course, event: DrugEvent): boolean => course.from === startOf(event);

const later = (a: When | undefined, b: When | undefined): When | undefined =>
  a === undefined || (b !== undefined && b.from > a.from) ? b : a;

function together(courses: readonly Course[], span: number): readonly Course[] {
  const groups: Course[][] = [];
  for (const course of courses) {
    const group = groups.findLast(
      ([first]) =>
        first !== undefined && course.from - first.from <= span && sameIntent(first, course),
    );
    if (group === undefined) groups.push([course]);
    else group.push(course);
  }
  return groups.map((group) => joined(group, span));
}

/** Where drugs were dropped on the way, each piece stands for itself: that may be maintenance, or toxicity. */
function joined(group: readonly Course[], span: number): Course {
  const [first] = group;
  const whole = mixOf(group);
  if (first === undefined || group.length === 1) return whole;
  const stopped = group
    .filter(({ end }) => end !== undefined)
    .sort((a, b) => (a.end?.from ?? 0) - (b.end?.from ?? 0));
  const [early] = stopped;
  const rest = group.filter((course) => endOf(course) - endOf(early) > span);
  if (early?.end === undefined || rest.length === 0) return whole;
  const before = group.filter((course) => !rest.includes(course));
  const piece: Course = { ...whole, end: early.end, isOver: true, outcome: mixOf(before).outcome };
  const after = joined(
    rest.map((course) => ({ ...course, from: early.end?.from ?? course.from, start: early.end })),
    span,
  );
  return { ...whole, parts: [piece, ...(after.parts ?? [after])] };
}

const endOf = (course: Course | undefined): number => course?.end?.from ?? Infinity;

function mixOf(group: readonly Course[]): Course {
  const [first] = group as readonly [Course, ...Course[]];
  const isOpen = group.some(({ end, isOver, isDoses }) => end === undefined && !isOver && !isDoses);
  return {
    ...first,
    drugs: [...new Set(group.flatMap(({ drugs }) => drugs))],
    end: isOpen ? undefined : group.map(({ end }) => end).reduce(later, undefined),
    isOver:
      group.every(({ isOver, isDoses }) => isOver || isDoses) && group.some(({ isOver }) => isOver),
    isDoses: group.every(({ isDoses }) => isDoses),
    outcome: worstOf(group.map(({ outcome }) => outcome)),
    intent: group.find(({ intent }) => intent !== undefined)?.intent,
    places: group.flatMap(({ places }) => places),
  };
}

const WEIGHT = ["progression", "toxicity", "choice", "completed"];

/** Of several reasons the one that says most about the drugs. */
const worstOf = (outcomes: readonly (string | undefined)[]): string | undefined =>
  WEIGHT.find((outcome) => outcomes.includes(outcome));
