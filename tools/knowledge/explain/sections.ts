/** An explanation seen as sections with words, and as a page for the reading bar. */
import type { Explanation } from "../../../packages/core/src/knowledge/explanation.ts";
import type { Option } from "../../../packages/core/src/knowledge/types.ts";
import type { Page, Passage } from "../../reading/bar.ts";
import { passagesOf } from "../../reading/pages.ts";
import { wordsOf } from "../../reading/text.ts";
import { TESTED_TARGETS, TREATMENT_TARGETS } from "./shape.ts";

/** An option with its explanation. */
export interface Explained {
  readonly option: Option;
  readonly explanation: Explanation;
}

export const fileOf = (id: string): string => `knowledge/explain/${id}.yaml`;

export const isTested = (option: Option): boolean => option.standing === "not-recommended";

export const targetsOf = (option: Option): Readonly<Record<string, number>> =>
  isTested(option) ? TESTED_TARGETS : TREATMENT_TARGETS;

/** What the person reads: the plain sections and the practical answers. */
export const plainPassages = (explanation: Explanation): readonly Passage[] => [
  ...passagesOf(explanation.plain, "plain", true),
  ...("practical" in explanation ? passagesOf(explanation.practical, "practical", true) : []),
];

export const clinicalPassages = (explanation: Explanation): readonly Passage[] =>
  passagesOf(explanation.clinical, "clinical", true);

export const pageOf = ({ option, explanation }: Explained): Page => ({
  file: fileOf(option.id),
  family: option.family,
  passages: plainPassages(explanation),
});

/** Words of a plain section, with all that is below it (the 3 harms, the 4 questions). */
export const wordsOfSection = ({ plain }: Explanation, section: string): number =>
  passagesOf(plain, "", true)
    .filter(({ at }) => at === section || at.startsWith(`${section}.`))
    .reduce((sum, { text }) => sum + wordsOf(text).length, 0);
