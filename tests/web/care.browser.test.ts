/// <reference lib="dom" />
/** The time of treatment: a level before the passphrase, nothing lost, dates as a file, charts that are also tables. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { cutOff } from "./axe.ts";
import { brokenWords } from "./broken-words.ts";
import { person, profileOf } from "./people.ts";
import { LITTLE_KNOWN, TREATMENT } from "./screens.ts";
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

async function on(hash: string, ready: string, work: (here: Visit) => Promise<void>) {
  const here = await visit(browser, site);
  await goTo(here.page, hash);
  await here.page.waitForSelector(ready);
  await work(here);
  await expectQuiet(here, site);
  await here.close();
}

const care = async (page: Page) =>
  ((await stored(page)) as { care?: Record<string, unknown> } | undefined)?.care ?? {};
const tick = (page: Page, id: string) => page.locator(`#have-${id}`).check();
const title = (page: Page) => page.locator("main .notice-title").first().textContent();
const becomes = (page: Page, kind: string) =>
  page.waitForSelector(`main .notice-${kind} .notice-title`);

describe("the diary", () => {
  it("keeps what is told, and says how soon to call", () =>
    on("#/days", "#have", async ({ page }) => {
      await tick(page, "nausea");
      await page.locator("#grade-nausea-2").check();
      await becomes(page, "caution");
      await page.reload();
      await page.waitForSelector("#have");
      expect(await page.locator("#grade-nausea-2").isChecked()).toBe(true);
      const { entries } = await care(page);
      expect(entries).toMatchObject([
        { date: "2026-11-01", symptoms: [{ id: "nausea", grade: 2 }] },
      ]);
    }));

  it("makes an emergency of 2 calls today, and does not lower it in the same sitting", () =>
    on("#/days", "#have", async ({ page }) => {
      await tick(page, "nausea");
      await page.locator("#grade-nausea-2").check();
      await tick(page, "rash");
      await page.locator("#grade-rash-3").check();
      await becomes(page, "emergency");
      await page.locator("#have-rash").uncheck();
      await page.locator("#grade-rash").waitFor({ state: "detached" });
      await becomes(page, "emergency");
    }));

  it("keeps the level for 6 hours, although the answers are taken back and the page is opened anew", () =>
    on("#/days", "#have", async ({ page, context }) => {
      await tick(page, "nausea");
      await page.locator("#grade-nausea-2").check();
      await tick(page, "rash");
      await page.locator("#grade-rash-3").check();
      await becomes(page, "emergency");
      const at = new Date("2026-11-01T12:00:00").getTime();
      await expect.poll(async () => (await care(page)).sitting).toEqual({ level: "emergency", at });
      for (const id of ["rash", "nausea"]) {
        await page.locator(`#have-${id}`).uncheck();
        await page.locator(`#grade-${id}`).waitFor({ state: "detached" });
      }
      await context.clock.setFixedTime(new Date("2026-11-01T18:00:00"));
      await page.reload();
      await becomes(page, "emergency");
      expect(await page.locator("main .notice").first().textContent()).toContain(
        "An earlier answer was more serious.",
      );
      await context.clock.setFixedTime(new Date("2026-11-01T18:00:01"));
      await page.reload();
      await page.waitForSelector("#have");
      expect(await title(page)).toBe(t("care:now-title"));
    }));

  it("takes a symptom that is not described yet for not known, never for none", () =>
    on("#/days", "#have", async ({ page }) => {
      await tick(page, "nausea");
      await page.waitForSelector("#grade-nausea");
      expect((await care(page)).entries).toMatchObject([
        { symptoms: [{ id: "nausea", grade: "unknown" }] },
      ]);
      expect(await title(page)).not.toMatch(/nothing|no sign/i);
    }));

  it("works from the keyboard alone", () =>
    on("#/days", "#have", async ({ page }) => {
      await page.locator("#have-vomiting").focus();
      await page.keyboard.press("Space");
      await page.waitForSelector("#grade-vomiting");
      await page.locator("#grade-vomiting-1").focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await becomes(page, "caution");
    }));

  it("gives a level before the answers are unlocked, and keeps no answer; unlocking does not lower it", async () => {
    const here = await visit(browser, site);
    const { page } = here;
    await goTo(page, "#/data");
    await page.locator("#new-passphrase").fill("four words in a row");
    await page.locator("#again-passphrase").fill("four words in a row");
    await page.getByRole("button", { name: t("passphrase-set"), exact: true }).click();
    await page.getByRole("button", { name: t("lock-now") }).click();
    await page.waitForSelector("#passphrase");
    const before = JSON.stringify(await stored(page));
    await goTo(page, "#/days");
    await page.waitForSelector("#have");
    expect(await page.locator("main").textContent()).toContain(t("care:days-locked"));
    await page.locator("main .asked input[value=yes]").first().check({ force: true });
    await becomes(page, "emergency");
    expect(JSON.stringify(await stored(page))).toBe(before);
    await page.locator("main .asked input[value=no]").first().check({ force: true });
    await goTo(page, "#/list");
    await page.locator("#passphrase").fill("four words in a row");
    await page.locator("#passphrase").press("Enter");
    await page.locator("#passphrase").waitFor({ state: "detached" });
    await goTo(page, "#/days");
    await becomes(page, "emergency");
    await here.close();
  });
});

describe("without a connection", () => {
  it("the diary tells its level, and the three other pages open, once the app is on the device", async () => {
    const here = await visit(browser, site, { kept: true });
    const { page, context } = here;
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await takeIn(page, profileOf(person("her2-kept")));
    await context.setOffline(true);
    for (const [hash, ready] of OTHERS) {
      await goTo(page, hash);
      await page.waitForSelector(ready);
    }
    await goTo(page, "#/days");
    await page.waitForSelector("#have");
    await tick(page, "nausea");
    await page.locator("#grade-nausea-2").check();
    await becomes(page, "caution");
    expect(here.errors).toEqual([]);
    await here.close();
  });
});

/** Each with what its worker brings, which is nothing that a script alone could draw. */
const OTHERS = [
  ["#/dates", "#regimen:has(option:nth-child(2))"],
  ["#/log", ".sheet h3"],
  ["#/new", ".news > li"],
] as const;

