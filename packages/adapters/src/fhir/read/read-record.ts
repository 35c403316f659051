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
  for (const { resource, url } of entries)
    if (resource.resourceType === "Patient") reader.add(resource, url);
  for (const { resource, url } of entries)
    if (resource.resourceType !== "Patient") reader.add(resource, url);
  return reader.end();
}

/** Of several versions of one resource the newest. */
function newestVersions(entries: readonly Entry[]): readonly Entry[] {
  if (!hasRepeats(entries)) return entries;
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry.resource);
    const known = key === undefined ? undefined : newest.get(key);
    if (key !== undefined && (known === undefined || version(entry) >= version(known)))
      newest.set(key, entry);
  }
  return entries.filter((entry) => {
    const key = keyOf(entry.resource);
    return key === undefined || newest.get(key) === entry;
  });
}

/** Whether one id stands twice, be it of two kinds of resource: nearly no record has that. */
function hasRepeats(entries: readonly Entry[]): boolean {
  const seen = new Set<unknown>();
  for (const { resource } of entries) {
    const { id } = resource;
    if (id === undefined) continue;
    if (seen.has(id)) return true;
    seen.add(id);
  }
  return false;
}

const keyOf = ({ resourceType, id }: Json): string | undefined =>
  typeof id === "string" ? `${resourceType}/${id}` : undefined;

const version = ({ resource }: Entry): number =>
  whenOf(objectOf(resource.meta)?.lastUpdated)?.from ?? -Infinity;
