/** Plants faults in a small project and expects each to be named at its place. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importsOf, onlyCode } from "./layers/source.ts";
import { checkLayers, describeFault } from "./layers.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "layers of "));
  put("package.json", JSON.stringify({ devDependencies: { vitest: "1" } }));
  put("packages/core/package.json", JSON.stringify({ name: "@nextline/core" }));
  put("packages/core/src/logic/truth.ts", "export const yes = 1;\n");
  put("packages/core/src/profile/derive.ts", 'import { yes } from "../logic/truth.ts";\n');
});

afterEach(() => rmSync(root, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const faults = (): string[] => checkLayers(root).map(describeFault);

/** Plants one file and expects one fault, at that line, with these words. */
function expectFault(path: string, text: string, line: number, what: string): void {
  put(path, text);
  const found = faults();
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${path}:${line}: `);
  expect(found[0]).toContain(what);
}

test("a clean project has no fault", () => {
  expect(faults()).toEqual([]);
});

describe("imports", () => {
  const file = "packages/core/src/logic/planted.ts";

  test.each([
    ["a later stage", '\nimport { x } from "../profile/derive.ts";', 2, "forward import: logic"],
    ["a type of a later stage", 'import type { X } from "../profile/derive.ts";', 1, "forward"],
    ["a later stage, on demand", 'await import("../profile/derive.ts");', 1, "forward import"],
    ["a later stage, over lines", 'import {\n  x,\n} from "../profile/derive.ts";', 3, "forward"],
    ["a later stage, handed on", 'export * from "../profile/derive.ts";', 1, "forward import"],
    ["Node", 'import { readFileSync } from "node:fs";', 1, "core imports Node's node:fs"],
    ["Node by its old name", 'import fs from "fs";', 1, "core imports Node's fs"],
    ["a package", 'import { z } from "zod";', 1, "core imports the package zod"],
    ["no extension", 'import { yes } from "./truth";', 1, "no file ./truth"],
    ["another home", 'import x from "../../../../package.json";', 1, "reaches into package.json"],
  ])("%s", (_, text, line, what) => expectFault(file, text, line, what));

  test("the seeded random generator is allowed", () => {
    put(file, 'import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";');
    expect(faults()).toEqual([]);
  });

  test("a file outside every stage", () => {
    const text = 'import { yes } from "./logic/truth.ts";';
    expectFault("packages/core/src/stray.ts", text, 1, "stray.ts belongs to no stage");
  });

  test("an undeclared package", () => {
    expectFault("tools/planted.ts", 'import "left-pad/x";', 1, "undeclared package left-pad");
  });

  test("a package of a tool's own folder, which no other tool may use", () => {
    put("tools/audit/package.json", JSON.stringify({ dependencies: { auditor: "1" } }));
    put("tools/audit/audit.mjs", 'import "auditor";');
    expectFault("tools/planted.ts", 'import "auditor";', 1, "undeclared package auditor");
  });

  test("a declared package, and a test that uses the root's", () => {
    put("apps/cli/package.json", JSON.stringify({ dependencies: { commander: "1" } }));
    put("apps/cli/src/main.ts", 'import { Command } from "commander";');
    put("packages/core/src/logic/truth.test.ts", 'import { test } from "vitest";');
    expect(faults()).toEqual([]);
  });

  test("adapters may not import an app, nor an app another", () => {
    put("apps/web/package.json", JSON.stringify({ name: "@nextline/web" }));
    const dependencies = { "@nextline/web": "1", "@nextline/core": "1" };
    put("packages/adapters/package.json", JSON.stringify({ dependencies }));
    const text = 'import "@nextline/core";\nimport "@nextline/web";';
    expectFault("packages/adapters/src/x.ts", text, 2, "packages/adapters imports @nextline/web");
  });

  test("an app reaching into core by path", () => {
    const text = 'import "../../../packages/core/src/logic/truth.ts";';
    expectFault("apps/cli/src/main.ts", text, 1, "reaches into packages/core");
  });

  test("a source importing a test", () => {
    put("packages/core/src/logic/x.test.ts", "export const people = [];");
    expectFault(file, 'import { people } from "./x.test.ts";', 1, "imports the test");
  });

  test("a cycle, named with all its files", () => {
    put("tools/a.ts", 'import "./b.ts";');
    put("tools/b.ts", 'import "./c.ts";');
    expectFault("tools/c.ts", '\nimport "./a.ts";', 2, "tools/a.ts -> tools/b.ts -> tools/c.ts");
  });

  test("a file importing itself", () => {
    expectFault("tools/self.ts", 'import "./self.ts";', 1, "import cycle");
  });
});

describe("purity of core", () => {
  const file = "packages/core/src/logic/planted.ts";

  test.each([
    ["Math.random", "\n\nconst x = Math.random();", 3],
    ["Math.random", "const x = Math\n  .random();", 1],
    ["Math.random", "const s = `" + "$" + "{Math.random()}`;", 1],
    ["new Date() without", "const now = new Date();", 1],
    ["new Date() without", "const now = new Date( /* now */ );", 1],
    ["new Date() without", "const now = new Date;", 1],
    ["Date() without new", "const now = Date();", 1],
    ["Date.now", "const now = Date.now();", 1],
    ["Date.now", "const clock = Date.now;", 1],
    ["Date or Math in pieces", 'const x = Math["random"]();', 1],
    ["Date or Math in pieces", "const { random } = Math;", 1],
    ["performance", "const t = performance.now();", 1],
    ["globalThis", "const g = globalThis.location;", 1],
    ["process", "const home = process.env.HOME;", 1],
    ["document", "const title = document.title;", 1],
    ["window", "const w = window.innerWidth;", 1],
    ["localStorage", 'localStorage.setItem("a", "b");', 1],
    ["fetch", 'const page = fetch("x");', 1],
    ["Buffer", 'const b = Buffer.from("x");', 1],
    ["setTimeout", "setTimeout(f, 1);", 1],
    ["process", "const pattern = /['\"`]/; const home = process.env;", 1],
    ["process", "const half = total / 2; const home = process.env; // 1/2", 1],
  ])("%s in %j", (what, text, line) => expectFault(file, text, line, `core uses ${what}`));

  test.each([
    "// new Date() and Math.random() are not for core",
    "/* process.exit\n * Date.now() */",
    "const text = \"new Date()\" + 'Math.random()' + `process.env`;",
    'const text = "a quote \\" and Date.now()";',
    "const pattern = /new Date()/g;",
    "const day = new Date(2026, 10, 1);",
    "const x = step.process + { window: 1, fetch: 2 }.window;",
    "function print(document: Tree) { return document.title; }",
    "const { document } = summary; show(document);",
    "const text = `it" + "'" + "s $" + '{a + "}"} Date.now()`;',
  ])("nothing wrong in %j", (text) => {
    put(file, text);
    expect(faults()).toEqual([]);
  });

  test("tests of core and other folders may use clock and chance", () => {
    put("packages/core/src/logic/x.test.ts", "const now = Date.now();");
    put("packages/core/test/people.ts", "const x = Math.random();");
    put("tools/x.ts", "const now = new Date();");
    expect(faults()).toEqual([]);
  });
});

test("an import in a comment or a string is none", () => {
  const text = '// import "a";\nconst s = \'import "b"\';\nimport "c";\n';
  expect(importsOf(text, onlyCode(text))).toEqual([{ specifier: "c", line: 3 }]);
});
