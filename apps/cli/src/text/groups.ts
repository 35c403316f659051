/** Which heading an option stands under, and in which order. */
import { type Criterion, evaluate, type OptionAssessment } from "@nextline/core";
import type { Facts } from "./option-view.ts";

export type Group = "current" | "fits" | "may-fit" | "depends" | "does-not-fit";

export const GROUPS: readonly Group[] = ["current", "fits", "may-fit", "depends", "does-not-fit"];

/** An option that is given now is shown as that, whatever its status. */
export function groupOf({ current, status, askFirst }: OptionAssessment): Group {
  if (current) return "current";
  return status === "fits" && askFirst.length > 0 ? "may-fit" : status;
}

/** Options that their notes move within their group on a page; nowhere else does the order change. */
const MOVED: readonly { option: string; when: Criterion; to: "front" | "back" }[] = [
  { option: "best-supportive-care", when: { fact: "ecog", min: 3 }, to: "front" },
  { option: "phase-3-trial", when: { fact: "openToTrial", is: false }, to: "back" },
];

export function inGroup(
  group: Group,
  options: readonly OptionAssessment[],
  facts: Facts,
): readonly OptionAssessment[] {
  const moved = MOVED.filter(({ when }) => evaluate(when, facts).truth === "yes");
  const rank = ({ option }: OptionAssessment): number => {
    const move = moved.find((move) => move.option === option.id);
    return move === undefined ? 0 : move.to === "front" ? -1 : 1;
  };
  return options.filter((option) => groupOf(option) === group).sort((a, b) => rank(a) - rank(b));
}
