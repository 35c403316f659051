/// <reference lib="dom" />
/** What is new: sorted by the answers, told from the day of the last visit on, offline too, and on the page for the visit. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { person, profileOf } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { expectQuiet, goTo, stored, takeIn, type Visit, visit } from "./visit.ts";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function as(slug: string, work: (here: Visit) => Promise<void>): Promise<void> {
  const here = await visit(browser, site, { width: 320, kept: true });
  await takeIn(here.page, profileOf(person(slug)));
  await goTo(here.page, "#/new");
  await here.page.waitForSelector("main .foot");
  await work(here);
  expect(here.errors).toEqual([]);
  await here.close();
}

/** What concerns: the list that nothing folds away. */
const concerning = (page: Page) =>
  page.locator("main ul.news:not(details ul) .news-what").allTextContents();

async function sayVisit(page: Page, day: string, month: string, year: string): Promise<void> {
  const fold = page.locator("main details:has(#last-visit)");
  if ((await fold.count()) > 0) await fold.locator("summary").click();
  await page.locator("#last-visit-day").fill(day);
  await page.locator("#last-visit-month").fill(month);
  await page.locator("#last-visit-year").fill(year);
  await page.locator("#last-visit-year").press("Enter");
}

describe("what is new", () => {
  it("tells it all where no visit was named, and from a day on where one was", () =>
    as("her2-kept", async ({ page }) => {
      const all = await concerning(page);
      expect(all.length).toBeGreaterThan(2);
      await sayVisit(page, "1", "9", "2024");
      await page.getByText(t("news:since", { date: "1 September 2024" })).waitFor();
      const since = await concerning(page);
      expect(since).toHaveLength(2);
      expect(since.join(" ")).toContain("DPD");
      await expect.poll(() => stored(page)).toMatchObject({ lastVisit: "2024-09-01" });
      const focused = await page.evaluate(
        () => document.activeElement?.matches("main div:has(h2)") === true,
      );
      expect(focused).toBe(true);
    }));

  it("takes a day back that is sent empty, and refuses one that is still to come", () =>
    as("her2-kept", async ({ page }) => {
      await sayVisit(page, "", "12", "2026");
      await page.getByText(t("news:date-ahead")).waitFor();
      await sayVisit(page, "", "9", "2026");
      await page.getByText(t("news:since", { date: "September 2026" })).waitFor();
      await sayVisit(page, "", "", "");
      await page.getByText(t("news:all")).waitFor();
      await expect.poll(() => stored(page)).not.toHaveProperty("lastVisit");
    }));

  it("leads from what waits to the question that it waits for", () =>
    as("bleeding", async ({ page }) => {
      await page
        .getByRole("link", { name: /claudin/i })
        .first()
        .click();
      await page.waitForSelector("#answer, main form");
      expect(new URL(page.url()).hash).toMatch(/^#\/next\/\d+$/);
    }));

  it("says so where nothing is new, without a word of it elsewhere", () =>
    as("third-line", async (here) => {
      await sayVisit(here.page, "1", "9", "2024");
      await here.page.getByText("So far we know of no news that touches you.").waitFor();
      expect(await concerning(here.page)).toEqual([]);
      await expectQuiet(here, site);
    }));

  it("is there without a connection, and says how old it is", () =>
    as("her2-kept", async ({ context, page }) => {
      await page.evaluate(() => navigator.serviceWorker.ready);
      await context.setOffline(true);
      await page.reload();
      await page.getByText(t("news:offline")).waitFor();
      expect((await concerning(page)).length).toBeGreaterThan(0);
      expect(await page.locator("main .foot").textContent()).toMatch(/last added on \d+ \w+ \d{4}/);
      await context.setOffline(false);
    }));

  it("stands on the page for the visit once the last one is named, and not before", () =>
    as("her2-kept", async ({ page }) => {
      const heading = page.getByRole("heading", { name: "New since my last visit" });
      await goTo(page, "#/page");
      await page.waitForSelector(".sheet li");
      expect(await heading.count()).toBe(0);
      await goTo(page, "#/new");
      await sayVisit(page, "1", "9", "2024");
      await page.getByText(t("news:since", { date: "1 September 2024" })).waitFor();
      await goTo(page, "#/page");
      await heading.waitFor();
    }));
});
