/** Why something that was shared cannot be opened or made, as a code; its sentence stands in the words of the pages. */

export type ShareProblem =
  /** The text is no Health Link, or the file none of ours. */
  | "not-a-share"
  /** No QR picture was found in an image. */
  | "no-picture"
  /** A part is missing or was altered: it does not fit its own seal. */
  | "changed"
  | "wrong-passcode"
  | "short-passcode"
  | "expired"
  /** There is nothing at the address: opened already, deleted, or over. */
  | "gone"
  /** Too many wrong passcodes. */
  | "locked"
  | "too-often"
  | "too-large"
  | "too-long"
  | "no-answer"
  /** The pages come from a place that keeps no shares. */
  | "no-server"
  /** A signed note of a vaccine or of one test, and no record. */
  | "health-card"
  /** Whole and open, but not something that can be read here. */
  | "unreadable";

export class ShareFault extends Error {
  readonly problem: ShareProblem;
  /** How many tries are left, where the server says so. */
  readonly triesLeft: number | undefined;

  constructor(problem: ShareProblem, triesLeft?: number) {
    super(problem);
    this.name = "ShareFault";
    this.problem = problem;
    this.triesLeft = triesLeft;
  }
}
