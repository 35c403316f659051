/** What every command is given, and what it is. */
import type { CalendarFile } from "@nextline/adapters/calendar/calendar";
import type { Reading } from "@nextline/adapters/fhir/reading";
import type { Document, Knowledge, Profile, SaidProblem, TrialInput, Voice } from "@nextline/core";
import type { Paint } from "./text/paint.ts";

export interface Request {
  readonly profile: Profile;
  readonly knowledge: Knowledge;
  readonly voice: Voice;
  /** What else the record says that the profile comes from. */
  readonly record?: Reading;
  /** The id of the one option that was asked for. */
  readonly option?: string;
  /** The day of the last visit, YYYY-MM-DD. */
  readonly since?: string;
}

export interface View {
  readonly paint: Paint;
  /** Everything in full, nothing folded. */
  readonly full: boolean;
}

/** The fields of its own JSON answer, and the text for a terminal. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  answer(request: Request): object;
  text(request: Request, view: View): readonly string[];
  /** What was wrong in what it read besides the profile. */
  readonly problems?: readonly SaidProblem[];
  /** The same command with trials counted in; one that has it takes --records. */
  readonly withTrials?: (
    trials: readonly TrialInput[],
    problems: readonly SaidProblem[],
  ) => Command;
  /** Whether --option names one option. */
  readonly takesOption?: true;
  /** Whether --since names the day of the last visit. */
  readonly takesSince?: true;
  /** What --out writes to a file; a command without it has no --out. */
  readonly document?: (request: Request) => Document;
  /** What --out writes instead where the file is for a calendar program. */
  readonly calendar?: (request: Request) => Omit<CalendarFile, "made">;
}
