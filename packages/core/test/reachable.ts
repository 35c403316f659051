/** What an option's status and a rule's verdict can come to at all, worked out from the rules themselves. */
import type { Criterion, OptionStatus, ReadyOption, Truth } from "../src/index.ts";
import { leavesOf } from "../src/index.ts";
import type { RoleRule } from "./knowledge.ts";

/** Questions about what is known, and about other options, always have an answer. */
const canBeUnknown = (test: Criterion): boolean =>
  leavesOf(test).some((leaf) => !("known" in leaf) && !("option" in leaf));

export function verdictsOf({ rule: { test } }: RoleRule): readonly Truth[] {
  if (test === undefined) return ["yes"];
  return canBeUnknown(test) ? ["yes", "no", "unknown"] : ["yes", "no"];
}

export function statusesOf(option: ReadyOption): readonly OptionStatus[] {
  if (option.standing === "not-recommended") return ["does-not-fit"];
  const { needRules, stopRules } = option;
  const open = needRules.some(({ test }) => test !== undefined && canBeUnknown(test));
  const shut = [...needRules, ...stopRules].some(({ test }) => test !== undefined);
  return [
    "fits",
    ...(open ? ["depends" as const] : []),
    ...(shut ? ["does-not-fit" as const] : []),
  ];
}
