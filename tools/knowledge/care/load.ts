/** Loads what care during treatment goes by, with its words, and checks that ids and words resolve. */
import type { CareKnowledge, CareWords } from "../../../packages/core/src/care/care-knowledge.ts";
import type { RedFlags } from "../../../packages/core/src/care/types.ts";
import { place } from "../fault.ts";
import type { Content } from "../load.ts";
import type { FileProblem, KnowledgeReader } from "../read.ts";
import { wordings } from "../schemas.ts";
import { checkDose, doseRules, doseWordIds } from "./dose.ts";
import { checkNutrition, nutritionRules, nutritionWordIds } from "./nutrition.ts";
import { checkSymptoms, loadSymptoms, symptomWordIds } from "./symptoms.ts";

const PARTS = ["dose", "symptoms", "nutrition"] as const;

export function loadCare(reader: KnowledgeReader, content: Content): CareKnowledge {
  const words = (language: string) =>
    Object.fromEntries(
      PARTS.map((part) => [part, reader.read(`words/${language}/${part}.yaml`, wordings)]),
    );
  const care = {
    dose: reader.read("dose/rules.yaml", doseRules),
    symptoms: loadSymptoms(reader, content),
    nutrition: reader.read("nutrition/rules.yaml", nutritionRules),
    words: { en: words("en") },
  };
  // zod gives optional keys as `T | undefined`; the compiled type leaves them out. JSON does so as well.
  return care as unknown as CareKnowledge;
}

export const checkCare = (
  care: CareKnowledge,
  redFlags: RedFlags,
  content: Content,
): readonly FileProblem[] => [
  ...checkDose(care.dose, content),
  ...checkSymptoms(care.symptoms, redFlags, content),
  ...checkNutrition(care.nutrition, content),
  ...wordProblems(care),
];

function wordProblems(care: CareKnowledge): readonly FileProblem[] {
  const wanted: Readonly<Record<keyof CareWords, readonly string[]>> = {
    dose: doseWordIds(care.dose),
    symptoms: symptomWordIds(care.symptoms),
    nutrition: nutritionWordIds(care.nutrition),
  };
  return Object.entries(care.words).flatMap(([language, words]) =>
    PARTS.flatMap((part) =>
      place(
        `words/${language}/${part}.yaml`,
        "",
        wanted[part]
          .filter((id) => words[part][id] === undefined)
          .map((id) => ({ problem: `no words "${id}"`, cure: "write them in both registers" })),
      ),
    ),
  );
}
