/** Operations, radiotherapy and drains that were done; what did not happen is left out. */
import { FIELD } from "../names.ts";
import { byWords, meaningOf } from "./concept.ts";
import { extensionOf, extensionsOf, type Json, objectsOf, textOf } from "./json.ts";
import { firstDate, placeOf } from "./place.ts";
import type { Draft } from "./record.ts";

const DATES = ["performedDateTime", "performedPeriod"];

export function readProcedure(resource: Json, draft: Draft) {
  const place = placeOf(resource, resource.code, firstDate(resource, DATES));
  const status = textOf(resource.status) ?? "unknown";
  if (status === "entered-in-error") return draft.leave(place, status);
  if (status === "not-done") return draft.leave(place, "not-given");
  if (status === "preparation") return draft.leave(place, "planned");
  const { procedures, say } = draft.codes;
  const meaning = meaningOf(procedures, say.procedure, resource.code);
  if (meaning === undefined) return draft.leave(place, "unknown-code");
  if (meaning.kind === undefined) return;
  const field = meaning.kind === "radiotherapy" ? fieldOf(resource, draft) : undefined;
  draft.noteProcedure({ place, kind: meaning.kind, field });
  if (meaning.gastrectomy !== undefined) draft.take("gastrectomy", meaning.gastrectomy, place);
}

function fieldOf(resource: Json, draft: Draft): string | undefined {
  const exact = textOf(extensionOf(resource, FIELD)?.valueCode);
  if (exact !== undefined) return exact;
  const places = [
    ...objectsOf(resource.bodySite),
    ...extensionsOf(resource, "radiotherapy-dose-delivered-to-volume").map(
      ({ extension }) => extension,
    ),
  ];
  const found = places.map((site) => byWords(draft.codes.say.field, site)?.field);
  return found.find((field) => field !== undefined);
}

export function readAllergy(resource: Json, draft: Draft) {
  const place = placeOf(
    resource,
    resource.code,
    firstDate(resource, ["recordedDate", "onsetDateTime"]),
  );
  const [sure] = objectsOf(resource.verificationStatus).flatMap(({ coding }) => objectsOf(coding));
  const word = textOf(sure?.code);
  if (word === "refuted" || word === "entered-in-error") return draft.leave(place, word);
  const group = byWords(draft.codes.say.allergy, resource.code)?.group;
  if (group === undefined) return draft.leave(place, "unknown-code");
  draft.add("drugAllergies", group, place);
}
