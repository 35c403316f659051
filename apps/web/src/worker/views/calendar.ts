/** The days of treatment as a file for a calendar program, made on the device. */
import { toCalendar } from "@nextline/adapters/calendar/calendar";
import {
  type CareKnowledge,
  careVoice,
  formatDay,
  sayCalendarName,
  sayEvent,
  sayEventNote,
} from "@nextline/core";
import type { DatesAsk } from "../protocol.ts";
import type { Road } from "../road.ts";
import { assessedCourses } from "./dates.ts";

export function calendarFile(ask: DatesAsk, road: Road, care: CareKnowledge): string {
  const said = careVoice(road.voice, care);
  const days = assessedCourses(ask, road, care).flatMap(({ calendar }) => calendar.days);
  return toCalendar({
    name: sayCalendarName(said),
    made: new Date(),
    events: days.map((day) => ({
      date: formatDay(day.on),
      days: day.days,
      summary: sayEvent(said, day),
      note: sayEventNote(said),
    })),
  });
}
