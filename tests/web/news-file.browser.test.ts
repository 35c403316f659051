/// <reference lib="dom" />
/** Newer news in the browser: one whole file by a press alone, the same request whoever asks, kept, and refused where broken. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeNewsFile } from "@nextline/core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { person, profileOf } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { goTo, takeIn, type Visit, visit } from "./visit.ts";

const made = { from: "journal", added: "2026-10-31", kind: "publication" } as const;
const FILE = makeNewsFile(
  [
    {
      ...made,
      id: "a",
      date: "2026-10-30",
      title: "Ramucirumab, made up",
      source: "made-up journal 1",
    },
    { ...made, id: "b", date: "2026-10-29", title: "A made-up title", source: "made-up journal 2" },
  ],
  "2026-11-01",
);

const folder = mkdtempSync(join(tmpdir(), "nextline-news-file-"));
const write = (text: string) => writeFileSync(join(folder, "news.json"), text);
let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await openSite({ packs: folder });
  browser = await openBrowser();
});
beforeEach(() => write(JSON.stringify(FILE)));
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true });
});

async function asking(slug: string): Promise<Visit> {
  const here = await visit(browser, site);
  await takeIn(here.page, profileOf(person(slug)));
  await goTo(here.page, "#/new");
  await here.page.waitForSelector("main .foot");
  return here;
}

const ofPacks = () => site.asked.filter(({ url }) => url.includes("packs"));
const press = (page: Page) => page.getByRole("button", { name: t("news:file-load") }).click();
const said = (page: Page, id: string) => page.getByText(t(`news:${id}`)).waitFor();
/** Loaded, and sorted with the rest. */
async function loads(page: Page): Promise<void> {
  await press(page);
  await said(page, "file-loaded");
  await page.getByText(t("news:file-as-of", { date: "1 November 2026" })).waitFor();
}
const told = async (page: Page) => (await page.locator("main").textContent()) ?? "";

describe("a file of newer news", () => {
  it("is asked for by a press alone, with the same request for everybody, and sorted on the device", async () => {
    for (const slug of ["her2-kept", "blockage"]) {
      const before = ofPacks().length;
      const { page, errors, close } = await asking(slug);
      expect(ofPacks()).toHaveLength(before);
      await loads(page);
      expect(ofPacks().slice(before)).toEqual([{ method: "GET", url: "/packs/news.json" }]);
      const text = await told(page);
      expect(text).toContain("made-up journal 1");
      expect(text).toContain(t("news:unsorted-one", { count: 1 }));
      expect(errors).toEqual([]);
      await close();
    }
  });

  it("stays on the device: opened anew it asks for nothing", async () => {
    const { page, close } = await asking("her2-kept");
    await loads(page);
    const before = ofPacks().length;
    await page.reload();
    await page.getByText(t("news:file-as-of", { date: "1 November 2026" })).waitFor();
    expect(await told(page)).toContain("made-up journal 1");
    expect(ofPacks()).toHaveLength(before);
    await close();
  });

  it.each([
    ["cut", "{"],
    ["of another kind", JSON.stringify({ ...FILE, schema: "another" })],
  ])("that is %s is refused, and what was kept stays", async (_, text) => {
    const { page, close } = await asking("her2-kept");
    await loads(page);
    write(text);
    await press(page);
    await said(page, "file-unreadable");
    expect(await told(page)).toContain("made-up journal 1");
    await close();
  });

  it("that is not there is said, without a connection too", async () => {
    rmSync(join(folder, "news.json"));
    const { page, context, close } = await asking("her2-kept");
    await press(page);
    await said(page, "file-none");
    await context.setOffline(true);
    await press(page);
    await said(page, "file-none");
    await close();
  });
});
