/** What a parsed JSON value is. */

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (raw: unknown): raw is JsonObject =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

export const kindOf = (raw: unknown): string =>
  raw === null ? "null" : Array.isArray(raw) ? "list" : typeof raw;

/** A value as a message shows it: short, and whatever is nested only by its kind. */
export const shown = (raw: unknown): string =>
  typeof raw === "object" || raw === undefined ? kindOf(raw) : JSON.stringify(raw).slice(0, 60);
