/** What one option came to in one thing that matters: the published number, and how unsure it is. */
import type { Distribution } from "./distributions.ts";

export interface Outcome {
  readonly distribution: Distribution;
  /** The published number itself: a draw is never shown in its place. */
  readonly published: number;
  readonly study?: string;
  readonly source: string;
  readonly isUnsure: boolean;
}
