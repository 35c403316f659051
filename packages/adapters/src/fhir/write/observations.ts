/** Facts that are measures as Observations: performance status, tumour markers, laboratory values, the last scan. */
import type { FactDefinition } from "@nextline/core";
import type { ReadRule } from "../codes.ts";
import { codingOf } from "./codings.ts";
import { concept, dated, type Json } from "./json.ts";
import { dateIn, MCODE, type Resource, type Situation, valueIn } from "./situation.ts";

/** @returns the resources, each with the one fact that it says. */
export function observationsOf(situation: Situation): readonly (readonly [string, Resource])[] {
  const { compiled } = situation.codes;
  return Object.entries(compiled.lexicon.written.measures).flatMap(([measure, text]) => {
    const [rule] = compiled.measures[measure] ?? [];
    const fact = rule === undefined || !("fact" in rule) ? undefined : rule.fact;
    if (rule === undefined || fact === undefined || !hasPlace(fact, situation)) return [];
    const value = valueFor(rule, fact, situation);
    return value === undefined
      ? []
      : [[fact, observation({ measure, text, fact, value }, situation)] as const];
  });
}

/** A value that ages says its date; one that has none is an answer of the person alone. */
function hasPlace(fact: string, situation: Situation): boolean {
  if (valueIn(situation, fact) === undefined) return false;
  const ages = situation.codes.facts.get(fact)?.freshDays !== undefined;
  return !ages || dateIn(situation, fact) !== undefined;
}

interface Written {
  readonly measure: string;
  readonly text: string;
  readonly fact: string;
  readonly value: Json;
}

function observation({ measure, text, fact, value }: Written, situation: Situation): Resource {
  const { compiled } = situation.codes;
  const coding = codingOf(compiled.observations, compiled, (one) => one.measure === measure);
  const profile = PROFILES[measure];
  return {
    resourceType: "Observation",
    id: fact,
    ...(profile === undefined ? {} : { meta: { profile: [`${MCODE}${profile}`] } }),
    status: "final",
    code: concept(text, coding),
    subject: situation.subject,
    ...dated("effectiveDateTime", dateIn(situation, fact)),
    ...value,
  };
}

const PROFILES: Readonly<Record<string, string>> = {
  ecog: "ecog-performance-status",
  "her2-ihc": "tumor-marker-test",
  "her2-ish": "tumor-marker-test",
  msi: "tumor-marker-test",
  mmr: "tumor-marker-test",
  "pdl1-cps": "tumor-marker-test",
  claudin: "tumor-marker-test",
  ebv: "tumor-marker-test",
  "disease-status": "cancer-disease-status",
};

function valueFor(rule: ReadRule, id: string, situation: Situation): Json | undefined {
  const value = valueIn(situation, id);
  const fact = situation.codes.facts.get(id);
  if (fact === undefined || value === undefined || typeof value === "object") return undefined;
  if (rule.as === "score" && typeof value === "number") return { valueInteger: value };
  if (rule.as === "quantity" && typeof value === "number") return quantity(fact, value);
  if (rule.as !== "answer") return undefined;
  const { answers } = situation.codes.compiled;
  const words = Object.entries(rule.words).flatMap(([word, meant]) =>
    meant === value ? [word] : [],
  );
  const coding = words
    .map((word) => codingOf(answers, situation.codes.compiled, (one) => one.word === word))
    .find((found) => found !== undefined);
  const [word] = words;
  return word === undefined ? undefined : { valueCodeableConcept: concept(word, coding) };
}

const quantity = ({ unit = "1" }: FactDefinition, value: number): Json => ({
  valueQuantity: { value, unit, system: "http://unitsofmeasure.org", code: unit },
});
