/** A site is checked before it is written, and written whole, over nothing of anybody else's. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { faultsOfSite } from "./site.mjs";
import { isFree, writeSite } from "./write-site.mjs";

const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
const PAGE = `<!doctype html>${POLICY}<link rel="stylesheet" href="./assets/app-D3adB_ef.css">
<script type="module" src="./assets/app-Xy12_-zQ.js"></script><a href="https://example.org/">a source</a>`;

let folder = "";
let pages = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "site of pages "));
  pages = join(folder, "pages");
  put("index.html", PAGE);
  put("assets/app-D3adB_ef.css", "body { margin: 0 }");
  put("assets/app-Xy12_-zQ.js", "export {};");
  put("knowledge/core-0a1b2c3d.json", "{}");
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): void {
  mkdirSync(dirname(join(pages, name)), { recursive: true });
  writeFileSync(join(pages, name), text);
}

describe("the check", () => {
  it("finds nothing in a site that any host can serve", () => {
    expect(faultsOfSite(pages)).toEqual([]);
  });

  it.each([
    ['<img src="/assets/a.png">', "an address from the root breaks under a sub-path"],
    ['<a href="/learn/">Learn</a>', "an address from the root breaks under a sub-path"],
    ['<script src="https://example.org/a.js"></script>', "a file from another server"],
    ['<link rel="preload" href="//example.org/a.css">', "a file from another server"],
    ["<script>start()</script>", "a script in the page"],
    ['<script type="module">start()</script>', "a script in the page"],
    ["<style>p { margin: 0 }</style>", "a style in the page"],
    ['<p style="margin: 0">', "a style on an element"],
    ['<button onclick="start()">', "a script on an element"],
    ['<base href="./">', "a base address"],
  ])("finds %s", (html, what) => {
    put("learn/index.html", POLICY + html);
    expect(faultsOfSite(pages)).toEqual([`learn/index.html: ${what}`]);
  });

  it("lets data in a page be", () => {
    put("learn/index.html", `${POLICY}<script type="application/json">{"a":1}</script>`);
    expect(faultsOfSite(pages)).toEqual([]);
  });

  it("finds a page without its policy", () => {
    put("learn/index.html", "<p>Learn</p>");
    expect(faultsOfSite(pages)).toEqual([
      "learn/index.html: no content security policy in a meta element",
    ]);
  });

  it("finds a name that would be kept for good although it never changes", () => {
    put("knowledge/options.json", "{}");
    expect(faultsOfSite(pages)).toEqual([
      "knowledge/options.json: its name lacks the hash of its content",
    ]);
  });

  it("finds large text that nobody compressed", () => {
    put("assets/long-D3adB_ef.js", "export {};".repeat(1000));
    put("assets/long-D3adB_ef.js.br", "");
    expect(faultsOfSite(pages)).toEqual([
      "assets/long-D3adB_ef.js: assets/long-D3adB_ef.js.gz is missing",
    ]);
  });
});

describe("written", () => {
  it("is the same files, without hidden ones, in a folder that was not there", () => {
    put(".stamp", "");
    const out = join(folder, "new/site");
    writeSite(pages, out);
    expect(readdirSync(out).sort()).toEqual(["assets", "index.html", "knowledge"]);
    expect(readdirSync(join(folder, "new"))).toEqual(["site"]);
  });

  it("takes the place of an older site, and leaves none of its files", () => {
    const out = join(folder, "site");
    writeSite(pages, out);
    rmSync(join(pages, "knowledge/core-0a1b2c3d.json"));
    put("knowledge/core-9a1b2c3d.json", "{}");
    expect(isFree(out)).toBe(true);
    writeSite(pages, out);
    expect(readdirSync(join(out, "knowledge"))).toEqual(["core-9a1b2c3d.json"]);
  });

  it("leaves the older site where it fails", () => {
    const out = join(folder, "site");
    writeSite(pages, out);
    expect(() => writeSite(join(folder, "no such pages"), out)).toThrow();
    expect(readdirSync(folder).sort()).toEqual(["pages", "site"]);
    expect(existsSync(join(out, "index.html"))).toBe(true);
  });

  it("replaces no folder with anything else in it", () => {
    writeFileSync(join(folder, "letter.txt"), "Dear all");
    expect(isFree(folder)).toBe(false);
    const program = fileURLToPath(new URL("../build-site.mjs", import.meta.url));
    const ran = spawnSync(process.execPath, [program, folder], { encoding: "utf8" });
    expect(ran).toMatchObject({ status: 1, stdout: "" });
    expect(ran.stderr).toMatch(/holds other files\. Name a new or empty folder/);
    expect(existsSync(join(folder, "letter.txt"))).toBe(true);
  });
});
