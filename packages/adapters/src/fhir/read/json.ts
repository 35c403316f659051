/** Looks into records of unknown shape: whatever is not there, or of another kind, is undefined. */

export type Json = Readonly<Record<string, unknown>>;

const isObject = (raw: unknown): raw is Json =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

export const objectOf = (raw: unknown): Json | undefined => (isObject(raw) ? raw : undefined);

const NONE: readonly never[] = [];

/** The objects of a list; a single object counts as a list of one. */
export function objectsOf(raw: unknown): readonly Json[] {
  if (raw === undefined) return NONE;
  if (!Array.isArray(raw)) return isObject(raw) ? [raw] : NONE;
  for (const one of raw) if (!isObject(one)) return raw.filter(isObject);
  return raw;
}

/** A text that says something. */
export const textOf = (raw: unknown): string | undefined =>
  typeof raw === "string" && (beginsPlainly(raw) || raw.trim() !== "") ? raw : undefined;

/** With a letter, digit or sign of ASCII: nearly all texts do, and none of those is blank. */
function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return first > 32 && first < 127;
}

export const numberOf = (raw: unknown): number | undefined =>
  typeof raw === "number" && Number.isFinite(raw) ? raw : undefined;

/** The first extension whose address ends so: guides of different years have different beginnings. */
export const extensionOf = (resource: Json, ending: string): Json | undefined =>
  objectsOf(resource.extension).find((one) => textOf(one.url)?.endsWith(ending) ?? false);

export const extensionsOf = (resource: Json, ending: string): readonly Json[] =>
  objectsOf(resource.extension).filter((one) => textOf(one.url)?.endsWith(ending) ?? false);

/** `Patient/p1` of a reference, whatever stands before it; `#med` and `urn:uuid:…` as they are. */
export const referenceOf = (raw: unknown): string | undefined =>
  referenceTo(objectOf(raw)?.reference);

export function referenceTo(raw: unknown): string | undefined {
  const address = textOf(raw);
  if (address === undefined || address.startsWith("#") || address.startsWith("urn:"))
    return address;
  const version = address.indexOf("/_history/");
  return lastTwo(version === -1 ? address : address.slice(0, version));
}

function lastTwo(address: string): string {
  const last = address.lastIndexOf("/");
  const before = last <= 0 ? -1 : address.lastIndexOf("/", last - 1);
  return before === -1 ? address : address.slice(before + 1);
}
