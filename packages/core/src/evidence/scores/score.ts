/** What the scores give for one person: data and ids, no sentences. */
import type { GroupFigures, Score, ScoreGroup } from "../../knowledge/medicine.ts";
import type { Truth } from "../../logic/truth.ts";

/** A number, or the two ends between which it lies while an answer is open. */
export type Points = number | readonly [low: number, high: number];

export interface JudgedInput {
  readonly id: string;
  readonly points: number;
  readonly truth: Truth;
  /** The facts that its condition reads. */
  readonly facts: readonly string[];
}

/** A score that is settled, or whose group is the same whatever the open answers are. */
export interface ScoreFinding {
  readonly score: Score;
  readonly inputs: readonly JudgedInput[];
  readonly points: Points;
  /** Absent where the score is a measure without groups. */
  readonly group?: ScoreGroup;
  /** Stored facts that are open and change nothing. */
  readonly openFacts: readonly string[];
  /** The published figures of the group; absent where they were found in other people. */
  readonly figures?: GroupFigures;
}

/** A score that waits for facts, or for what no fact can say. */
export interface ScoreGap {
  readonly score: Score;
  /** Stored facts. */
  readonly missing: readonly string[];
  /** What the score asks and the vocabulary does not hold. */
  readonly unread: readonly string[];
  /** How far the points are settled; absent where it is open whether the score is for this person. */
  readonly points?: Points;
}

export interface ScoreFindings {
  readonly scores: readonly ScoreFinding[];
  readonly cannot: readonly ScoreGap[];
  /** Made for other people than this one. */
  readonly outside: readonly Score[];
}
