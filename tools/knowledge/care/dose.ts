/** The shape of knowledge/dose/ and its checks. */
import { z } from "zod";
import type { DoseRules } from "../../../packages/core/src/care/dose/rules.ts";
import { factsRead } from "../../../packages/core/src/logic/reads.ts";
import { place, strange, twice } from "../fault.ts";
import type { Content } from "../load.ts";
import type { FileProblem } from "../read.ts";
import { criterion } from "../schemas.ts";
import { hasSource, id, NO_SOURCE, reviewed, sourced } from "./shared.ts";

const level = z.enum(["minimal", "low", "moderate", "high"]);
const day = z.int().positive();

export const doseRules = z.strictObject({
  ...reviewed,
  intensity: z
    .strictObject({ cytotoxic: z.array(id).min(1), areaDivisor: z.number().positive(), ...sourced })
    .refine(hasSource, NO_SOURCE),
  sickness: z.array(
    z
      .strictObject({ drug: id, level, other: level.optional(), ...sourced })
      .refine(hasSource, NO_SOURCE),
  ),
  sicknessQuestions: z.array(
    z
      .strictObject({ id, drugs: z.array(id).min(1), when: criterion.optional(), ...sourced })
      .refine(hasSource, NO_SOURCE),
  ),
  bloodTests: z.array(
    z
      .strictObject({ drug: id, days: z.array(day).min(1), ...sourced })
      .refine(hasSource, NO_SOURCE),
  ),
});

const FILE = "dose/rules.yaml";

export function checkDose(rules: DoseRules, content: Content): readonly FileProblem[] {
  const drugs = content.drugs.map((one) => one.id);
  const facts = content.facts.map((one) => one.id);
  const { intensity, sickness, sicknessQuestions, bloodTests } = rules;
  const named = [
    ...intensity.cytotoxic,
    ...sickness.map(({ drug }) => drug),
    ...sicknessQuestions.flatMap((one) => one.drugs),
    ...bloodTests.map(({ drug }) => drug),
  ];
  return [
    ...place(FILE, "", strange([...new Set(named)], drugs, "drug")),
    ...place(
      FILE,
      "intensity.cytotoxic",
      strange(intensity.cytotoxic, content.drugKinds.chemotherapy, "chemotherapy"),
    ),
    ...place(FILE, "sickness", twice(sickness.map(({ drug }) => drug))),
    ...sicknessQuestions.flatMap(({ id: at, when }) =>
      place(FILE, at, strange(when === undefined ? [] : factsRead(when), facts, "fact")),
    ),
  ];
}

/** The words that the rules need, besides those that the texts name themselves. */
export const doseWordIds = ({ sicknessQuestions }: DoseRules): readonly string[] => [
  ...level.options.map((one) => `sickness-${one}`),
  ...sicknessQuestions.map((one) => `ask-${one.id}`),
];
