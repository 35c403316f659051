/** Observations: which measure one is, whether its result is valid, and what its parts say. */
import type { Codes } from "../codes.ts";
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
  const { compiled } = draft.codes;
  const named = measureOf(resource.code, draft.codes);
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

/** Of several codes the first that we take a value from; a code alone that we take none from says why. */
function measureOf(concept: unknown, { observations, say, compiled }: Codes) {
  const isTaken = ({ measure }: { readonly measure: string }) =>
    compiled.measures[measure]?.some(({ as }) => as !== "none") ?? false;
  return (
    byCode(observations, concept, isTaken) ?? meaningOf(observations, say.observation, concept)
  );
}

/** A panel: each part is an observation of its own, with the date of the whole. */
function readPart(part: Json, whole: Json, draft: Draft) {
  const { compiled } = draft.codes;
  const named = measureOf(part.code, draft.codes);
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
