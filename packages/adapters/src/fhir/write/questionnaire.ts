/** Our questions as a FHIR Questionnaire: one item a stored fact, in the words of the language and register. */
import { type FactDefinition, factWords, labelOf, type Voice } from "@nextline/core";
import type { Codes } from "../codes.ts";
import { QUESTIONNAIRE } from "../names.ts";
import type { Json } from "./json.ts";
import type { Resource } from "./situation.ts";

export function questionnaireOf(codes: Codes, voice: Voice): Resource {
  const facts = [...codes.facts.values()].filter(({ group }) => group !== "derived");
  return {
    resourceType: "Questionnaire",
    id: "questions",
    url: QUESTIONNAIRE,
    status: "active",
    subjectType: ["Patient"],
    item: [
      ...ABOUT.map((linkId) => ({ linkId, type: "string" })),
      ...LISTS.map((linkId) => ({ linkId, type: "boolean" })),
      TREATMENT,
      ...facts.map((fact) => itemOf(fact, voice)),
    ],
  };
}

const ABOUT = ["asOf", "region"];
const LISTS = ["treatments", "procedures"];
const TREATMENT: Json = {
  linkId: "treatment",
  type: "group",
  repeats: true,
  item: ["place", "intent", "start", "end", "outcome"].map((name) => ({
    linkId: `treatment.${name}`,
    type: "string",
  })),
};

const TYPES: Readonly<Record<FactDefinition["type"], string>> = {
  boolean: "boolean",
  integer: "integer",
  number: "decimal",
  enum: "choice",
  set: "choice",
  string: "string",
};

function itemOf(fact: FactDefinition, voice: Voice): Json {
  const values = fact.type === "enum" || fact.type === "set" ? (fact.values ?? []) : [];
  const isOpen = fact.type === "set" && values.length === 0;
  return {
    linkId: fact.id,
    text: factWords(voice, fact.id)?.question ?? labelOf(voice, fact.id),
    type: isOpen ? "string" : TYPES[fact.type],
    ...(fact.type === "set" ? { repeats: true } : {}),
    ...(values.length === 0
      ? {}
      : { answerOption: values.map((value) => ({ valueString: String(value) })) }),
  };
}
