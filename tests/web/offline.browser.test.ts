/// <reference lib="dom" />
/** Once loaded, the app needs no connection; a newer version waits, and takes over without losing an answer. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "@nextline/server";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DIST, openBrowser } from "./site.ts";

let browser: Browser;
let folder: string;
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** A copy of the pages, so that a test can put a newer version in their place. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nextline-offline-"));
  cpSync(DIST, folder, { recursive: true });
  const server = await createServer({ root: folder });
  origin = await server.listen({ host: "127.0.0.1", port: 0 });
  let closed = false;
  close = async () => {
    if (!closed) await server.close();
    closed = true;
  };
  return async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
});

/** Until every file is on the device. */
async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin);
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  return page;
}

async function answerFirst(page: Page): Promise<void> {
  await page.goto(`${origin}/#/next`);
  await page.getByText("adenocarcinoma (from gland cells)").click();
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.getByText("Your answer is kept on this device").waitFor();
}

describe("without a connection", () => {
  it("asks, judges, and shows the danger signs and the pages to read", async () => {
    const context = await browser.newContext();
    const page = await open(context);
    await close();
    await context.setOffline(true);
    await page.reload();
    await answerFirst(page);
    await page.goto(`${origin}/#/list`);
    await page.locator(".option-card").first().waitFor();
    await page.goto(`${origin}/#/list/1`);
    await page.locator("article.option h2").first().waitFor();
    await page.goto(`${origin}/#/more`);
    await page.locator(".option-card").first().waitFor({ state: "attached" });
    const other = await context.newPage();
    await other.goto(`${origin}/#/now`);
    await other.locator(".signs").first().waitFor();
    await other.goto(`${origin}/read-6.html`);
    expect(await other.locator("h1").textContent()).toBe("Chemotherapy");
    await context.close();
  });
});

describe("a newer version in the middle of a question", () => {
  it("takes nothing that was answered before it or while it waits, in either of two tabs", async () => {
    const context = await browser.newContext();
    const page = await open(context);
    const other = await open(context);
    await answerFirst(page);
    putNewer();
    await page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())");
    await page.getByText("A newer Nextline is ready").waitFor();
    await other.goto(`${origin}/#/next/1`);
    await other.locator("main form input").first().waitFor();
    const asked = await page.locator("main h1").innerText();
    await page.getByRole("button", { name: "I do not know", exact: true }).click();
    await page.waitForFunction((before) => {
      const now = document.querySelector("main h1")?.textContent ?? before;
      return now !== before;
    }, asked);
    await page.waitForFunction(() => localStorage.length === 0);
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "Use the newer one now" }).click(),
    ]);
    for (const one of [page, other]) {
      await one.goto(`${origin}/#/all`);
      await one.getByText("adenocarcinoma (from gland cells)").waitFor();
      await one.getByText("you do not know").first().waitFor();
    }
    await context.close();
  });
});

describe("a newer version", () => {
  it("waits while questions are answered, and takes over when it is asked to", async () => {
    const context = await browser.newContext();
    const page = await open(context);
    await answerFirst(page);
    putNewer();
    await page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())");
    await page.getByText("A newer Nextline is ready").waitFor();
    const question = await page.locator("h1").textContent();
    expect(question).not.toBe("");
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "Use the newer one now" }).click(),
    ]);
    await page.goto(`${origin}/#/all`);
    await page.getByText("adenocarcinoma (from gland cells)").waitFor();
    expect(await page.evaluate("caches.keys()")).toEqual(["nextline-0123456789abcdef"]);
    await context.close();
  });
});

/** The same files under another build: enough for the browser to see a newer version. */
function putNewer(): void {
  const path = join(folder, "sw.js");
  const newer = readFileSync(path, "utf8").replace(
    /(?<=nextline-|\$\{\w+\})[0-9a-f]{16}/,
    "0123456789abcdef",
  );
  if (newer === readFileSync(path, "utf8")) throw new Error("the service worker names no build");
  writeFileSync(path, newer);
  for (const ending of [".gz", ".br"]) rmSync(path + ending);
}
