/** The table that is weighed: for each thing its range over this person's options, for each option what it is worth. */
import type { Thing, ThingSource } from "../knowledge/balance.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Answers } from "./answers.ts";
import { meanOf } from "./clarity.ts";
import { type Drawing, drawingOf, drawOutcome } from "./distributions.ts";
import type { Outcome } from "./outcome.ts";
import { measured, type Reader } from "./outcomes.ts";
import { hasMoved, middleWorth, type Range, rangeOf, worthIn } from "./ranges.ts";
import type { Worth } from "./smaa.ts";

/** No figures: fewer than two options can be compared by it. No difference: all options come to the same. */
export type ThingState = "weighed" | "no-figures" | "no-difference";

export interface TableColumn {
  readonly thing: Thing;
  readonly state: ThingState;
  readonly from?: ThingSource;
  readonly range?: Range;
  /** By option, in the order of the options. */
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly worths: readonly Worth[];
  /** Its range is no longer the one that answers were given for. */
  readonly isMoved: boolean;
}

export interface TableSetting {
  readonly options: readonly string[];
  readonly reader: Reader;
  readonly knowledge: Knowledge;
  readonly answers: Answers;
  readonly draws: number;
  readonly seed: number;
}

export function tableOf(setting: TableSetting): readonly TableColumn[] {
  const drawing = drawingOf(setting.draws, setting.seed);
  return setting.knowledge.compiled.values.things.map((thing) => columnOf(thing, setting, drawing));
}

const HUNDRED = 100;

function columnOf(thing: Thing, setting: TableSetting, drawing: Drawing): TableColumn {
  const { options, reader, answers, knowledge } = setting;
  const { from, outcomes: byOption } = measured(thing, options, reader);
  const outcomes = options.map((option) => byOption.get(option));
  const drawn = outcomes.map(
    (outcome, i) =>
      outcome && drawOutcome(outcome.distribution, `${options[i]}/${thing.id}`, drawing),
  );
  const known = outcomes.flatMap((outcome) => outcome?.published ?? []);
  const most = thing.unit === "of-100" ? HUNDRED : Number.POSITIVE_INFINITY;
  const isCompared = known.length > 1;
  const range = isCompared ? rangeOf(known, { hoped: thing.hoped, most }) : undefined;
  const isAll = isCompared && known.length === options.length;
  const state = range !== undefined ? "weighed" : isAll ? "no-difference" : "no-figures";
  const { model } = knowledge.compiled.values;
  const middle = middleWorth(answers.bends?.[thing.id], model.bend);
  const before = answers.ranges?.[thing.id];
  return {
    thing,
    state,
    ...(from && { from }),
    ...(range && { range }),
    outcomes,
    worths: drawn.map((one) => (range === undefined ? 0 : worthIn(one, range, middle))),
    isMoved:
      before !== undefined && range !== undefined && hasMoved(before, range, model.rangeMoved),
  };
}

const FIFTHS = 5;

/** How well an option does in a thing, in fifths of the range; undefined where it is not known. */
export function fifthsOf({ state, worths }: TableColumn, option: number): number | undefined {
  const worth = worths[option];
  if (state !== "weighed" || worth === undefined) return undefined;
  return Math.min(FIFTHS, Math.max(1, Math.ceil(meanOf(worth) * FIFTHS)));
}
