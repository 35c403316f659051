/** The shape of what is stored beside the answers: what matters, what was decided or shared, the plan of the visit. */
import type { Answers, Screen } from "@nextline/core";

export type Who = "person" | "helper";

/** What is kept of one who answers; a helper's answers never mix with the person's own. */
export interface Answering {
  readonly answers: Answers;
  /** The step that is on the screen; none where the next one is asked for. */
  readonly at?: string;
  /** The day of the last answer. */
  readonly on?: string;
  /** Some of the same questions on another day, until it is said which answers count. */
  readonly again?: { readonly screens: readonly Screen[] };
  /** Whether what came out is like them. */
  readonly isLike?: "yes" | "partly" | "no";
}

export interface Matters {
  readonly by: Who;
  readonly person?: Answering;
  readonly helper?: Answering;
  /** The order of what matters stands on the person's page. */
  readonly isOnPage?: boolean;
}

/** Of the four questions before the visit. */
export const SURE = ["sure", "know", "weigh", "helped"] as const;
export type SureId = (typeof SURE)[number];

export interface Decision {
  /** The id of an option, or none of them. */
  readonly chosen?: string;
  readonly by?: "me" | "together" | "doctor" | "other";
  readonly why?: string;
  readonly notKnown?: string;
  readonly sure?: Readonly<Partial<Record<SureId, "yes" | "no">>>;
  readonly isOnPage?: boolean;
  readonly isSureOnPage?: boolean;
}

export interface MadeShare {
  readonly url: string;
  readonly token: string;
  /** Seconds since 1970. */
  readonly exp: number;
  /** The day it was made, as YYYY-MM-DD. */
  readonly made: string;
}

/** `out`: left out by the person; it can be taken in again. */
export type Turn = "first" | "later" | "out";

/** As it is stored: a question of Nextline by its id, in own words where there are some; else one of the person's own. */
export interface Planned {
  readonly id?: string;
  readonly text?: string;
  readonly turn: Turn;
}
