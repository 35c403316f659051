/// <reference lib="dom" />
/** The time line: lines of therapy joined, dates that are not known said, each entry changed in its place. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { goTo, stored, takeIn, type Visit, visit } from "./visit.ts";

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

const FIRST = {
  intent: "palliative",
  drugs: ["oxaliplatin", "capecitabine"],
  start: "2025-02",
  end: "2025-08",
  outcome: "toxicity",
};
const KEPT_ON = {
  intent: "palliative",
  drugs: ["capecitabine"],
  start: "2025-09",
  outcome: "progression",
};
const SECOND = { intent: "palliative", drugs: ["paclitaxel"], outcome: "ongoing" };
const OPERATION = { kind: "gastrectomy", date: "2023-05" };
const PROFILE = { facts: {}, treatments: [FIRST, KEPT_ON, SECOND], procedures: [OPERATION] };

async function withPast(profile: object, work: (here: Visit) => Promise<void>): Promise<void> {
  const here = await visit(browser, site, { width: 320 });
  await takeIn(here.page, profile);
  await goTo(here.page, "#/past");
  await here.page.waitForSelector(".past > li");
  await work(here);
  expect(here.errors).toEqual([]);
  await here.close();
}

const entries = (page: Page): Promise<readonly string[]> =>
  page
    .locator(".past > li")
    .evaluateAll((all) =>
      all.map((one) => [...one.querySelectorAll("p")].map((p) => p.textContent).join(" | ")),
    );

const facts = async (page: Page) => ((await stored(page)) as { profile: typeof PROFILE }).profile;

describe("the time line", () => {
  it("stands in the order of time, with its lines joined and unknown dates said", () =>
    withPast(PROFILE, async ({ page }) => {
      const said = await entries(page);
      expect(said).toHaveLength(4);
      expect(said[0]).toContain("May 2023");
      expect(said[1]).toContain("Feb 2025 to Aug 2025");
      expect(said[1]).toContain(t("timeline:line", { number: 1 }));
      expect(said[2]).toContain(t("timeline:began", { start: "Sept 2025" }));
      expect(said[2]).toContain(t("timeline:line-joined", { number: 1 }));
      expect(said[3]).toContain(t("timeline:ongoing"));
      expect(said[3]).toContain(t("timeline:line", { number: 2 }));
      expect(await page.locator(".strip[aria-hidden=true] .strip-bar").count()).toBe(2);
    }));

  it("changes an entry in its place and leaves the others as they were", () =>
    withPast(PROFILE, async ({ page }) => {
      await page.locator(".past > li").nth(2).getByRole("button").first().click();
      await page.locator(".past form #end-month").fill("12");
      await page.locator(".past form #end-year").fill("2025");
      await page.locator(".past form [type=submit]").click();
      await page.getByText("Sept 2025 to Dec 2025").waitFor();
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
      await expect
        .poll(async () => (await facts(page)).treatments)
        .toEqual([FIRST, { ...KEPT_ON, end: "2025-12" }, SECOND]);
      expect((await facts(page)).procedures).toEqual([OPERATION]);
    }));

  it("takes an entry out, and puts it back", () =>
    withPast(PROFILE, async ({ page }) => {
      await page.locator(".past-procedures").getByRole("button").last().click();
      await page.waitForFunction(() => document.querySelectorAll(".past > li").length === 3);
      await page.getByRole("button", { name: t("timeline:put-back") }).click();
      await page.waitForFunction(() => document.querySelectorAll(".past > li").length === 4);
      await expect.poll(async () => (await facts(page)).procedures).toEqual([OPERATION]);
    }));

  it("counts a list for nothing before somebody calls it whole", () =>
    withPast({ facts: {}, procedures: [OPERATION] }, async ({ page }) => {
      await page.getByRole("button", { name: t("timeline:treatments-first") }).click();
      await page.locator("#drug").pressSequentially("paclitaxel");
      await page.locator("#drug").press("ArrowDown");
      await page.locator("#drug").press("Enter");
      await page.locator("#intent-palliative").check();
      await page.locator("#outcome-ongoing").check();
      await page.locator("main form [type=submit]").click();
      await page.getByText(t("timeline:treatments-not-whole")).waitFor();
      expect(await facts(page)).not.toHaveProperty("treatments");
      await page.getByRole("button", { name: t("timeline:treatments-whole") }).click();
      await page.getByText(t("timeline:treatments-not-whole")).waitFor({ state: "detached" });
      await expect.poll(async () => (await facts(page)).treatments).toEqual([SECOND]);
    }));
});
