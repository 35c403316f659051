/** What is kept during treatment, and the changes that each answer makes to it. */
import type { Sitting } from "@nextline/core";
import type { Care, Course, DiaryEntry } from "./kept-care.ts";
import type { Change, Saved } from "./saved.ts";

export const careOf = ({ care = {} }: Saved): Care => care;

const inCare =
  (change: (care: Care) => Care): Change =>
  (saved) => ({ ...saved, care: change(careOf(saved)) });

const byDate = <T extends { readonly date: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => a.date.localeCompare(b.date));

/** One a day: what is told of a day again takes the place of what was told before. */
const withDay = <T extends { readonly date: string }>(
  list: readonly T[] | undefined,
  one: T,
): readonly T[] => byDate([...(list ?? []).filter(({ date }) => date !== one.date), one]);

const withoutDay = <T extends { readonly date: string }>(
  list: readonly T[] | undefined,
  day: string,
): readonly T[] => (list ?? []).filter(({ date }) => date !== day);

export const keepEntry = (entry: DiaryEntry): Change =>
  inCare((care) => ({ ...care, entries: withDay(care.entries, entry) }));

export const dropEntry = (day: string): Change =>
  inCare((care) => ({ ...care, entries: withoutDay(care.entries, day) }));

export const keepSitting = (sitting: Sitting): Change => inCare((care) => ({ ...care, sitting }));

export const keepWeight = (date: string, kg: number): Change =>
  inCare((care) => ({ ...care, weights: withDay(care.weights, { date, kg }) }));

export const dropWeight = (day: string): Change =>
  inCare((care) => ({ ...care, weights: withoutDay(care.weights, day) }));

export const keepIntake = (date: string, percent: number): Change =>
  inCare((care) => ({ ...care, intakes: withDay(care.intakes, { date, percent }) }));

export const dropIntake = (day: string): Change =>
  inCare((care) => ({ ...care, intakes: withoutDay(care.intakes, day) }));

export const addCourse = (course: Course): Change =>
  inCare((care) => ({ ...care, courses: [...(care.courses ?? []), course] }));

export const changeCourse = (place: number, change: (course: Course) => Course): Change =>
  inCare((care) => ({
    ...care,
    courses: (care.courses ?? []).map((one, i) => (i === place ? change(one) : one)),
  }));

export const dropCourse = (place: number): Change =>
  inCare((care) => ({ ...care, courses: (care.courses ?? []).filter((_, i) => i !== place) }));
