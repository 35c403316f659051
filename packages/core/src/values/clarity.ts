/** How clear it is for what a person told us, and what would tip it: words about two options, never a verdict. */
import type { BalanceModel } from "../knowledge/balance.ts";
import type { Smaa, Worths } from "./smaa.ts";
import { type Tip, tipsBetween } from "./tipping.ts";

export type ClarityLevel = "clear" | "leaning" | "close";

export interface Clarity {
  readonly level: ClarityLevel;
  /**
   * The two that come closest to what matters, in the fixed order of the options: it says not which leads.
   * Undefined where what nobody measured decides.
   */
  readonly between?: readonly [number, number];
  readonly isUnmeasured: boolean;
  readonly tips: readonly Tip[];
}

/** Who comes first more often, and whom it beats least often. For the clinician's view and for what follows from it. */
export interface Leaders {
  readonly leader: number;
  readonly rival: number;
  readonly least: number;
  readonly most: number;
}

/** In the middle between its worst and its best. */
export const firstsOf = ({ worst, best }: Smaa): readonly number[] =>
  worst.ranks.map(([low = 0], i) => (low + (best.ranks[i]?.[0] ?? 0)) / 2);

export function leadersOf(found: Smaa): Leaders | undefined {
  const firsts = firstsOf(found);
  if (firsts.length < 2) return undefined;
  const leader = firsts.indexOf(Math.max(...firsts));
  const winning = found.worst.winning[leader] ?? [];
  const others = winning.map((share, l) => (l === leader ? Number.POSITIVE_INFINITY : share));
  const least = Math.min(...others);
  const rival = others.indexOf(least);
  return { leader, rival, least, most: found.best.winning[leader]?.[rival] ?? least };
}

/** @param weights means over the draws. */
export function clarityOf(
  leaders: Leaders,
  { worths, weights, weighed, model }: ClaritySetting,
): Clarity {
  const { leader, rival, least, most } = leaders;
  const level = levelOf(least, model);
  const isThin = weighed < model.clarity.leastWeighed;
  if (isThin || levelOf(most, model) !== level) return { level, isUnmeasured: true, tips: [] };
  return {
    level,
    between: leader < rival ? [leader, rival] : [rival, leader],
    isUnmeasured: false,
    tips: tipsBetween(gapsBetween(worths, leader, rival), weights),
  };
}

export interface ClaritySetting {
  readonly worths: Worths;
  readonly weights: readonly number[];
  /** The part of the weights that figures speak of. */
  readonly weighed: number;
  readonly model: BalanceModel;
}

function levelOf(winning: number, { clarity }: BalanceModel): ClarityLevel {
  if (winning >= clarity.clear) return "clear";
  return winning >= clarity.leaning ? "leaning" : "close";
}

/** On average; nothing where one of the two is not known. */
export function gapsBetween(worths: Worths, a: number, b: number): readonly number[] {
  return (worths[a] ?? []).map((worth, j) => {
    const other = worths[b]?.[j];
    return worth === undefined || other === undefined ? 0 : meanOf(worth) - meanOf(other);
  });
}

export const meanOf = (of: Float64Array | number): number =>
  typeof of === "number" ? of : of.reduce((sum, one) => sum + one, 0) / of.length;
