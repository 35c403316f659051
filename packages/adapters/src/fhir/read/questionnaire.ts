/** Answers to our own questionnaire: each item is named by the fact it answers; other questionnaires are listed. */
import type { FactDefinition } from "@nextline/core";
import { QUESTIONNAIRE } from "../names.ts";
import { whenOf } from "./dates.ts";
import { type Json, numberOf, objectOf, objectsOf, textOf } from "./json.ts";
import { placeOf } from "./place.ts";
import type { Draft, Place } from "./record.ts";

export function readAnswers(resource: Json, draft: Draft) {
  const questionnaire = textOf(resource.questionnaire) ?? "";
  const place = placeOf(resource, { text: questionnaire }, whenOf(resource.authored));
  if (resource.status === "entered-in-error") return draft.leave(place, "entered-in-error");
  if (!questionnaire.startsWith(QUESTIONNAIRE)) return draft.leave(place, "unknown-code");
  for (const item of objectsOf(resource.item)) readItem(item, place, draft);
}

function readItem(item: Json, whole: Place, draft: Draft) {
  const id = textOf(item.linkId) ?? "";
  const place: Place = { ...whole, name: id, isOwn: true };
  const answers = objectsOf(item.answer);
  if (id === "asOf" || id === "region") {
    const text = textOf(answers[0]?.valueString) ?? textOf(answers[0]?.valueDate);
    if (text !== undefined) draft.given = { ...draft.given, [id]: text };
  } else if (id === "treatments") draft.isWithoutTreatments = true;
  else if (id === "procedures") draft.isWithoutProcedures = true;
  else if (id === "treatment") readTreatment(item, draft);
  else readFact(id, answers, { place, draft });
}

function readFact(
  id: string,
  answers: readonly Json[],
  { place, draft }: { readonly place: Place; readonly draft: Draft },
) {
  const fact = draft.codes.facts.get(id);
  if (fact === undefined) return draft.leave(place, "unknown-fact");
  if (fact.type === "set") {
    const members = answers.flatMap(({ valueString }) => textOf(valueString) ?? []);
    draft.take(id, members, place);
    return;
  }
  const value = answered(fact, answers[0]);
  if (value === undefined) draft.leave(place, "no-value");
  else draft.take(id, value, place);
}

function answered(
  fact: FactDefinition,
  answer: Json | undefined,
): string | number | boolean | undefined {
  if (answer === undefined) return undefined;
  if (fact.type === "boolean")
    return typeof answer.valueBoolean === "boolean" ? answer.valueBoolean : undefined;
  if (fact.type === "integer" || fact.type === "number")
    return numberOf(answer.valueInteger) ?? numberOf(answer.valueDecimal);
  return textOf(answer.valueString) ?? textOf(objectOf(answer.valueCoding)?.code);
}

/** A treatment that holds no drug has no resource of its own. */
function readTreatment(item: Json, draft: Draft) {
  const fields = objectsOf(item.item).flatMap((part) => {
    const text = textOf(objectsOf(part.answer)[0]?.valueString);
    const name = textOf(part.linkId)?.replace("treatment.", "");
    return text === undefined || name === undefined ? [] : [[name, text] as const];
  });
  draft.treatments.push({ drugs: [], ...Object.fromEntries(fields) });
}
