/** Why an option fits, in short. */
import { type OptionAssessment, phrase, sayTelling } from "@nextline/core";
import { bullet, indent } from "./layout.ts";
import type { OptionView } from "./option-view.ts";

export function shortReasons(assessed: OptionAssessment, view: OptionView): string[] {
  const { voice } = view;
  const values = sayTelling(assessed, view);
  if (values.length === 0) return [];
  if (voice.register === "clinical")
    return indent(phrase(voice, "why-short", { facts: values.join("; ") }), 2);
  const heading = `${phrase(voice, "heading-reasons")}:`;
  return [...indent(heading, 2), ...values.flatMap((value) => bullet(value, 4))];
}
