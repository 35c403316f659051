/** A record or a report that is looked through before anything of it counts. */
import type { StoredProcedure, StoredTreatment } from "../../state/stored-profile.ts";
import type { Situation } from "./situation.ts";

/** A FHIR record as JSON or as lines of it, or the words of a report; or a file of lines, too long to be held whole. */
export type Given = { readonly text: string } | { readonly lines: Blob };

export interface BringAsk {
  readonly given: Given;
  readonly situation: Situation;
}

/** What is taken in where the person says that it is right. */
export type Brought =
  | { readonly fact: string; readonly value: unknown; readonly date?: string }
  | { readonly treatment: StoredTreatment }
  | { readonly procedure: StoredProcedure };

export interface BroughtLine {
  /** What it is part of: a part of the answers, and of a record the day of its entry. */
  readonly part: string;
  readonly label: string;
  readonly value: string;
  /** The entry of a record that says so, with its day. */
  readonly entry?: string;
  /** The words of a report that say so, with what stands around them. */
  readonly quotes: readonly {
    readonly before: string;
    readonly words: string;
    readonly after: string;
  }[];
  /** What the answers say so far, where that is something else. */
  readonly instead?: string;
  /** It follows from the words, or from another unit, without being written. */
  readonly isInferred: boolean;
  readonly brought: Brought;
}

export interface BringView {
  readonly kind: "record" | "report";
  readonly lines: readonly BroughtLine[];
  /** Where the record says two things. */
  readonly conflicts: readonly string[];
  /** What was seen and not taken, and why. */
  readonly left: readonly string[];
  /** Why nothing can be read at all, or why it may be about something else. */
  readonly problems: readonly string[];
  /** The text was longer than is read. */
  readonly isCut?: boolean;
}

/** A question whose answer would sort news. */
export interface OpenAnswer {
  readonly number: number;
  readonly label: string;
}