describe("treatment dates", () => {
  it("are put in, told and saved as a file for a calendar", () =>
    on("#/dates", "#regimen", async ({ page }) => {
      await page.locator("#regimen").selectOption("ram-pac");
      await page.locator("#first-day-day").fill("5");
      await page.locator("#first-day-month").fill("10");
      await page.locator("#first-day-year").fill("2026");
      await page.locator("#rounds").fill("2");
      await page.getByRole("button", { name: t("care:keep") }).click();
      await page.waitForSelector(".care-table");
      await page.locator("summary", { hasText: t("care:tell-round") }).click();
      await page.locator("#round-0-day").fill("12");
      await page.locator("#round-0-month").fill("10");
      await page.locator("#how-0-less").check();
      await page.locator("#percent-0-paclitaxel").fill("75");
      await page
        .locator("form", { has: page.locator("#how-0") })
        .getByRole("button")
        .click();
      await page.getByText("75%").first().waitFor();
      expect((await care(page)).courses).toMatchObject([
        {
          regimen: "ram-pac",
          cycles: [{ start: "2026-10-12", doses: [{ drug: "paclitaxel", percent: 75 }] }],
        },
      ]);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: t("care:dates-file") }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("dates.ics");
      const file = readFileSync(await download.path(), "utf8");
      expect(file).toContain("DTSTART;VALUE=DATE:20261012");
      expect(file).not.toMatch(/\bmg\b/);
    }));

  it("say what is missing, and keep nothing wrong", () =>
    on("#/dates", "#regimen", async ({ page }) => {
      await page.locator("#rounds").fill("0");
      await page.getByRole("button", { name: t("care:keep") }).click();
      expect(await page.locator(".field-error").count()).toBe(2);
      expect((await care(page)).courses).toBeUndefined();
    }));
});

describe("weight and food", () => {
  it("keeps a weight in kg, also one in pounds, and refuses what is none", () =>
    on("#/log", "#weight", async ({ page }) => {
      const keep = page.locator("form", { has: page.locator("#weight") }).getByRole("button");
      await page.locator("#weight").fill("1");
      await keep.click();
      expect(await page.locator("#weight-error").count()).toBe(1);
      await page.locator(".segment input[value=lb]").check({ force: true });
      await page.locator("#weight").fill("154");
      await keep.click();
      await page.getByText(t("care:saved-one")).waitFor();
      expect((await care(page)).weights).toEqual([{ date: "2026-11-01", kg: 69.9 }]);
    }));

  it("draws a chart with all its numbers in a table, and a sheet in clinical words", async () => {
    const here = await visit(browser, site);
    const weights = [
      { date: "2026-05-03", kg: 80 },
      { date: "2026-11-01", kg: 71 },
    ];
    await takeIn(here.page, {
      format: 1,
      profile: { facts: { heightCm: 180 } },
      care: { weights },
    });
    await goTo(here.page, "#/log");
    await here.page.waitForSelector(".line-chart");
    await here.page.locator("summary", { hasText: t("care:chart-table") }).click();
    const cells = await here.page.locator(".care-table tbody tr td:nth-child(2)").allTextContents();
    expect(cells).toEqual(["80", "71"]);
    expect(await here.page.locator(".sheet").textContent()).toContain("6 months: -11.3%");
    await here.page.emulateMedia({ media: "print" });
    expect(await here.page.locator("#weight").isVisible()).toBe(false);
    expect(await here.page.locator(".sheet").isVisible()).toBe(true);
    await expectQuiet(here, site);
    await here.close();
  });
});

describe("tables of the time of treatment", () => {
  let here: Visit;
  beforeAll(async () => {
    here = await visit(browser, site);
  });
  afterAll(() => here?.close());

  it.each([...TREATMENT, ...LITTLE_KNOWN])("break no word on a phone: $name", async ({ open }) => {
    const { page } = here;
    await open(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect([...(await brokenWords(page)), ...(await cutOff(page))]).toEqual([]);
    }
  });

  it("would show a broken word", async () => {
    const { page } = here;
    await TREATMENT[0]?.open(page);
    await page.evaluate(() => {
      const cell = document.querySelector<HTMLElement>("main td");
      if (cell === null) throw new Error("no cell");
      cell.textContent = "Wordwithoutaplace";
      Object.assign(cell.style, { wordBreak: "break-all" });
      Object.assign(cell.closest("table")?.style ?? {}, {
        inlineSize: "10rem",
        tableLayout: "fixed",
      });
    });
    expect(await brokenWords(page)).toContain("Wordwithoutaplace");
  });
});
