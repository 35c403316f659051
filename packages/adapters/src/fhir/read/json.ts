/** Looks into records of unknown shape: whatever is not there, or of another kind, is undefined. */

export type Json = Readonly<Record<string, unknown>>;

export const objectOf = (raw: unknown): Json | undefined =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw) ? (raw as Json) : undefined;

const NONE: readonly never[] = [];

/** The objects of a list; a single object counts as a list of one. */
export function objectsOf(raw: unknown): readonly Json[] {
  if (Array.isArray(raw)) return raw.filter((one) => objectOf(one) !== undefined) as Json[];
  const one = objectOf(raw);
  return one === undefined ? NONE : [one];
}

export const textOf = (raw: unknown): string | undefined =>
  typeof raw === "string" && raw.trim() !== "" ? raw : undefined;

export const numberOf = (raw: unknown): number | undefined =>
  typeof raw === "number" && Number.isFinite(raw) ? raw : undefined;

/** The first extension whose address ends so: guides of different years have different beginnings. */
export const extensionOf = (resource: Json, ending: string): Json | undefined =>
  objectsOf(resource.extension).find((one) => textOf(one.url)?.endsWith(ending) ?? false);

export const extensionsOf = (resource: Json, ending: string): readonly Json[] =>
  objectsOf(resource.extension).filter((one) => textOf(one.url)?.endsWith(ending) ?? false);

/** `Patient/p1` of a reference, whatever stands before it; `#med` and `urn:uuid:…` as they are. */
export function referenceOf(raw: unknown): string | undefined {
  const reference = textOf(objectOf(raw)?.reference);
  if (reference === undefined) return undefined;
  if (/^(#|urn:)/.test(reference)) return reference;
  const [type, id] = reference
    .replace(/\/_history\/.*$/, "")
    .split("/")
    .slice(-2);
  return id === undefined ? reference : `${type}/${id}`;
}
