/** All options as text, group by group. */
import { GROUPS, type Group, inGroup, type OptionAssessment, phrase } from "@nextline/core";
import { closedText } from "./closed-options.ts";
import { optionText } from "./option-entry.ts";
import type { OptionView } from "./option-view.ts";
import { section } from "./section.ts";
import { apart, waitingText } from "./waiting-options.ts";

export type { Facts } from "./option-view.ts";

export function optionsText(options: readonly OptionAssessment[], view: OptionView): string[] {
  return GROUPS.flatMap((group) => {
    const members = inGroup(group, options, view.facts);
    const heading = phrase(view.voice, `heading-${group}`);
    const counted = `${heading} (${members.length})`;
    return section(counted, bodyOf(group, members, view), view);
  });
}

function bodyOf(group: Group, members: readonly OptionAssessment[], view: OptionView): string[] {
  if (group === "does-not-fit") return closedText(members, view);
  if (group === "depends") return waitingText(members, view);
  return apart(members.map((option) => optionText(option, view)));
}
