/** What the reading of a report gives, and what its parts hand to each other. */
import type { FactValue, ReportEntry } from "@nextline/core";

export interface Treatment {
  readonly drugs: readonly string[];
  readonly intent?: string;
  readonly start?: string;
  readonly end?: string;
  readonly outcome?: string;
}

export interface Procedure {
  readonly kind: string;
  readonly date?: string;
  readonly field?: string;
}

/** `converted`: from another unit or scale; `inferred`: it follows from the words without being written. */
export type Certainty = "stated" | "converted" | "inferred";

export type Reason =
  | "negated"
  | "uncertain"
  | "waiting"
  | "family"
  | "history"
  | "planned"
  | "reference"
  | "limit"
  | "no-reference-range"
  | "unit"
  | "impossible"
  | "older"
  | "conflicting";

/** Offsets are UTF-16 units into the text as it was given. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export type Taken =
  | {
      readonly fact: string;
      readonly value: FactValue;
      readonly unit?: string;
      readonly date?: string;
    }
  | { readonly treatment: Treatment }
  | { readonly procedure: Procedure };

export type Suggestion = Taken & Place & { readonly certainty: Certainty };

export type NotTaken = Place & { readonly about: string; readonly reason: Reason };

export interface ReportReading {
  readonly suggestions: readonly Suggestion[];
  readonly notTaken: readonly NotTaken[];
  /** The text was longer than the reader takes; the rest was not read. */
  readonly isCut: boolean;
}

/** A word, a number, a sign, a date or a phrase of the lexicon, with its place in the cleaned text. */
export interface Piece {
  readonly role: string;
  readonly entry: ReportEntry | undefined;
  /** Of a number; NaN else. */
  readonly value: number;
  readonly date?: string;
  readonly start: number;
  readonly end: number;
}

/** A column of a table: its date, or its place among columns without one, and where it begins in its line. */
export interface Column {
  readonly date: string;
  readonly at: number;
}

export interface Sentence {
  readonly pieces: readonly Piece[];
  /** Those of its pieces: what is not among them need not be looked for. */
  readonly roles: ReadonlySet<string>;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  /** What the heading above makes of it. */
  readonly section: "plan" | "family" | "reference" | "past" | undefined;
  /** The role of the test that the sentence before spoke of last, where this one may go on about it. */
  readonly topic: string | undefined;
  /** The measure that the sentence before ended with. */
  readonly measure: Piece | undefined;
  /** The dates over the columns of the table that it is a line of. */
  readonly columns: readonly Column[];
  /** The text between two line ends that it stands in. */
  readonly block: number;
  /** It goes on about another cancer. */
  readonly isOther: boolean;
}

/** What one construct read at one place. */
export interface Found {
  readonly fact: string;
  readonly value: FactValue | undefined;
  /** The first and the last piece that say it. */
  readonly from: number;
  readonly to: number;
  readonly unit?: string;
  readonly certainty?: Certainty;
  readonly refused?: Reason;
  /** A denial before it is part of its meaning. */
  readonly ownNegation?: true;
  /** It was there before: it takes the same out of what is listed elsewhere. */
  readonly isGone?: true;
  /** Of the column that it stands in. */
  readonly date?: string | undefined;
  /** The one of several parts that it speaks of; all of them together say the value. */
  readonly part?: string;
  /** The pieces that tell its time, where several values stand in one sentence. */
  readonly scope?: readonly [from: number, to: number];
}

/** A finding with its date, and what keeps it from being taken. */
export interface Finding extends Found {
  readonly sentence: Sentence;
  readonly reason: Reason | undefined;
  readonly date: string | undefined;
  readonly time: "past" | "now" | undefined;
}

export interface Construct {
  /** The roles of the pieces that it starts at. */
  readonly roles: readonly string[];
  read(sentence: Sentence, at: number, tools: Tools): readonly Found[];
}

export interface Tools {
  readonly rules: import("@nextline/core").ReportRules;
  readonly facts: ReadonlyMap<string, import("@nextline/core").FactDefinition>;
}
