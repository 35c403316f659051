/** Observations: which measure one is, whether its result is valid, and what its parts say. */
import { byCode, meaningOf } from "./concept.ts";
import { type Json, objectsOf, textOf } from "./json.ts";
import { readMeasure } from "./measure.ts";
import { firstDate, placeOf } from "./place.ts";
import type { Draft } from "./record.ts";

const DATES = ["effectiveDateTime", "effectivePeriod", "effectiveInstant", "issued"];
const VALUES = [
  "valueQuantity",
  "valueInteger",
  "valueString",
  "valueBoolean",
  "valueCodeableConcept",
  "dataAbsentReason",
];
const isValid = (status: string): boolean =>
  status === "final" || status === "amended" || status === "corrected";

export function readObservation(resource: Json, draft: Draft) {
  const place = placeOf(resource, resource.code, firstDate(resource, DATES));
  const status = textOf(resource.status) ?? "no-status";
  if (status === "entered-in-error") return draft.leave(place, status);
  if (!isValid(status)) return draft.leave(place, "not-final");
  const { observations, say, compiled } = draft.codes;
  const named = meaningOf(observations, say.observation, resource.code);
  const parts = objectsOf(resource.component);
  const isPanel = parts.length > 0 && !VALUES.some((field) => resource[field] !== undefined);
  if (named !== undefined && (!isPanel || named.measure === "comorbidities")) {
    const rules = compiled.measures[named.measure] ?? [];
    readMeasure(rules, { observation: resource, whole: resource, place, draft });
    if (named.measure === "variant") return;
  }
  if (named === undefined && parts.length === 0) draft.leave(place, "unknown-code");
  for (const part of parts) readPart(part, resource, draft);
}

/** A panel: each part is an observation of its own, with the date of the whole. */
function readPart(part: Json, whole: Json, draft: Draft) {
  const { observations, say, compiled } = draft.codes;
  const named =
    byCode(observations, part.code) ?? meaningOf(observations, say.observation, part.code);
  if (named === undefined) return;
  const place = placeOf(whole, part.code, firstDate(whole, DATES));
  readMeasure(compiled.measures[named.measure] ?? [], { observation: part, whole, place, draft });
}

/** A report that is only text has its own reader; its numbered results are read where they stand. */
export function readReport(resource: Json, draft: Draft) {
  const text = textOf(resource.conclusion);
  const hasResults = objectsOf(resource.result).length > 0;
  const place = placeOf(resource, resource.code, undefined);
  if (text !== undefined || (!hasResults && resource.presentedForm !== undefined))
    draft.leave(place, "report-text");
}
