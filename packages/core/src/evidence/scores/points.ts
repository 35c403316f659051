/** Adds up the points of a score for one person; while an answer is open, the lowest and the highest they can be. */
import type { ScoreGroup, ScoreInput, ScorePart } from "../../knowledge/medicine.ts";
import type { Criterion } from "../../logic/criterion.ts";
import { evaluate } from "../../logic/evaluate.ts";
import { distinctGaps, type Gap } from "../../logic/gap.ts";
import type { Facts } from "../../logic/reading.ts";
import { factsRead } from "../../logic/reads.ts";
import type { Truth } from "../../logic/truth.ts";
import type { JudgedInput, Points } from "./score.ts";

interface Judged {
  readonly input: ScoreInput;
  readonly truth: Truth;
  readonly gaps: readonly Gap[];
}

export interface Total {
  readonly low: number;
  readonly high: number;
  /** Of the open inputs that could still change the points. */
  readonly gaps: readonly Gap[];
  readonly inputs: readonly JudgedInput[];
}

/** @param expand writes classes of drugs out. */
export function totalOf(
  parts: readonly ScorePart[],
  facts: Facts,
  expand: (criterion: Criterion) => Criterion,
): Total {
  const totals = parts.map((part) =>
    partTotal(
      part,
      part.inputs.map((input) => judge(input, facts, expand)),
    ),
  );
  return {
    low: sum(totals.map(({ low }) => low)),
    high: sum(totals.map(({ high }) => high)),
    gaps: distinctGaps(totals.flatMap(({ gaps }) => gaps)),
    inputs: totals.flatMap(({ inputs }) => inputs),
  };
}

function judge(input: ScoreInput, facts: Facts, expand: (c: Criterion) => Criterion): Judged {
  if (input.if === undefined) return { input, truth: "yes", gaps: [] };
  const { truth, gaps } = evaluate(expand(input.if), facts);
  return { input, truth, gaps };
}

function partTotal({ combine }: ScorePart, judged: readonly Judged[]): Total {
  const pointsOf = (truths: readonly Truth[]) =>
    judged.filter(({ truth }) => truths.includes(truth)).map(({ input }) => input.points);
  const join = combine === "sum" ? sum : highest;
  const low = join(pointsOf(["yes"]));
  const matters = ({ truth, input }: Judged) =>
    truth === "unknown" && (combine === "sum" || input.points > low);
  return {
    low,
    high: join(pointsOf(["yes", "unknown"])),
    gaps: judged.filter(matters).flatMap(({ gaps }) => gaps),
    inputs: judged.map(shown),
  };
}

const shown = ({ input, truth }: Judged): JudgedInput => ({
  id: input.id,
  points: input.points,
  truth,
  facts: input.if === undefined ? [] : factsRead(input.if),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const highest = (numbers: readonly number[]): number => Math.max(0, ...numbers);

export const pointsBetween = (low: number, high: number): Points =>
  low === high ? low : [low, high];

/** The group that holds both ends; undefined where they lie in two, or in none. */
export function groupOf(
  groups: readonly ScoreGroup[],
  { low, high }: { readonly low: number; readonly high: number },
): ScoreGroup | undefined {
  return groups.find(({ min, max }) => low >= min && (max === undefined || high <= max));
}
