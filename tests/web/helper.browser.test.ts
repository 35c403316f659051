/// <reference lib="dom" />
/** Somebody who helps answers, somebody pauses, and a fact is put right: each said plainly, none of it in the way. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, mark, openQuestion, send } from "./answering.ts";
import { t } from "./app-words.ts";
import { numberOf, person, profileOf } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { goTo, stored, tab, takeIn, type Visit, visit } from "./visit.ts";

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

async function inVisit(work: (here: Visit) => Promise<void>): Promise<void> {
  const here = await visit(browser, site);
  await work(here);
  expect(here.errors).toEqual([]);
  await here.close();
}

describe("a helper", () => {
  it("is asked about that person, stands on both printed pages, and can hand over", () =>
    inVisit(async (here) => {
      const { page } = here;
      await page.getByRole("radio", { name: t("helper-yes") }).check({ force: true });
      await answer(page, "ecog", 1);
      await page.getByText(t("helper-lead")).waitFor();
      const other = await tab(here, site, "#/page");
      await other.waitForSelector(".sheet");
      for (const sheet of await other.locator(".sheet .foot").allInnerTexts())
        expect(sheet).toContain(t("helper-printed"));
      await goTo(page, "#/");
      await page.getByRole("radio", { name: t("helper-no") }).check({ force: true });
      await openQuestion(page, "site");
      expect(await page.getByText(t("helper-lead")).count()).toBe(0);
      await other.waitForFunction(
        (text) => !document.body.innerText.includes(text),
        t("helper-printed"),
      );
      await expect
        .poll(() => stored(page))
        .toMatchObject({ helper: false, profile: { facts: { ecog: 1 } } });
    }));

  it("who said nothing about it is taken for the person", () =>
    inVisit(async ({ page }) => {
      expect(await page.getByRole("radio", { name: t("helper-no") }).isChecked()).toBe(true);
      await openQuestion(page, "ecog");
      expect(await page.getByText(t("helper-lead")).count()).toBe(0);
    }));
});

describe("a pause", () => {
  it("says what is said and what is open, part by part, and leads back to a question", () =>
    inVisit(async ({ page }) => {
      await answer(page, "ecog", 1);
      await page.getByRole("link", { name: t("pause") }).click();
      await page.getByRole("heading", { name: t("pause:title") }).waitFor();
      await page.getByText(t("pause:said-one", { count: 1 })).waitFor();
      await page.getByText(t("pause:kept")).waitFor();
      const parts = page.locator(".progress-steps a");
      expect(await parts.count()).toBeGreaterThan(3);
      await parts.first().click();
      await page.waitForSelector("main form");
      expect(new URL(page.url()).hash).toMatch(/^#\/next\/\d+$/);
    }));

  it("counts fewer open questions with each that is answered or not known", () =>
    inVisit(async ({ page }) => {
      const open = async () => {
        await goTo(page, "#/rest");
        const words = page.locator(".progress-steps .step-word");
        await words.first().waitFor();
        const counts = (await words.allInnerTexts()).map((text) =>
          Number(/(\d+) open/.exec(text)?.[1] ?? 0),
        );
        return counts.reduce((sum, count) => sum + count, 0);
      };
      await takeIn(page, profileOf(person("her2-kept")));
      const before = await open();
      await page.getByRole("link", { name: t("home-go-on") }).click();
      await page.waitForSelector("main form");
      await page.getByRole("button", { name: t("do-not-know"), exact: true }).click();
      await page.waitForTimeout(500);
      expect(await open()).toBeLessThan(before);
    }));
});

describe("the page of all answers", () => {
  it("says where each fact came from", () =>
    inVisit(async ({ page }) => {
      await takeIn(page, {
        facts: { ecog: 1, age: 60, site: "stomach" },
        sources: {
          age: { from: "clinic letter" },
          site: { from: "pathology report", date: "2026-10-02" },
        },
      });
      await answer(page, "ecog", 2);
      await goTo(page, "#/all");
      const from = (fact: string) => page.locator(`#fact-${fact} .fact-from`).innerText();
      expect(await from("ecog")).toBe("answered on 1 November 2026");
      expect(await from("age")).toBe("from: clinic letter");
      expect(await from("site")).toBe("from: pathology report, 2 October 2026");
    }));

  it("takes a correction in one step: change, answer, and back at that fact", () =>
    inVisit(async ({ page }) => {
      await takeIn(page, profileOf(person("her2-kept")));
      await goTo(page, "#/all");
      await page.locator("#fact-ecog button").click();
      await page.waitForFunction((hash) => location.hash === hash, `#/next/${numberOf("ecog")}`);
      await page.waitForSelector("main form");
      await mark(page, 2);
      await send(page);
      await page.waitForFunction(() => document.activeElement?.closest("#fact-ecog") !== null);
      expect(new URL(page.url()).hash).toBe("#/all");
      await expect.poll(() => stored(page)).toMatchObject({ profile: { facts: { ecog: 2 } } });
      await answer(page, "site", "stomach");
      expect(new URL(page.url()).hash).toMatch(/^#\/next\//);
    }));
});
