/** What is asked next about what matters: one thing at a time, and nothing more once the answer is stable. */
import type { BalanceModel } from "../knowledge/balance.ts";
import type { Answers, Claim } from "./answers.ts";
import type { Conflict } from "./contradictions.ts";
import { shareBounds } from "./polytope.ts";
import { screensFor } from "./screens.ts";
import type { Columns } from "./weights.ts";

export type Step =
  | { readonly kind: "contradiction"; readonly conflict: Conflict }
  | { readonly kind: "goal" }
  | { readonly kind: "screen"; readonly shown: readonly string[] }
  | {
      readonly kind: "rate";
      readonly part: string;
      readonly level: number;
      readonly whole: string;
    };

export interface Progress {
  readonly answers: Answers;
  /** Those that are asked about, in their order. */
  readonly things: readonly string[];
  /** Those of them that have a range in numbers. */
  readonly measured: readonly string[];
  readonly kept: readonly Claim[];
  readonly conflicts: readonly Conflict[];
  readonly weights: Columns;
  readonly isStable: () => boolean;
  readonly model: BalanceModel;
}

export function nextStep(progress: Progress): Step | undefined {
  const { answers, conflicts, things } = progress;
  if (answers.wish === "not-now" || answers.wish === "doctor-leads") return undefined;
  const open = conflicts.find(({ id }) => !answers.left?.includes(id));
  if (open !== undefined) return { kind: "contradiction", conflict: open };
  if (answers.goal === undefined) return { kind: "goal" };
  if (things.length < 2 || isEnough(progress)) return undefined;
  const shown = openScreen(progress);
  return shown === undefined ? nextRate(progress) : { kind: "screen", shown };
}

function isEnough({ answers, model, isStable }: Progress): boolean {
  return (answers.screens ?? []).length >= model.stop.leastScreens && isStable();
}

/** The first on which some two have not been compared yet; one that was left without an answer is not shown again. */
function openScreen({ answers, things, kept, conflicts }: Progress): readonly string[] | undefined {
  const said = [...kept.map(({ id }) => id), ...conflicts.flatMap(({ claims }) => claims)];
  const isSaid = (a: string, b: string) => said.includes(`${a}>${b}`) || said.includes(`${b}>${a}`);
  const asked = (answers.screens ?? []).map(({ shown }) => keyOf(shown));
  return screensFor(things.length)
    .map((screen) => screen.map((place) => things[place] as string))
    .find(
      (shown) =>
        !asked.includes(keyOf(shown)) &&
        shown.some((a, i) => shown.slice(i + 1).some((b) => !isSaid(a, b))),
    );
}

const keyOf = (shown: readonly string[]): string => [...shown].sort().join(" ");

const TOP = 3;
const TENTHS = 10;

/** Among the three that matter most, the pair whose exchange rate is known least, cut in the middle. */
function nextRate({ answers, things, measured, kept, weights, model }: Progress): Step | undefined {
  const asked = (answers.rates ?? []).length;
  if (asked >= model.stop.mostRates) return undefined;
  const limits = kept.flatMap((claim) => claim.limits);
  const pairs = topPairs(things, measured, weights).map(([part, whole]) => {
    const [a, b] = [things.indexOf(part), things.indexOf(whole)];
    const [low, high] = shareBounds(limits, { count: things.length, a, b });
    return { part, whole, a, b, width: high - low };
  });
  const [widest] = [...pairs].sort((a, b) => b.width - a.width);
  if (widest === undefined) return undefined;
  if (widest.width < model.stop.width && asked >= model.stop.leastRates) return undefined;
  const { part, whole, a, b } = widest;
  const level = levelFor(weights[a] as Float64Array, weights[b] as Float64Array);
  const isAsked = (answers.rates ?? []).some(
    (rate) => rate.part === part && rate.whole === whole && rate.level === level,
  );
  return isAsked ? undefined : { kind: "rate", part, level, whole };
}

function topPairs(
  things: readonly string[],
  measured: readonly string[],
  weights: Columns,
): readonly (readonly [part: string, whole: string])[] {
  const mean = (id: string) => meanWeight(weights[things.indexOf(id)] as Float64Array);
  const top = [...measured].sort((a, b) => mean(b) - mean(a)).slice(0, TOP);
  return top.flatMap((part, i) => top.slice(i + 1).map((whole) => [part, whole] as const));
}

export const meanWeight = (column: Float64Array): number =>
  column.reduce((sum, weight) => sum + weight, 0) / column.length;

/** The part of the one change that half of the draws find worth more than the whole other one, in tenths. */
function levelFor(part: Float64Array, whole: Float64Array): number {
  const ratios = part.map((weight, k) => (whole[k] as number) / weight).sort();
  const middle = ratios[ratios.length >> 1] as number;
  return Math.min(TENTHS, Math.max(1, Math.round(middle * TENTHS))) / TENTHS;
}

/** As it was before the last so many answers. */
export function withoutLast(answers: Answers, count: number): Answers {
  const { screens = [], rates = [] } = answers;
  const fromRates = Math.min(count, rates.length);
  return {
    ...answers,
    rates: rates.slice(0, rates.length - fromRates),
    screens: screens.slice(0, Math.max(0, screens.length - (count - fromRates))),
  };
}
