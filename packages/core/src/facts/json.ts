/** What a parsed JSON value is. */

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (raw: unknown): raw is JsonObject =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

export const kindOf = (raw: unknown): string =>
  raw === null ? "null" : Array.isArray(raw) ? "list" : typeof raw;
