/** The words of the pages as the build wrote them, so that a new wording breaks no test. */
import { readFileSync } from "node:fs";

const words: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("../../build/web/app.json", import.meta.url), "utf8"),
);

export function t(id: string, params: Readonly<Record<string, string | number>> = {}): string {
  const text = words[id];
  if (text === undefined) throw new RangeError(`no word "${id}" in app.yaml`);
  return text.replace(/\{(\w+)\}/g, (brace, name: string) => String(params[name] ?? brace));
}
