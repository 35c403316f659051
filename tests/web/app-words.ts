/** The words of the pages as the build wrote them, so that a new wording breaks no test. */
import { readdirSync, readFileSync } from "node:fs";

const BUILD = new URL("../../build/web/", import.meta.url);

type Texts = Readonly<Record<string, string>>;
const read = (file: string): Texts => JSON.parse(readFileSync(new URL(file, BUILD), "utf8"));

const shared = read("app.json");
/** Of pages that come when they are opened: ids are looked up as "file:id". */
const pages = Object.fromEntries(
  readdirSync(new URL("words/", BUILD)).map((file) => [
    file.replace(".json", ""),
    read(`words/${file}`),
  ]),
);

/** @param id of a word that all pages share, or "balance:title" for one of the page's own file */
export function t(id: string, params: Readonly<Record<string, string | number>> = {}): string {
  const [page = "", own = ""] = id.split(":");
  const text = own === "" ? shared[id] : pages[page]?.[own];
  if (text === undefined) throw new RangeError(`no word "${id}" in the words of the pages`);
  return text.replace(/\{(\w+)\}/g, (brace, name: string) => String(params[name] ?? brace));
}
