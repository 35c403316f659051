/** Says a course of treatment: its days, what was not as planned, how much was given, what to ask. No target, no dose. */
import type { CourseAssessment } from "../care/dose/assess-dose.ts";
import type { DoseChange } from "../care/dose/changes.ts";
import type { DoseGap, DrugIntensity } from "../care/dose/intensity.ts";
import type { CalendarDay } from "../care/dose/schedule.ts";
import { formatDay } from "../facts/dates.ts";
import { type CareVoice, carePhrase, type SaidPart } from "./care.ts";
import type { Params } from "./template.ts";
import { sayDay } from "./trials.ts";
import { spoken } from "./values.ts";

export interface SaidCourse {
  readonly title: string;
  readonly parts: readonly SaidPart[];
}

export function sayCourse(
  voice: CareVoice,
  assessed: CourseAssessment,
  number: number,
): SaidCourse {
  const { course, calendar, changes, intensity } = assessed;
  const name = course.name ?? phrase(voice, "course-unnamed");
  const late = changes.some(({ kind }) => kind === "late" || kind === "waiting");
  const parts = [
    part(voice, "calendar", [
      ...calendar.days.map((day) => sayCalendarDay(voice, day)),
      ...noDays(voice, calendar.noDays),
      phrase(voice, `end-${calendar.end}`),
    ]),
    part(voice, "changes", [
      ...changes.map((change) => sayChange(voice, change)),
      ...(late ? [phrase(voice, "what-late-means")] : []),
    ]),
    part(voice, "intensity", [
      ...intensity.drugs.map((one) => sayIntensity(voice, one, intensity.cycles)),
      ...meanOf(voice, assessed),
      ...(intensity.drugs.length > 0 ? [phrase(voice, "intensity-caution")] : []),
    ]),
    part(voice, "sickness", sickness(voice, assessed)),
  ];
  return {
    title: phrase(voice, "course", { number: String(number), name }),
    parts: parts.filter(({ lines }) => lines.length > 0),
  };
}

/** The name of a day for a calendar program, without its date. */
export function sayEvent(voice: CareVoice, { kind, drugs }: CalendarDay): string {
  return phrase(voice, `event-${kind}`, { drugs: listed(drugs) });
}

export const sayNoPlan = (voice: CareVoice): string => phrase(voice, "no-plan");
export const sayCalendarName = (voice: CareVoice): string => phrase(voice, "calendar-name");
export const sayEventNote = (voice: CareVoice): string => phrase(voice, "event-note");

const phrase = (voice: CareVoice, id: string, params: Params = {}): string =>
  carePhrase(voice, "dose", [id, params]);

const part = (voice: CareVoice, id: string, lines: readonly string[]): SaidPart => ({
  id,
  heading: phrase(voice, `heading-${id}`),
  lines,
});

/** A sentence may begin with the name of a drug. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const listed = (drugs: readonly string[]): string => drugs.map(spoken).join(", ");
const dated = (voice: CareVoice, day: number): string => sayDay(voice.voice, formatDay(day));

function sayCalendarDay(voice: CareVoice, day: CalendarDay): string {
  const one = day.kind === "tablet" && day.days === 1 ? "day-tablet-1" : `day-${day.kind}`;
  return phrase(voice, one, {
    date: dated(voice, day.on),
    days: String(day.days),
    drugs: listed(day.drugs),
    cycle: String(day.cycle ?? ""),
  });
}

const noDays = (voice: CareVoice, drugs: readonly string[]): readonly string[] =>
  drugs.length === 0 ? [] : [phrase(voice, "no-days", { drugs: listed(drugs) })];

function sayChange(voice: CareVoice, change: DoseChange): string {
  const { reason } = change;
  const because = reason === undefined ? "" : phrase(voice, "because", { reason });
  return sentence(
    phrase(voice, `change-${change.kind}`, { ...changeParams(voice, change), because }),
  );
}

function changeParams(voice: CareVoice, change: DoseChange): Params {
  switch (change.kind) {
    case "late":
    case "early":
    case "waiting":
      return { cycle: String(change.cycle), days: String(change.days) };
    case "changed":
      return { ...doseParams(change), percent: String(Math.round(change.percent)) };
    case "not-given":
      return doseParams(change);
    case "weight":
      return { cycle: String(change.cycle), from: String(change.from), to: String(change.to) };
    case "dropped":
      return { drug: spoken(change.drug), date: dated(voice, change.from) };
    case "stopped":
      return { date: dated(voice, change.from) };
  }
}

interface ChangedDose {
  readonly cycle: number;
  readonly drug: string;
  readonly part?: string;
  readonly days: readonly number[];
}

const doseParams = ({ cycle, drug, part: of, days }: ChangedDose): Params => ({
  cycle: String(cycle),
  drug: of === undefined ? spoken(drug) : `${spoken(drug)} (${spoken(of)})`,
  on: days.join(", "),
});

function sayIntensity(voice: CareVoice, one: DrugIntensity, cycles: number): string {
  const drug = sentence(spoken(one.drug));
  if ("missing" in one)
    return phrase(voice, "intensity-missing", { drug, missing: sayGaps(voice, one.missing) });
  const amount = (sum: number) => `${tenth(sum)} ${one.unit}`;
  return phrase(voice, "intensity-drug", {
    drug,
    percent: tenth(one.percent),
    cycles: String(cycles),
    given: amount(one.given.sum),
    givenWeeks: tenth(one.given.weeks),
    planned: amount(one.planned.sum),
    plannedWeeks: tenth(one.planned.weeks),
  });
}

const tenth = (number: number): string => String(Number(number.toFixed(1)));

/** The first of them: one after another they are learnt. */
function sayGaps(voice: CareVoice, [first, ...more]: readonly DoseGap[]): string {
  if (first === undefined) return "";
  const on =
    first.on === undefined ? "" : phrase(voice, "gap-on", { date: dated(voice, first.on) });
  const said = phrase(voice, `gap-${first.cause}`, { on });
  return more.length === 0
    ? said
    : `${said} ${phrase(voice, "gap-more", { count: String(more.length) })}`;
}

/** A mean of one drug would say the same number twice. */
function meanOf(voice: CareVoice, { intensity }: CourseAssessment): readonly string[] {
  const counted = intensity.drugs.filter(({ counts }) => counts);
  if (intensity.percent === undefined || counted.length < 2) return [];
  return [phrase(voice, "intensity-mean", { percent: tenth(intensity.percent) })];
}

function sickness(
  voice: CareVoice,
  { sickness: found, course }: CourseAssessment,
): readonly string[] {
  if (course.drugs.length === 0) return [];
  const { level, drugs, notListed, questions } = found;
  return [
    ...(level === undefined ? [] : [phrase(voice, `sickness-${level}`)]),
    ...drugs.flatMap(({ drug, level: own, other }) =>
      other === undefined
        ? []
        : [phrase(voice, "sickness-differ", { drug: spoken(drug), level: own, other })],
    ),
    ...(notListed.length === 0
      ? []
      : [phrase(voice, "sickness-not-listed", { drugs: listed(notListed) })]),
    phrase(voice, "ask-which"),
    ...questions.map(({ id }) => phrase(voice, `ask-${id}`)),
  ];
}
