/** One sentence, one place: screen, print, card and command line all say a thing through here. */

import type { DrugCautionFinding } from "../evidence/drug-cautions.ts";
import type { ReadyRule, ReadyWarning } from "../knowledge/knowledge.ts";
import type { Gap } from "../logic/gap.ts";
import type { Facts } from "../logic/reading.ts";
import type { AskFirst, OptionAssessment, OptionReason } from "../options/assessment.ts";
import { sayReason } from "./reasons.ts";
import { spoken } from "./values.ts";
import { factWords, labelOf, labelsOf, phrase, type Voice } from "./voice.ts";

export type Sayable =
  | { readonly reason: OptionReason; readonly option: string; readonly facts: Facts }
  | { readonly caution: ReadyRule }
  | { readonly drugCaution: DrugCautionFinding }
  | { readonly warning: ReadyWarning }
  | { readonly gap: Gap }
  | { readonly askFirst: AskFirst }
  | { readonly status: OptionAssessment };

export function say(thing: Sayable, voice: Voice): string {
  if ("reason" in thing) return sayReason(voice, thing.reason, thing.option, thing.facts);
  if ("caution" in thing) return sayCaution(voice, thing.caution);
  if ("drugCaution" in thing) return sayDrugCaution(voice, thing.drugCaution);
  if ("warning" in thing) return sayWarning(voice, thing.warning);
  if ("gap" in thing) return sayGap(voice, thing.gap);
  return "askFirst" in thing
    ? sayQuestion(voice, thing.askFirst.fact)
    : sayStatus(voice, thing.status);
}

function sayCaution(voice: Voice, rule: ReadyRule): string {
  return voice.register === "clinical"
    ? `${rule.say}.`
    : (voice.words.cautions[rule.id] ?? rule.say);
}

/** Plain words are there for what may be said to patients; the drug is named where the sentence stands alone. */
function sayDrugCaution(voice: Voice, { caution, drugs }: DrugCautionFinding): string {
  if (voice.register === "plain")
    return voice.words.medicine.drugCautions[caution.id] ?? caution.say;
  const named = drugs.map((drug) => spoken(drug)).join(", ");
  return `${named}: ${caution.say}.`;
}

function sayWarning(voice: Voice, { code, say: short }: ReadyWarning): string {
  return voice.words.warnings[code]?.[voice.register] ?? short;
}

function sayGap(voice: Voice, gap: Gap): string {
  if (gap.kind === "unread") return phrase(voice, "gap-unread", { text: gap.text });
  const label = labelOf(voice, gap.fact);
  return phrase(
    voice,
    `gap-${gap.kind}`,
    gap.kind === "outdated" ? { label, date: gap.asOf } : { label },
  );
}

/** The question for a fact; in the clinical register its label is enough. */
export function sayQuestion(voice: Voice, fact: string): string {
  const question = factWords(voice, fact)?.question;
  return voice.register === "plain" && question !== undefined ? question : labelOf(voice, fact);
}

/** An option with open checks is never called fitting alone. */
function sayStatus(voice: Voice, { status, missing, askFirst }: OptionAssessment): string {
  if (status === "does-not-fit") return phrase(voice, "status-does-not-fit");
  if (status === "depends")
    return phrase(voice, "status-depends", { facts: labelsOf(voice, missing) });
  if (askFirst.length === 0) return phrase(voice, "status-fits");
  return phrase(voice, "status-may-fit", {
    facts: labelsOf(
      voice,
      askFirst.map((ask) => ask.fact),
    ),
  });
}
