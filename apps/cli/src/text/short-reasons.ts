/** Why an option fits, in short: the person's own values behind the needs that are met. */
import {
  evaluate,
  factsRead,
  type Knowledge,
  labelOf,
  type OptionAssessment,
  phrase,
  type ReadyRule,
  sayReading,
} from "@nextline/core";
import { bullet, indent } from "./layout.ts";
import type { OptionView } from "./option-view.ts";

export function shortReasons({ reasons }: OptionAssessment, view: OptionView): string[] {
  const { voice, facts, knowledge } = view;
  const met = reasons.filter(({ kind, verdict }) => kind === "need" && verdict === "yes");
  const telling = met.map(({ rule }) => rule).filter((rule) => isTelling(rule, knowledge));
  const leaves = telling.flatMap(({ test }) => (test ? evaluate(test, facts).reasons : []));
  const read = [...new Set(leaves.flatMap(({ test }) => factsRead(test)))];
  const values = read.flatMap((fact) => {
    const value = sayReading(voice, fact, facts.read(fact));
    const label = labelOf(voice, fact);
    return value === undefined ? [] : [phrase(voice, "short-value", { label, value })];
  });
  if (values.length === 0) return [];
  if (voice.register === "clinical")
    return indent(phrase(voice, "why-short", { facts: values.join("; ") }), 2);
  const heading = `${phrase(voice, "heading-reasons")}:`;
  return [...indent(heading, 2), ...values.flatMap((value) => bullet(value, 4))];
}

/** A need that most options for this cancer share says nothing about one of them. */
const SHARE = 1 / 3;

function isTelling(rule: ReadyRule, { options }: Knowledge): boolean {
  const holders = options.filter((option) => option.needRules.includes(rule));
  return holders.length < options.length * SHARE;
}
