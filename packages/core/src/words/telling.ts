/** Why an option fits, in short: the person's own values behind the needs that are met. */
import type { Knowledge, ReadyRule } from "../knowledge/knowledge.ts";
import { evaluate } from "../logic/evaluate.ts";
import type { Facts } from "../logic/reading.ts";
import { factsRead } from "../logic/reads.ts";
import type { OptionAssessment } from "../options/assessment.ts";
import { sayReading } from "./values.ts";
import { labelOf, phrase, type Voice } from "./voice.ts";

interface Telling {
  readonly voice: Voice;
  readonly facts: Facts;
  readonly knowledge: Knowledge;
}

/** "HER2 score: 3", one for each value that tells this option from others. */
export function sayTelling({ reasons }: OptionAssessment, view: Telling): readonly string[] {
  const { voice, facts, knowledge } = view;
  const met = reasons.filter(({ kind, verdict }) => kind === "need" && verdict === "yes");
  const telling = met.map(({ rule }) => rule).filter((rule) => isTelling(rule, knowledge));
  const leaves = telling.flatMap(({ test }) => (test ? evaluate(test, facts).reasons : []));
  const read = [...new Set(leaves.flatMap(({ test }) => factsRead(test)))];
  return read.flatMap((fact) => {
    const value = sayReading(voice, fact, facts.read(fact));
    const label = labelOf(voice, fact);
    return value === undefined ? [] : [phrase(voice, "short-value", { label, value })];
  });
}

/** A need that most options for this cancer share says nothing about one of them. */
const SHARE = 1 / 3;

function isTelling(rule: ReadyRule, { options }: Knowledge): boolean {
  const holders = options.filter((option) => option.needRules.includes(rule));
  return holders.length < options.length * SHARE;
}
