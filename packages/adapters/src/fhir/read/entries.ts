/** The resources of a bundle, however deep, each with the address by which others may refer to it. */
import { type Json, objectOf, objectsOf } from "./json.ts";

export interface Entry {
  readonly resource: Json;
  /** `fullUrl`, as it stands there. */
  readonly url: unknown;
}

const DEEPEST = 4;

export function entriesOf(raw: Json, depth = 0): readonly Entry[] {
  if (raw.resourceType !== "Bundle") return [{ resource: raw, url: undefined }];
  if (depth >= DEEPEST) return [];
  const entries: Entry[] = [];
  for (const entry of objectsOf(raw.entry)) {
    const resource = objectOf(entry.resource);
    if (resource === undefined) continue;
    if (resource.resourceType === "Bundle") entries.push(...entriesOf(resource, depth + 1));
    else entries.push({ resource, url: entry.fullUrl });
  }
  return entries;
}
