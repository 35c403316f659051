/** How much the pages weigh, compressed as they are sent: a phone on a slow line is where they are read. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { DIST } from "./site.ts";

const ASSETS = join(DIST, "assets");
const PARTS = fileURLToPath(new URL("../../build/web/", import.meta.url));
const KB = 1000;

/** The limits in kB of 1000 bytes. */
const FIRST_SCRIPT = 45;
const ALL_SCRIPTS = 160;
/** What a page that is opened on its own may add to all that. */
const LATER_SCRIPT = 55;
const FIRST_KNOWLEDGE = 60;
const ALL_KNOWLEDGE = 350;

const read = (path: string): string => readFileSync(path, "utf8");
const weight = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / KB;

/** Every script whose name stands in quotes after `import` or `from`: loaded before the first line runs. */
function withImports(names: readonly string[], seen = new Set<string>()): readonly string[] {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    const imports = read(join(ASSETS, name)).matchAll(
      /(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g,
    );
    withImports(
      [...imports].flatMap(([, found]) => found ?? []),
      seen,
    );
  }
  return [...seen];
}

const inPage = (page: string, ending: string): readonly string[] =>
  [...read(join(DIST, page)).matchAll(/(?:src|href)="\.\/assets\/([\w.-]+)"/g)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => name.endsWith(ending));

const assets = (ending: string): readonly string[] =>
  readdirSync(ASSETS)
    .filter((name) => name.endsWith(ending) && !name.startsWith("gallery"))
    .map((name) => join(ASSETS, name));

const names = (): readonly string[] =>
  readdirSync(ASSETS).filter((name) => name.endsWith(".js") && !name.startsWith("gallery"));

/** The pages of the way from the first question to the visit; sharing, balance and care are opened on their own. */
const PAGES = [
  "worker",
  "data",
  "facts",
  "option",
  "options",
  "other-disease",
  "packs",
  "past-page",
  "pause-page",
  "summary",
  "tests",
  "time",
  "trial",
  "trials",
];

function app(): readonly string[] {
  const pages = PAGES.flatMap((page) => {
    const found = names().filter((name) => name.replace(/-[\w-]{8}\.js$/, "") === page);
    if (found.length === 0) throw new Error(`no script of ${page}`);
    return found;
  });
  return withImports([...inPage("index.html", ".js"), ...pages]);
}

describe("what a person has to load", () => {
  beforeAll(() => {
    if (!existsSync(DIST)) throw new Error("the pages are not built: run npm run build:web");
  });

  it("for the first screen, in scripts", () => {
    const scripts = withImports(inPage("index.html", ".js"));
    expect(scripts.length).toBeGreaterThan(0);
    const kilobytes = weight(scripts.map((name) => join(ASSETS, name)));
    expect(kilobytes).toBeGreaterThan(5);
    expect(kilobytes).toBeLessThan(FIRST_SCRIPT);
  });

  it("in all, in scripts, the worker included", () => {
    const scripts = app();
    expect(scripts.some((name) => name.startsWith("worker"))).toBe(true);
    const kilobytes = weight([...scripts.map((name) => join(ASSETS, name)), join(DIST, "sw.js")]);
    expect(kilobytes).toBeLessThan(ALL_SCRIPTS);
  });

  it("for each part that is opened on its own, beside all that", () => {
    const all = app();
    const beside = names().filter((name) => !all.includes(name));
    expect(beside.length).toBeGreaterThan(0);
    const heavy = beside
      .map((name) => withImports([name]).filter((one) => !all.includes(one)))
      .map((added) => ({ added, kilobytes: weight(added.map((name) => join(ASSETS, name))) }))
      .filter(({ kilobytes }) => kilobytes >= LATER_SCRIPT);
    expect(heavy).toEqual([]);
  });

  it("of words and danger signs, which are part of the first script", () => {
    const parts = ["app.json", "signs.json"].map((name) => join(PARTS, name));
    expect(weight(parts)).toBeLessThan(FIRST_KNOWLEDGE);
  });

  it("in all, in knowledge", () => {
    const files = assets(".json");
    expect(files.length).toBeGreaterThan(2);
    expect(weight(files)).toBeLessThan(ALL_KNOWLEDGE);
  });

  it("is there compressed beforehand, so that no phone waits for the server", () => {
    for (const path of [...assets(".js"), ...assets(".css"), ...assets(".json")])
      for (const twin of ["gz", "br"]) expect(existsSync(`${path}.${twin}`), path).toBe(true);
  });
});
