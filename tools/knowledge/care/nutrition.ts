/** The shape of knowledge/nutrition/ and its checks. */
import { z } from "zod";
import type { NutritionRules } from "../../../packages/core/src/care/nutrition/rules.ts";
import { factsRead } from "../../../packages/core/src/logic/reads.ts";
import { place, strange, twice } from "../fault.ts";
import type { Content } from "../load.ts";
import type { FileProblem } from "../read.ts";
import { criterion } from "../schemas.ts";
import { hasSource, id, NO_SOURCE, reviewed, sourced, text } from "./shared.ts";

const topic = z.enum(["meals", "after-gastrectomy", "before-operation", "feeding", "studies"]);
const days = z.int().positive();

export const nutritionRules = z.strictObject({
  ...reviewed,
  windows: z
    .array(
      z.strictObject({ months: z.int().positive(), days, within: days, fact: text.optional() }),
    )
    .min(1),
  freshDays: z.strictObject({ weight: days, intake: days }),
  needs: z.array(id),
  items: z.array(
    z
      .strictObject({ id, topic, when: criterion.optional(), ...sourced })
      .refine(hasSource, NO_SOURCE),
  ),
});

const FILE = "nutrition/rules.yaml";

export function checkNutrition(
  { items, windows, needs }: NutritionRules,
  { facts, scores }: Content,
): readonly FileProblem[] {
  const known = facts.map((one) => one.id);
  const read = [
    ...items.flatMap(({ when }) => (when === undefined ? [] : factsRead(when))),
    ...windows.flatMap(({ fact }) => fact ?? []),
  ];
  const measures = scores.list.flatMap((one) => ("measure" in one ? [one.id] : []));
  return [
    ...place(FILE, "items", twice(items.map((one) => one.id))),
    ...place(FILE, "", strange([...new Set(read)], known, "fact")),
    ...place(FILE, "needs", strange(needs, measures, "score that measures")),
  ];
}

/** The words that the rules need, besides those that the texts name themselves. */
export const nutritionWordIds = ({ items, needs }: NutritionRules): readonly string[] => [
  ...topic.options.map((one) => `heading-${one}`),
  ...items.map((one) => one.id),
  ...needs.map((one) => `need-${one}`),
];
