/** What the gallery shows of a component: a name for the state, and the component in that state. */
import type { ComponentChildren } from "preact";

export interface Example {
  readonly name: string;
  /** A component of its own, so that an example may hold state. */
  readonly Show: () => ComponentChildren;
}

/** Words as long as a hospital can make them: nothing may break out of its frame. */
export const LONG_WORD = "Pseudohypoparathyroidism-oesophagogastroduodenoscopyimmunohistochemistry";
export const LONG_TEXT = `${LONG_WORD} and then some more words, so that the line turns and turns again on a small screen`;
