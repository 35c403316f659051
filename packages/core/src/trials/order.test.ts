/** The rule by which trials are listed. */
import { expect, it } from "vitest";
import { byRule } from "./order.ts";
import type { TrialMatch } from "./trial.ts";

const match = (nct: string, rest: object): TrialMatch =>
  ({
    verdict: "possible",
    missing: [],
    phaseRank: 0,
    isRecoverable: false,
    eligibleFrom: undefined,
    input: {},
    trial: { nct },
    ...rest,
  }) as unknown as TrialMatch;

it("is verdict, day, what can turn, unknowns, phase, distance, id", () => {
  const inOrder = [
    match("NCT9", { verdict: "eligible" }),
    match("NCT8", { input: { distanceKm: 10 } }),
    match("NCT7", { input: { distanceKm: 400 } }),
    match("NCT5", {}),
    match("NCT6", {}),
    match("NCT4", { phaseRank: 1 }),
    match("NCT3", { verdict: "unknown", missing: ["ecog"], phaseRank: 3 }),
    match("NCT2", { verdict: "unknown", missing: ["ecog", "age"] }),
    match("NCT1", { verdict: "not-eligible", isRecoverable: true, eligibleFrom: "2026-11-30" }),
    match("NCT0", { verdict: "not-eligible", isRecoverable: true, eligibleFrom: "2026-12-14" }),
    match("NCT11", { verdict: "not-eligible", isRecoverable: true }),
    match("NCT10", { verdict: "not-eligible" }),
  ];
  const shuffled = [...inOrder].sort((a, b) => (a.trial.nct < b.trial.nct ? -1 : 1));
  expect(shuffled.sort(byRule).map(({ trial }) => trial.nct)).toEqual(
    inOrder.map(({ trial }) => trial.nct),
  );
});
