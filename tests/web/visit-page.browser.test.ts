/// <reference lib="dom" />
/** The page for the visit: questions put by buttons alone, notes kept, and on paper one page for the doctor. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { press } from "./keyboard.ts";
import { frozenQuestions, oneLine, person, profileOf } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { goTo, takeIn, type Visit, visit } from "./visit.ts";

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

const SLUG = "her2-kept";

async function onPage(work: (here: Visit) => Promise<void>, slug = SLUG): Promise<void> {
  const here = await visit(browser, site, { day: person(slug).asOf });
  await takeIn(here.page, profileOf(person(slug)));
  await goTo(here.page, "#/page");
  await here.page.waitForSelector(".sheet ol li");
  await work(here);
  expect(here.errors).toEqual([]);
  await here.close();
}

/** As it would be printed, on the person's page. */
const first = async (page: Page): Promise<readonly string[]> =>
  (await page.locator(".sheet").first().locator("ol li").allInnerTexts()).map(oneLine);

const later = (page: Page): Promise<string> =>
  page.locator(".sheet").first().locator("ul").last().innerText();

const openPlan = (page: Page) => press(page, { selector: "summary", text: t("visit:edit") });

describe("the questions for the visit", () => {
  it("are put in another order by keyboard alone, and stay so after a reload", () =>
    onPage(async ({ page }) => {
      const [one = "", two = "", ...rest] = frozenQuestions(SLUG);
      expect(await first(page)).toEqual([one, two, ...rest]);
      await openPlan(page);
      await press(page, { selector: "button", text: `${t("visit:down")} ${one}` });
      await page.waitForFunction(
        (text) => document.querySelector(".sheet ol li")?.textContent === text,
        two,
      );
      expect(await page.locator("details [role=status]").innerText()).toContain(one);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("LI");
      await page.reload();
      await page.waitForSelector(".sheet ol li");
      expect(await first(page)).toEqual([two, one, ...rest]);
    }));

  it("are at most 5: an own one waits until there is room, and both pages have it", () =>
    onPage(async ({ page }) => {
      await openPlan(page);
      await page.locator("#own-question").fill("Can I travel in June?");
      await page.getByRole("button", { name: t("visit:own-add") }).click();
      await page.locator(".sheet", { hasText: "Can I travel in June?" }).first().waitFor();
      expect(await later(page)).toContain("Can I travel in June?");
      expect(
        await page.getByRole("button", { name: new RegExp(`^${t("visit:to-first")} `) }).count(),
      ).toBe(0);
      await page
        .locator(".plan-list > li")
        .first()
        .getByRole("button", { name: new RegExp(`^${t("visit:to-out")}`) })
        .click();
      const toFirst = page.getByRole("button", {
        name: `${t("visit:to-first")} Can I travel in June?`,
      });
      await toFirst.click();
      await toFirst.waitFor({ state: "detached" });
      expect(await first(page)).toHaveLength(5);
      expect((await first(page)).at(-1)).toBe("Can I travel in June?");
      expect(await page.locator(".sheet").last().innerText()).toContain("Can I travel in June?");
      await page.getByRole("heading", { name: t("visit:out") }).waitFor();
    }));

  it("are said in other words, and get their own back", () =>
    onPage(async ({ page }) => {
      const [one = ""] = frozenQuestions(SLUG);
      await openPlan(page);
      const reword = page
        .getByRole("button", { name: new RegExp(`^${t("visit:reword")}`) })
        .first();
      await reword.click();
      await page.locator("#wording").fill("What about the gene test?");
      await page.getByRole("button", { name: t("keep"), exact: true }).click();
      await page
        .locator(".sheet ol li", { hasText: "What about the gene test?" })
        .first()
        .waitFor();
      await reword.click();
      await page.locator("#wording").fill("");
      await page.getByRole("button", { name: t("keep"), exact: true }).click();
      await page.locator(".sheet ol li", { hasText: one }).first().waitFor();
    }));
});

const NOTES = [
  ["notes", "The scan is on Tuesday."],
  ["decided", "We wait for the test."],
  ["lookAgain", "14 December"],
] as const;

describe("what is written at the visit", () => {
  it("is kept key by key, and stands on the person's page alone", () =>
    onPage(async ({ page }) => {
      await page.locator("summary", { hasText: t("visit:notes-title") }).click();
      for (const [id, text] of NOTES) await page.locator(`#${id}`).pressSequentially(text);
      await page.reload();
      await page.waitForSelector(".sheet ol li");
      const [own = "", doctors = ""] = await page.locator(".sheet").allInnerTexts();
      for (const [id, text] of NOTES) {
        expect(await page.locator(`#${id}`).inputValue()).toBe(text);
        expect(own).toContain(text);
        expect(doctors).not.toContain(text);
      }
    }));
});

/** The text of each sheet of paper. */
async function sheetsOf(page: Page, format: "A4" | "Letter"): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "nextline-print-"));
  const file = join(folder, "page.pdf");
  writeFileSync(file, await page.pdf({ format }));
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return text.split("\f").filter((sheet) => sheet.trim() !== "");
}

function hasPdfToText(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const PEOPLE = ["her2-kept", "blockage", "early-relapse", "contradictory"];

describe.skipIf(!hasPdfToText())("on paper", () => {
  it.each(PEOPLE)("%s: one page for the doctor, and every word is there", (slug) =>
    onPage(async ({ page }) => {
      const shown = await page.locator(".sheet").allInnerTexts();
      for (const format of ["A4", "Letter"] as const) {
        const sheets = await sheetsOf(page, format);
        const doctors = sheets.findIndex((text) => text.includes("for the clinician"));
        expect(doctors, format).toBeGreaterThan(0);
        expect(sheets.length, format).toBe(doctors + 1);
        expect(doctors, "sheets of the person").toBeLessThanOrEqual(2);
        const printed = new Set(sheets.join(" ").split(/\s+/));
        const missing = shown
          .join(" ")
          .split(/\s+/)
          .filter((word) => !printed.has(word));
        expect(missing, format).toEqual([]);
      }
    }, slug),
  );
});
