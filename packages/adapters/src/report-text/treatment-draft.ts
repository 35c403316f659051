/** A treatment while it is put together, and the stretches of words that tell of it. */
import type { Treatment } from "./types.ts";

export type Draft = { -readonly [K in keyof Treatment]: Treatment[K] };

/** Places of pieces: from the first to before the last. */
export type Span = readonly [from: number, to: number];

/** What ended it counts more than that it went on. */
export const settledOutcome = (known: string | undefined, said: string): string =>
  known === undefined || known === "ongoing" ? said : known;
