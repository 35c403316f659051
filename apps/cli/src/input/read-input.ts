/** From a path to the JSON object that it holds, or to the one problem that forbids reading it. */
import type { Readable } from "node:stream";
import { failed, type Outcome } from "./fault.ts";
import { parseJson } from "./parse-json.ts";
import { opened, orFault, textOf } from "./read-text.ts";

export type JsonObject = Readonly<Record<string, unknown>>;

export const readInput = (path: string, stdin: Readable): Promise<Outcome<JsonObject>> =>
  orFault(() => objectIn(opened(path, stdin) as AsyncIterable<Buffer>));

export async function objectIn(chunks: AsyncIterable<Buffer>): Promise<Outcome<JsonObject>> {
  const text = await textOf(chunks);
  if ("fault" in text) return text;
  const parsed = parseJson(text.value);
  if ("fault" in parsed) return parsed;
  const raw = parsed.value;
  return isObject(raw)
    ? { value: raw }
    : failed({ code: "not-an-object", params: { given: kindOf(raw) } });
}

export const isObject = (raw: unknown): raw is JsonObject =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

const kindOf = (raw: unknown): string =>
  raw === null ? "null" : Array.isArray(raw) ? "list" : typeof raw;
