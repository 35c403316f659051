/** One option in full: what it is, what it waits for, what to check first, why, and what to keep in mind. */
import { labelOf, type OptionAssessment, phrase, say, shownGroupOf } from "@nextline/core";

import { sayableDrugCautions } from "./drug-cautions.ts";
import { bullet, indent, wrap } from "./layout.ts";
import type { OptionView } from "./option-view.ts";
import { shortReasons } from "./short-reasons.ts";

export function optionText(assessed: OptionAssessment, view: OptionView): string[] {
  return [
    ...nameText(assessed, view),
    ...statusText(assessed, view),
    ...whyText(assessed, view),
    ...cautionsText(assessed, view),
    ...regionalText(assessed, view),
  ];
}

export function nameText({ option }: OptionAssessment, { voice, paint }: OptionView): string[] {
  const family = phrase(voice, `family-${option.family}`);
  return wrap(`${option.name} – ${family}`).map((line) => paint("name", line));
}

/** Critical checks come first: they are asked before anything else. */
export const criticalFirst = (assessed: OptionAssessment): OptionAssessment => ({
  ...assessed,
  askFirst: [...assessed.askFirst].sort((a, b) => Number(b.critical) - Number(a.critical)),
});

/** The heading has said that an option fits; the rest says what it waits for. */
export function statusText(assessed: OptionAssessment, { voice }: OptionView): string[] {
  const group = shownGroupOf(assessed);
  const checks = criticalFirst(assessed);
  if (group === "fits") return stillOpen(assessed, voice);
  if (group === "may-fit") return indent(`${say({ status: checks }, voice)}.`, 2);
  const first = checks.askFirst.map(({ fact }) => labelOf(voice, fact)).join(", ");
  return [
    ...(assessed.status === "depends" ? indent(`${say({ status: checks }, voice)}.`, 2) : []),
    ...(first === "" ? [] : indent(phrase(voice, "stop-unknown", { facts: first }), 2)),
  ];
}

/** Tests that are worth asking for although the option fits already. */
function stillOpen({ missing }: OptionAssessment, voice: OptionView["voice"]): string[] {
  const facts = missing.map((fact) => labelOf(voice, fact)).join(", ");
  return facts === "" ? [] : indent(phrase(voice, "still-open", { facts }), 2);
}

/** In full every reason, else the telling values. */
function whyText(assessed: OptionAssessment, view: OptionView): string[] {
  if (!view.full) return shortReasons(assessed, view);
  const { voice, facts } = view;
  const { option, reasons } = assessed;
  return reasons.flatMap((reason) => bullet(say({ reason, option: option.id, facts }, voice), 2));
}

/** Those of the option, then those of its drugs; few hold for one person, so none is folded. */
function cautionsText(assessed: OptionAssessment, view: OptionView): string[] {
  const { voice } = view;
  const sentences = [
    ...assessed.cautions.map((caution) => say({ caution }, voice)),
    ...sayableDrugCautions(assessed, view).map((drugCaution) => say({ drugCaution }, voice)),
  ];
  if (sentences.length === 0) return [];
  const said = sentences.flatMap((sentence) => bullet(sentence, 4));
  return [...indent(`${phrase(voice, "heading-cautions")}:`, 2), ...said];
}

/** Licence and funding, where the knowledge says something of them in any region. */
function regionalText(assessed: OptionAssessment, { voice }: OptionView): string[] {
  const { option, licence, funding } = assessed;
  const note = option.note ?? "";
  const said = [
    ...(option.licence ? [phrase(voice, `licence-${licence}`)] : []),
    ...(option.funding ? [phrase(voice, `funding-${funding}`, { note })] : []),
  ];
  return said.length === 0 ? [] : indent(said.join(" "), 2);
}
