/** Every word that a page asks for by name is in the words it speaks: one that is missing stops the page. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PAGES = join(ROOT, "apps/web/src/pages");
const WORDS = join(ROOT, "knowledge/words/en");

const idsIn = (file: string): readonly string[] =>
  Object.keys(parse(readFileSync(join(WORDS, file), "utf8")));
const shared = idsIn("app.yaml");

const files = readdirSync(PAGES, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.tsx?$/.test(name),
);

const OWN = /build\/web\/words\/([\w-]+)\.json/;

/** Where the file speaks no words of its own: those that all pages share. */
function wordsFor(file: string, code: string): readonly string[] {
  const from = /import \{[^}]*\bt\b[^}]*\} from "(\.[^"]*words\.ts)"/.exec(code)?.[1];
  const speaking =
    from === undefined ? code : readFileSync(resolve(dirname(join(PAGES, file)), from), "utf8");
  const own = (OWN.exec(code) ?? OWN.exec(speaking))?.[1];
  return own === undefined ? shared : [...shared, ...idsIn(`pages/${own}.yaml`)];
}

/** The build adds these from policies.yaml. */
const isOfPolicies = (id: string): boolean => id.startsWith("policy-");

describe("the words that a page asks for", () => {
  it.each(files)("%s", (file) => {
    const code = readFileSync(join(PAGES, file), "utf8");
    const asked = [...code.matchAll(/\bt\(\s*"([a-z][a-zA-Z0-9-]*)"/g)].map(([, id]) => id ?? "");
    const known = wordsFor(file, code);
    expect(asked.filter((id) => !isOfPolicies(id) && !known.includes(id))).toEqual([]);
  });

  it("are many", () => {
    expect(files.length).toBeGreaterThan(30);
  });
});
