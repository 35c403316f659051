/** From a registry to a pack to the browser: loaded whole, checked, kept, and matched on the device. */
import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createServer } from "@nextline/server";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Loopback, openLoopback } from "../../packages/adapters/src/ctgov/testing/loopback.ts";
import { DIST, openBrowser } from "./site.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "nextline-packs-"));
const packs = join(folder, "packs");

let registry: Loopback;
let browser: Browser;
let origin: string;
let close: () => Promise<void>;

const nextline = (...words: string[]) =>
  run(process.execPath, [join(ROOT, "apps/cli/bin/nextline.js"), ...words], { cwd: folder });

beforeAll(async () => {
  const lines = readFileSync(join(ROOT, "examples/trials/records.ndjson"), "utf8")
    .trim()
    .split("\n");
  registry = await openLoopback(lines.map((line) => JSON.parse(line)));
  const store = join(folder, "store");
  await nextline("trials", "sync", "--source", registry.url, "--store", store);
  await nextline("trials", "pack", "--store", store, "--out", packs);
  const server = await createServer({ root: DIST, packs });
  origin = await server.listen({ host: "127.0.0.1", port: 0 });
  close = () => server.close();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await close?.();
  await registry?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openTrials(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/#/data`);
  await page.setInputFiles("#copy", join(ROOT, "examples/people/third-line/profile.json"));
  await page.getByText("The copy was taken in.").waitFor();
  await page.goto(`${origin}/#/more`);
  await page.getByText("You see the trials that come with Nextline").waitFor();
  return page;
}

describe("a pack of trials in the browser", () => {
  it("is loaded whole, kept and matched; nothing is asked about a person or one trial", async () => {
    const page = await openTrials();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.selectOption("#pack", "US");
    await page.getByRole("button", { name: "Load this list" }).click();
    await page.getByText("kept on this device").waitFor();
    await page.locator(".option-card").first().waitFor({ state: "attached" });
    expect(asked.length).toBeGreaterThan(0);
    for (const path of asked)
      expect(path).toMatch(/^\/packs\/(packs\.json|US-[0-9a-f]+\.json\.gz)$/);
    expect(await page.textContent("main")).toContain("NCT9000");
    await page.reload();
    await page.getByText("kept on this device").waitFor();
    await page.locator(".option-card").first().waitFor({ state: "attached" });
    expect(await page.textContent("main")).toContain("NCT9000");
    await page.context().close();
  });

  it("refuses a pack with a changed byte, and keeps what was there", async () => {
    const name = readdirSync(packs).find((file) => /^US-[0-9a-f]+\.json\.gz$/.test(file)) ?? "";
    const whole = readFileSync(join(packs, name));
    const changed = Buffer.from(whole);
    const place = Math.floor(changed.length / 2);
    changed[place] = (changed[place] ?? 0) ^ 1;
    writeFileSync(join(packs, name), changed);
    try {
      const page = await openTrials();
      await page.selectOption("#pack", "US");
      await page.getByRole("button", { name: "Load this list" }).click();
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").textContent()).toContain("could not be loaded");
      await page.reload();
      await page.getByText("You see the trials that come with Nextline").waitFor();
      await page.context().close();
    } finally {
      writeFileSync(join(packs, name), whole);
    }
  });
});
