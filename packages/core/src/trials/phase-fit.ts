/** How well the phase of a trial fits where a person stands; only orders the list. */
import type { PhaseFit, TrialRules } from "../knowledge/trial-rules.ts";
import { evaluate } from "../logic/evaluate.ts";
import type { Facts } from "../logic/reading.ts";

/** The rank of a phase: 0 comes first, an unknown phase last. */
export function phaseRanks(
  facts: Facts,
  { phaseFit }: TrialRules,
): (phase: string | undefined) => number {
  const order = orderFor(facts, phaseFit);
  return (phase) => {
    const rank = order.findIndex((phases) => phase !== undefined && phases.includes(phase));
    return rank < 0 ? order.length : rank;
  };
}

const orderFor = (facts: Facts, fits: readonly PhaseFit[]): PhaseFit["order"] =>
  fits.find(({ when }) => when === undefined || evaluate(when, facts).truth === "yes")?.order ?? [];
