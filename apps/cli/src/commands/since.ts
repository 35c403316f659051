/** The day of the last visit, as commands take it. */
import { InvalidArgumentError, Option } from "commander";

export const sinceOption = (): Option =>
  new Option("--since <date>", "the day of the last visit, YYYY-MM-DD").argParser(toDay);

/** A day that the calendar has. */
function toDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError("A day is written as 2026-11-25.");
}
