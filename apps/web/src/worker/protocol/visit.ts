/** The page for the visit, and what is new since the last one. */
import type { Page } from "@nextline/core";
import type { OpenAnswer } from "./bring.ts";
import type { OtherDiseaseView } from "./options.ts";

/** Both pages without their questions, which the person may have put in another order. */
export interface VisitView {
  readonly own: SheetView;
  readonly doctors: SheetView;
  /** All that is worth asking, what is worth most first. */
  readonly questions: readonly {
    readonly id: string;
    readonly plain: string;
    readonly clinical: string;
  }[];
}

export interface SheetView extends Page {
  readonly headings: { readonly first: string; readonly later: string };
}

export interface NewsEntryView {
  readonly id: string;
  readonly what: string;
  /** Why it may touch this person, or what that waits for. */
  readonly why?: string;
  /** How sure it is. */
  readonly marks: readonly string[];
  /** When it was, and who says so. */
  readonly from: readonly string[];
}

export interface NewsView {
  /** The day of the last visit in words. */
  readonly since: string | undefined;
  readonly headings: Readonly<Record<"concerns" | "waiting", string>>;
  /** Said where nothing concerns. */
  readonly nothing: string;
  readonly concerns: readonly NewsEntryView[];
  readonly waiting: readonly NewsEntryView[];
  /** Those that would sort the most. */
  readonly answers: readonly OpenAnswer[];
  readonly others: readonly NewsEntryView[];
  readonly foot: readonly string[];
  readonly otherDisease?: OtherDiseaseView;
  /** Fetched, and nothing in it says whom it concerns. */
  readonly unsorted: readonly NewsEntryView[];
  /** The file of news that is kept on this device. */
  readonly kept?: { readonly count: number; readonly asOf: string };
}
