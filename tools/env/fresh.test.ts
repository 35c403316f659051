/** A bundle is fresh by its time, or where times say little by what it was made of. */
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  BUNDLE,
  hashInputs,
  isBuilt,
  isBuiltFromTheSame,
  markBuilt,
  PAGES,
  stamp,
} from "./fresh.mjs";

const BEFORE = new Date(2020, 0, 1);
const BUILT = new Date(2020, 0, 2);
const LATER = new Date(2020, 0, 3);
const OPTION = "knowledge/options/one.yaml";
let root = "";

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), "fresh or not "));
  put(OPTION, "id: one\n", BEFORE);
  put("knowledge/options/two.yaml", "id: two\n", BEFORE);
  put("packages/core/src/index.ts", "export {};\n", BEFORE);
  put(BUNDLE, `code;${stamp(await hashInputs(root))}`, BUILT);
  for (const folder of ["packages/core/src", "packages/core", "packages"]) age(folder, BEFORE);
  for (const folder of ["knowledge/options", "knowledge"]) age(folder, BEFORE);
});

afterEach(() => rmSync(root, { recursive: true }));

const age = (path: string, time: Date): void => utimesSync(join(root, path), time, time);

function put(path: string, text: string, time: Date): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  age(path, time);
}

test("newer than everything it is made of", () => {
  expect(isBuilt(root)).toBe(true);
});

test("missing", async () => {
  rmSync(join(root, BUNDLE));
  expect(isBuilt(root)).toBe(false);
  expect(await isBuiltFromTheSame(root)).toBe(false);
});

test("an input was edited", async () => {
  put(OPTION, "id: other\n", LATER);
  expect(isBuilt(root)).toBe(false);
  expect(await isBuiltFromTheSame(root)).toBe(false);
});

test("an input went away", async () => {
  rmSync(join(root, OPTION));
  expect(isBuilt(root)).toBe(false);
  expect(await isBuiltFromTheSame(root)).toBe(false);
});

test("an input was only touched: the bundle stays, and its time is set forward", async () => {
  age(OPTION, LATER);
  expect(isBuilt(root)).toBe(false);
  expect(await isBuiltFromTheSame(root)).toBe(true);
  expect(isBuilt(root)).toBe(true);
});

test("a test is no input", () => {
  put("packages/core/src/index.test.ts", "", LATER);
  age("packages/core/src", BEFORE);
  expect(isBuilt(root)).toBe(true);
});

test("the server is part of the command line", () => {
  put("apps/server/src/server.ts", "export {};\n", LATER);
  expect(isBuilt(root)).toBe(false);
});

/** The pages hold no stamp of their own: it would be handed out with them. */
describe("the pages", () => {
  beforeEach(async () => {
    put("apps/web/src/main.ts", "export {};\n", BEFORE);
    put(PAGES.product, "<!doctype html>", LATER);
    markBuilt(await hashInputs(root, PAGES), BUILT, { root });
    for (const folder of ["apps/web/src", "apps/web", "apps"]) age(folder, BEFORE);
  });

  test("are as old as the start of their build", () => {
    expect(isBuilt(root, PAGES)).toBe(true);
    age("apps/web/src/main.ts", LATER);
    expect(isBuilt(root, PAGES)).toBe(false);
  });

  test("stay where an input was only touched", async () => {
    age(OPTION, LATER);
    expect(await isBuiltFromTheSame(root, PAGES)).toBe(true);
    expect(isBuilt(root, PAGES)).toBe(true);
  });

  test.each(["apps/web/src/main.ts", OPTION])("are old where %s was edited", async (input) => {
    put(input, "another\n", LATER);
    expect(isBuilt(root, PAGES)).toBe(false);
    expect(await isBuiltFromTheSame(root, PAGES)).toBe(false);
  });

  test("are missing", async () => {
    rmSync(join(root, PAGES.product));
    expect(isBuilt(root, PAGES)).toBe(false);
    expect(await isBuiltFromTheSame(root, PAGES)).toBe(false);
  });

  test("and the command line are stale apart", () => {
    put("apps/web/src/main.ts", "another\n", LATER);
    expect(isBuilt(root)).toBe(true);
  });
});
