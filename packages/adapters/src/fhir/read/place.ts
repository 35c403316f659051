/** Where something stands in a record: the resource, its name and its date. */
import { type When, whenOf } from "./dates.ts";
import { type Json, objectOf, textOf } from "./json.ts";
import type { Place } from "./record.ts";

export const resourceName = (resource: Json): string =>
  `${textOf(resource.resourceType) ?? "Resource"}/${textOf(resource.id) ?? "?"}`;

export const placeOf = (resource: Json, concept: unknown, when: When | undefined): Place => ({
  resource: resourceName(resource),
  name: concept,
  when,
});

/** The first date among these fields; of a period its end, else its start. */
export function firstDate(resource: Json, fields: readonly string[]): When | undefined {
  for (const field of fields) {
    const raw = resource[field];
    if (raw === undefined) continue;
    const period = objectOf(raw);
    const when = period === undefined ? whenOf(raw) : (whenOf(period.end) ?? whenOf(period.start));
    if (when !== undefined) return when;
  }
  return undefined;
}
