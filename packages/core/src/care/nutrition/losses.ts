/** How much weight went over 1, 3 and 6 months; where no weight was taken near then, it is not known. */
import type { NutritionLog, Weighed } from "./log.ts";
import type { LossWindow, NutritionRules } from "./rules.ts";

export type WeightLoss = { readonly window: LossWindow } & (
  | {
      /** Of the weight then; below 0 is a gain. */
      readonly percent: number;
      readonly from: Weighed;
      readonly to: Weighed;
    }
  | { readonly missing: "weight-now" | "weight-then" }
);

export function lossesOf(
  log: NutritionLog,
  rules: NutritionRules,
  asOf: number | undefined,
): readonly WeightLoss[] {
  const to = weightNow(log, rules, asOf);
  return rules.windows.map((window) => {
    if (to === undefined) return { window, missing: "weight-now" };
    const from = weightThen(log, window, to);
    if (from === undefined) return { window, missing: "weight-then" };
    return { window, percent: lossPercent(from.kg, to.kg), from, to };
  });
}

/** 100 × (then − now) / then. */
export const lossPercent = (then: number, now: number): number => (100 * (then - now)) / then;

/** The newest weight, where it is not too old. */
export function weightNow(
  { weights }: NutritionLog,
  { freshDays }: NutritionRules,
  asOf: number | undefined,
): Weighed | undefined {
  const upTo = weights.filter(({ day }) => asOf === undefined || day <= asOf);
  const newest = upTo.at(-1);
  const isOld = newest !== undefined && asOf !== undefined && asOf - newest.day > freshDays.weight;
  return isOld ? undefined : newest;
}

/** Of two that are as near, the earlier one. */
function weightThen({ weights }: NutritionLog, { days, within }: LossWindow, to: Weighed) {
  const target = to.day - days;
  const off = ({ day }: Weighed) => Math.abs(day - target);
  return weights
    .filter((one) => off(one) <= within)
    .reduce<Weighed | undefined>(
      (best, one) => (best === undefined || off(one) < off(best) ? one : best),
      undefined,
    );
}
