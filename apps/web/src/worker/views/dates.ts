/** The plan of a treatment and what was given of it: days, what differs, how much; never an amount to take. */
import {
  assessDose,
  type CareKnowledge,
  type CareVoice,
  type CourseAssessment,
  careVoice,
  formatDay,
  type Knowledge,
  readDosePlan,
  sayCourse,
  sayDay,
  sayEvent,
  spoken,
} from "@nextline/core";
import type { CourseView, DatesAsk, DatesView } from "../protocol.ts";
import type { Road } from "../road.ts";

export function datesView(ask: DatesAsk, road: Road, care: CareKnowledge): DatesView {
  const said = careVoice(road.voice, care);
  return {
    regimens: regimensOf(road),
    courses: assessedCourses(ask, road, care).map((one, i) => courseView(said, one, i + 1)),
  };
}

export function assessedCourses(
  { courses }: DatesAsk,
  { profile, knowledge }: Road,
  care: CareKnowledge,
): readonly CourseAssessment[] {
  const { plan } = readDosePlan({ courses }, namesOf(knowledge));
  return assessDose(plan, { asOf: profile.given.asOf, facts: profile.facts }, care.dose);
}

const namesOf = ({ compiled: { drugs, regimens } }: Knowledge) => ({
  drugs: drugs.map(({ id }) => id),
  regimens,
});

/** Those that hold all drugs given now come first. */
function regimensOf({ profile, knowledge }: Road): DatesView["regimens"] {
  const now = profile.facts.read("currentDrugs");
  const drugs = now.kind === "set" ? [...now.members] : [];
  const all = knowledge.compiled.regimens.map((regimen) => ({
    id: regimen.id,
    name: regimen.name,
    isNow: drugs.length > 0 && drugs.every((id) => regimen.drugs.some(({ drug }) => drug === id)),
  }));
  return all.toSorted((a, b) => Number(b.isNow) - Number(a.isNow) || a.name.localeCompare(b.name));
}

function courseView(said: CareVoice, assessed: CourseAssessment, number: number): CourseView {
  const { course, calendar } = assessed;
  const { title, parts } = sayCourse(said, assessed, number);
  const own = parts.find(({ id }) => id === "calendar");
  return {
    title,
    drugs: [...new Set(course.drugs.map(({ drug }) => drug))].map((id) => ({
      id,
      name: spoken(id),
    })),
    days: calendar.days.map((day) => ({
      date: sayDay(said.voice, formatDay(day.on)),
      what: sayEvent(said, day),
      round: day.cycle === undefined ? "" : String(day.cycle),
      isPlanned: day.isPlanned,
    })),
    notes: own?.lines.slice(calendar.days.length) ?? [],
    parts: parts.filter(({ id }) => id !== "calendar"),
    rounds: course.cycles.map(({ start }) => sayDay(said.voice, formatDay(start))),
  };
}
