/** From a FHIR R4 Bundle, a resource alone or lines of them to a profile; what cannot be read at all is a fault. */
import type { Codes } from "../codes.ts";
import { whenOf } from "./dates.ts";
import { type Entry, entriesOf } from "./entries.ts";
import { type Json, objectOf, textOf } from "./json.ts";
import { type Outcome, RecordReader } from "./reader.ts";

/** Whether a JSON value says that it is a FHIR resource. */
export const isResource = (raw: unknown): raw is Json =>
  textOf(objectOf(raw)?.resourceType) !== undefined;

/** @param lastDay the last day that can be true, in days since 1970; a record has days of its own. */
export function readRecord(raw: Json, codes: Codes, lastDay?: number): Outcome {
  const reader = new RecordReader(codes, lastDay);
  reader.setDay(
    raw.timestamp ?? (raw.resourceType === "Bundle" ? objectOf(raw.meta)?.lastUpdated : undefined),
  );
  const entries = newestVersions(entriesOf(raw));
  for (const entry of entries) if (entry.resource.resourceType === "Patient") add(reader, entry);
  for (const entry of entries) if (entry.resource.resourceType !== "Patient") add(reader, entry);
  return reader.end();
}

const add = (reader: RecordReader, { resource, names }: Entry): void => reader.add(resource, names);

/** Of several versions of one resource the newest. */
function newestVersions(entries: readonly Entry[]): readonly Entry[] {
  const newest = new Map<string, Entry>();
  let hasRepeats = false;
  for (const entry of entries) {
    const key = keyOf(entry.resource);
    const known = key === undefined ? undefined : newest.get(key);
    if (known !== undefined) hasRepeats = true;
    if (key !== undefined && (known === undefined || version(entry) >= version(known)))
      newest.set(key, entry);
  }
  if (!hasRepeats) return entries;
  return entries.filter((entry) => {
    const key = keyOf(entry.resource);
    return key === undefined || newest.get(key) === entry;
  });
}

const keyOf = ({ resourceType, id }: Json): string | undefined =>
  typeof id === "string" ? `${resourceType}/${id}` : undefined;

const version = ({ resource }: Entry): number =>
  whenOf(objectOf(resource.meta)?.lastUpdated)?.from ?? -Infinity;
