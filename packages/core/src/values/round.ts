/** One weighing of one set of answers: what they leave open, and weights drawn from it. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Answers, claimsOf } from "./answers.ts";
import { type Settled, settle } from "./contradictions.ts";
import { meanWeight } from "./next-step.ts";
import type { Worths } from "./smaa.ts";
import type { TableColumn } from "./table.ts";
import { type Columns, drawWeights } from "./weights.ts";

export interface RoundSetting {
  readonly columns: readonly TableColumn[];
  readonly knowledge: Knowledge;
  readonly draws: number;
  readonly seed: number;
}

export interface Round {
  /** Those that are asked about. */
  readonly things: readonly string[];
  readonly settled: Settled;
  /** A column for each column of the table; nothing for what makes no difference. */
  readonly weights: Columns;
}

/** What makes no difference is not asked about; answers for a range that moved say nothing any more. */
export function roundOf(
  answers: Answers,
  { columns, knowledge, draws, seed }: RoundSetting,
): Round {
  const { values } = knowledge.compiled;
  const asked = columns.filter(({ state }) => state !== "no-difference");
  const things = asked.map(({ thing }) => thing.id);
  const moved = new Set(asked.filter(({ isMoved }) => isMoved).map(({ thing }) => thing.id));
  const claims = claimsOf(answers, things, values).filter(
    (claim) => !claim.things.some((thing) => moved.has(thing)),
  );
  const settled = settle(claims, things, values.model.circlesAllowed);
  const limits = settled.kept.flatMap((claim) => claim.limits);
  const sampling = { count: Math.max(1, things.length), draws, seed };
  const drawn = drawWeights(limits, sampling) ?? [];
  const nothing = new Float64Array(draws);
  return {
    things,
    settled,
    weights: columns.map(({ thing }) => drawn[things.indexOf(thing.id)] ?? nothing),
  };
}

/** A row for each option, by its place. */
export const rowsOf = (columns: readonly TableColumn[], options: readonly number[]): Worths =>
  options.map((i) => columns.map(({ worths }) => worths[i]));

const TAIL = 0.025;

/** Heaviest first; empty while nothing was answered. */
export function orderOf({ things, settled, weights }: Round): readonly WeighedThing[] {
  if (settled.kept.length === 0) return [];
  const heavy = weights.filter((column) => column.some((weight) => weight > 0));
  return things
    .map((id, j) => {
      const column = (heavy[j] as Float64Array).slice().sort();
      const at = (share: number) => column[Math.round(share * (column.length - 1))] as number;
      return { id, mean: meanWeight(column), low: at(TAIL), high: at(1 - TAIL) };
    })
    .sort((a, b) => b.mean - a.mean);
}

export interface WeighedThing {
  readonly id: string;
  /** Over what the answers leave open: the mean, and the middle 95 of 100 draws. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
