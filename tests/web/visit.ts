/// <reference lib="dom" />
/** Opens the app as one person on one day, and notes everything that must never happen meanwhile. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { t } from "./app-words.ts";
import type { Site } from "./site.ts";

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Every request that a page or a worker made, as method, address and what was sent along. */
  readonly requests: readonly string[];
  /** Errors that no code caught. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Look {
  /** The day it is for the page: answers go out of date. */
  readonly day?: string;
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly locale?: string;
  /** With the part that keeps the app on the device: it fetches every file of it, which takes its time. */
  readonly kept?: boolean;
}

export async function visit(browser: Browser, site: Site, look: Look = {}): Promise<Visit> {
  const { day = "2026-11-01", width = 390, theme = "light", locale = "en-GB" } = look;
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    colorScheme: theme,
    locale,
    serviceWorkers: look.kept ? "allow" : "block",
  });
  await context.clock.setFixedTime(new Date(`${day}T12:00:00`));
  const requests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`.trim());
  });
  context.on("weberror", (error) => errors.push(error.error().message));
  const page = await context.newPage();
  await page.goto(`${site.origin}/`);
  await page.waitForSelector("main h1");
  return { context, page, requests, errors, close: () => context.close() };
}

/** Another tab of the same browser. */
export async function tab({ context }: Visit, site: Site, hash = "#/"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.origin}/${hash}`);
  await page.waitForSelector("main h1");
  return page;
}

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.waitForFunction(
    (to) => location.hash.startsWith(to) && document.querySelector("main h1") !== null,
    hash,
  );
}

/** Takes a profile in by the way the page offers: as a copy. */
export async function takeIn(page: Page, profile: object): Promise<void> {
  await goTo(page, "#/data");
  await page.locator("#copy").setInputFiles({
    name: "copy.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(profile)),
  });
  await page.getByText(t("copy-taken")).waitFor();
}

/** What is stored, as a tab that opens now would read it. */
export const stored = (page: Page, slot = "saved"): Promise<unknown> =>
  page.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("nextline");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains("values")) {
            db.close();
            resolve(undefined);
            return;
          }
          const asking = db.transaction("values").objectStore("values").get(key);
          asking.onsuccess = () => {
            db.close();
            resolve(asking.result);
          };
        };
      }),
    slot,
  );

/** Nothing left this device that should not, and no trace stands where others look. */
export async function expectQuiet(visit: Visit, site: Site): Promise<void> {
  expect(visit.errors).toEqual([]);
  expect(visit.requests.filter((request) => !isHarmless(request, site))).toEqual([]);
  expect(await visit.context.cookies()).toEqual([]);
  for (const page of visit.context.pages()) expect(await page.title()).toBe("Nextline");
}

/** The addresses a person sees: places and numbers, never a word about health. */
export const NEUTRAL =
  /^#\/((next|list|more)(\/\d+)?|all|new|days|dates|log|open|time|past|page|now|stop|data|about|weigh|mine|beside|rest|share|bring|kept)?$/;

/** A file of the build from the own server, asked for without a word along. */
function isHarmless(request: string, site: Site): boolean {
  const [method, address = "", ...sent] = request.split(" ");
  if (method !== "GET" || sent.length > 0) return false;
  const { origin, pathname, search, protocol } = new URL(address);
  return protocol === "blob:" || (origin === site.origin && search === "" && site.has(pathname));
}
