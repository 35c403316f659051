/** The headings that options stand under, and their order within one. */
import { evaluate } from "../logic/evaluate.ts";
import type { Facts } from "../logic/reading.ts";
import type { OptionAssessment } from "../options/assessment.ts";
import { type OptionGroup, groupOf as openGroupOf } from "./summary.ts";

export type Group = OptionGroup | "does-not-fit";

export const GROUPS: readonly Group[] = ["current", "fits", "may-fit", "depends", "does-not-fit"];

/** An option that is given now is shown as that, whatever its status. */
export const shownGroupOf = (option: OptionAssessment): Group =>
  openGroupOf(option) ?? "does-not-fit";

/** The fixed order, but for options that their own condition moves to an end of the group. */
export function inGroup(
  group: Group,
  options: readonly OptionAssessment[],
  facts: Facts,
): readonly OptionAssessment[] {
  return options
    .filter((option) => shownGroupOf(option) === group)
    .sort((a, b) => rank(a, facts) - rank(b, facts));
}

function rank({ option: { pageOrder } }: OptionAssessment, facts: Facts): number {
  if (pageOrder === undefined || evaluate(pageOrder.when, facts).truth !== "yes") return 0;
  return pageOrder.to === "front" ? -1 : 1;
}
