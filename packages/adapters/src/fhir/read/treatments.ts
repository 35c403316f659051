/** From single orders, statements and doses to treatments: what was given together, from when to when, and why it ended. */

import { type Course, coursesOf } from "./courses.ts";
import { DAY_MS, dayText, type When } from "./dates.ts";
import { intentOf } from "./intent.ts";
import type { Json } from "./json.ts";
import { type Draft, type DrugEvent, startOf } from "./record.ts";

export interface RawTreatment {
  readonly intent: string;
  readonly drugs: readonly string[];
  readonly start?: string;
  readonly end?: string;
  readonly outcome?: string;
  readonly note?: string;
}

/** Undefined where one of them cannot be told: a line of therapy may hide in it. */
export function treatmentsOf(draft: Draft, asOf: number): readonly RawTreatment[] | undefined {
  const own = draft.treatments.map(ownTreatment);
  const events = draft.drugs.filter((event) => isForThis(event, draft));
  if (events.length === 0)
    return own.length > 0 || draft.isWithoutTreatments ? inPlaces(own) : undefined;
  const courses = [...groupedCourses(events), ...coursesOf(ungrouped(events), draft.codes)];
  const sorted = courses.sort((a, b) => a.from - b.from);
  const parts = sorted.flatMap((course) => course.parts ?? [course]);
  const told = parts.map((part, i) => tell(part, { parts, i, draft, asOf }));
  if (!told.every((one) => one !== undefined)) return undefined;
  const placed = told.map((treatment, i) => ({ treatment, place: placeIn(parts[i]) }));
  return inPlaces([...own, ...placed]);
}

interface Placed {
  readonly treatment: RawTreatment;
  /** Its place in a list of ours. */
  readonly place: number;
}

const ownTreatment = (raw: Json): Placed => {
  const { place, ...treatment } = raw as unknown as RawTreatment & { readonly place?: string };
  return { treatment, place: Number(place ?? 0) };
};

const placeIn = (course: Course | undefined): number => {
  const [kind, value] = course?.places[0]?.group?.split(" ") ?? [];
  return kind === "own" ? Number(value) : Infinity;
};

const inPlaces = (list: readonly Placed[]): readonly RawTreatment[] =>
  [...list].sort((a, b) => order(a.place, b.place)).map(({ treatment }) => treatment);

/** Infinity has no difference to itself. */
const order = (a: number, b: number): number => (a === b ? 0 : a - b);

/** A drug for another cancer is no treatment of this one. */
function isForThis(event: DrugEvent, draft: Draft): boolean {
  const { reason } = event;
  const isOther =
    reason !== undefined &&
    (draft.primaries.some(({ place, isOurs }) => place.resource === reason && !isOurs) ||
      draft.codes.say.condition(reason)?.is === "other-cancer");
  if (isOther) draft.leave(event.place, "for-another-cancer");
  return !isOther;
}

const ungrouped = (events: readonly DrugEvent[]) =>
  events.filter(({ group }) => group === undefined);

/** What the record itself puts together. */
function groupedCourses(events: readonly DrugEvent[]): readonly Course[] {
  const groups = new Map<string, DrugEvent[]>();
  for (const event of events) {
    if (event.group === undefined) continue;
    const known = groups.get(event.group);
    if (known === undefined) groups.set(event.group, [event]);
    else known.push(event);
  }
  return [...groups.values()].map(courseOf);
}

function courseOf(events: readonly DrugEvent[]): Course {
  const inOrder = [...events].sort((a, b) => startOf(a) - startOf(b));
  const ends = events.flatMap(({ end }) => end ?? []).sort((a, b) => b.from - a.from);
  const [first] = inOrder;
  const exact = events.find(({ exactIntent }) => exactIntent !== undefined)?.exactIntent;
  return {
    drugs: [...new Set(events.map(({ drug }) => drug))],
    from: first === undefined ? -Infinity : startOf(first),
    start: first?.place.when,
    end: ends[0],
    isOver: events.every(({ isOver }) => isOver),
    isDoses: events.every(({ isDose }) => isDose),
    outcome: events.find(({ outcome }) => outcome !== undefined)?.outcome,
    intent: events.find(({ intent }) => intent !== undefined)?.intent,
    places: events,
    ...(exact === undefined ? {} : { exactIntent: exact }),
  };
}

interface Context {
  readonly parts: readonly Course[];
  readonly i: number;
  readonly draft: Draft;
  readonly asOf: number;
}

function tell(course: Course, context: Context): RawTreatment | undefined {
  const { draft, parts } = context;
  const intent = intentOf(course, parts, draft);
  const place = course.places[0]?.place;
  if (intent === undefined) {
    if (place !== undefined) draft.leave(place, "no-intent");
    return undefined;
  }
  const ending = endingOf(course, context);
  if (ending === undefined) {
    if (place !== undefined) draft.leave(place, "ended-no-date");
    return undefined;
  }
  const { drugs, start } = course;
  const notes = [intent.note, ending.note].filter((note) => note !== undefined);
  return {
    intent: intent.intent,
    drugs,
    ...(start?.text === undefined ? {} : { start: start.text }),
    ...ending.fields,
    ...(notes.length === 0 ? {} : { note: notes.join("; ") }),
  };
}

interface Ending {
  readonly fields: { readonly end?: string; readonly outcome?: string };
  readonly note?: string;
}

function endingOf(course: Course, { parts, i, draft, asOf }: Context): Ending | undefined {
  const { end, outcome, isOver, isDoses } = course;
  const why = outcome === undefined || outcome === "ongoing" ? {} : { outcome };
  const isPast = end !== undefined && end.from <= asOf;
  if (end?.text !== undefined && (isOver || isDoses || isPast))
    return isDoses && isRecent(end, asOf, draft)
      ? { fields: { outcome: "ongoing" } }
      : { fields: { end: end.text, ...why } };
  if (isOver && outcome !== undefined) return { fields: { outcome } };
  if (course.exactIntent !== undefined && !isOver) return { fields: { outcome: "ongoing" } };
  const next = parts.slice(i + 1).find((later) => replaces(later, course))?.start;
  if (next?.text !== undefined)
    return {
      fields: { end: dayText(next.day), ...why },
      note: "the record names no end: taken as the start of the next",
    };
  return isOver ? undefined : { fields: { outcome: "ongoing" } };
}

/** Doses may go on where the last is not long ago. */
const isRecent = (end: When, asOf: number, { codes }: Draft): boolean =>
  asOf - end.from <= codes.compiled.lexicon.limits.samePauseDays * DAY_MS;

/** Something else that began later: an order that nobody closed is not still being given. */
const replaces = (later: Course, course: Course): boolean =>
  later.from > course.from && later.drugs.some((drug) => !course.drugs.includes(drug));
