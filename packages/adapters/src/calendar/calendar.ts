/** Days of treatment as an iCalendar file (RFC 5545): whole days, and the same file for the same days. */
import ical from "ical-generator";

export interface CalendarEvent {
  /** YYYY-MM-DD */
  readonly date: string;
  /** How many days in a row. */
  readonly days: number;
  readonly summary: string;
  readonly note?: string;
}

export interface CalendarFile {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** When the file was made: a calendar program takes the newer one. */
  readonly made: Date;
}

/** No alarm and no place: a telephone does not light up with words about health. */
export function toCalendar({ name, events, made }: CalendarFile): string {
  const calendar = ical({ name, prodId: { company: "Nextline", product: "Nextline" } });
  const seen = new Map<string, number>();
  for (const { date, days, summary, note } of events) {
    const place = (seen.get(date) ?? 0) + 1;
    seen.set(date, place);
    const start = new Date(`${date}T00:00:00Z`);
    calendar.createEvent({
      // The same day keeps its id, so that a second import does not double it; it holds no word about health.
      id: `${date}-${place}@nextline`,
      stamp: made,
      start,
      end: new Date(start.getTime() + days * DAY_MS),
      allDay: true,
      timezone: "UTC",
      summary,
      ...(note === undefined ? {} : { description: note }),
    });
  }
  return calendar.toString();
}

const DAY_MS = 86_400_000;
