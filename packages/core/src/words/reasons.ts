/** Says a reason: what the rule asks, whether it holds, and the person's own values behind that. */
import type { Leaf } from "../logic/criterion.ts";
import { evaluate } from "../logic/evaluate.ts";
import { gapFacts } from "../logic/gap.ts";
import type { Facts } from "../logic/reading.ts";
import { factsRead } from "../logic/reads.ts";
import type { OptionReason } from "../options/assessment.ts";
import { sayReading } from "./values.ts";
import { labelOf, labelsOf, phrase, type Voice } from "./voice.ts";

export function sayReason(
  voice: Voice,
  reason: OptionReason,
  option: string,
  facts: Facts,
): string {
  const rule = sayRule(voice, reason, option);
  if (reason.rule.test === undefined) return rule;
  const finding = evaluate(reason.rule.test, facts);
  const id = `${reason.kind}-${reason.verdict}`;
  const verdict = phrase(voice, id, { facts: labelsOf(voice, gapFacts(finding.gaps)) });
  const values = sayValues(
    voice,
    finding.reasons.map(({ test }) => test),
    facts,
  );
  return [rule, verdict, ...values].join(" ");
}

/** The rule alone, as a sentence that is true whether it holds or not. */
function sayRule(voice: Voice, { rule, kind }: OptionReason, option: string): string {
  if (voice.register === "clinical") return `${rule.say}.`;
  const plain = kind === "need" ? voice.words.needs[rule.id] : voice.words.stops[rule.id];
  return plain ?? voice.words.whys[option] ?? rule.say;
}

/** The known values behind the leaves that decided, each fact once. */
function sayValues(voice: Voice, leaves: readonly Leaf[], facts: Facts): readonly string[] {
  const read = [...new Set(leaves.flatMap(factsRead))];
  return read.flatMap((fact) => sayFact(voice, fact, facts) ?? []);
}

/** "Your activity level: 2." Nothing where the value is not known. */
export function sayFact(voice: Voice, fact: string, facts: Facts): string | undefined {
  const value = sayReading(voice, fact, facts.read(fact));
  return value === undefined
    ? undefined
    : phrase(voice, "fact-value", { label: labelOf(voice, fact), value });
}
