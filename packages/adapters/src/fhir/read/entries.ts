/** The resources of a bundle, however deep, each with the names by which others refer to it. */
import { type Json, objectOf, objectsOf, textOf } from "./json.ts";

export interface Entry {
  readonly resource: Json;
  readonly names: readonly string[];
}

const DEEPEST = 4;

export function entriesOf(raw: Json, depth = 0): readonly Entry[] {
  if (raw.resourceType !== "Bundle") return [{ resource: raw, names: [] }];
  if (depth >= DEEPEST) return [];
  const entries: Entry[] = [];
  for (const entry of objectsOf(raw.entry)) {
    const resource = objectOf(entry.resource);
    if (resource === undefined) continue;
    if (resource.resourceType === "Bundle") entries.push(...entriesOf(resource, depth + 1));
    else entries.push({ resource, names: namesOf(entry) });
  }
  return entries;
}

/** A resource without an id is called by its address. */
function namesOf({ fullUrl }: Json): readonly string[] {
  const url = textOf(fullUrl);
  if (url === undefined) return [];
  if (url.startsWith("urn:")) return [url];
  const parts = url.split("/");
  return [parts.slice(-2).join("/")];
}
