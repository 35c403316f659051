/// <reference lib="dom" />
/** Filters of trials: what is hidden is counted in words, comes back with one press, and is forgotten with the sitting. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { person, profileOf } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { goTo, takeIn, visit } from "./visit.ts";

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

const openTrials = async (page: Page): Promise<void> => {
  await goTo(page, "#/more");
  await page.waitForSelector(".option-card", { state: "attached" });
};

const cards = (page: Page): Promise<number> => page.locator(".group .option-card").count();

describe("the filters of the trials", () => {
  it("hide by verdict and phase, say how many, keep that in the sitting, and give all back", async () => {
    const here = await visit(browser, site);
    const { page } = here;
    await takeIn(page, profileOf(person("her2-kept")));
    await openTrials(page);
    const all = await cards(page);
    await page.locator("summary", { hasText: t("trials:filter-title") }).click();
    await page.locator("#filter-phase").selectOption("3");
    const status = page.locator("section [role=status]").first();
    await status.getByText(/hidden/).waitFor();
    const left = await cards(page);
    expect(left).toBeLessThan(all);
    expect(await status.innerText()).toContain(
      t(`trials:filter-hidden-${all - left === 1 ? "one" : "many"}`, { count: all - left }),
    );
    await goTo(page, "#/list");
    await openTrials(page);
    expect(await cards(page)).toBe(left);
    await page.getByRole("button", { name: t("trials:filter-clear") }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll(".group .option-card").length === count,
      all,
    );
    await page.locator("#filter-phase").selectOption("3");
    await page.getByRole("button", { name: t("trials:filter-clear") }).waitFor();
    await page.reload();
    await openTrials(page);
    expect(await cards(page)).toBe(all);
    expect(here.errors).toEqual([]);
    await here.close();
  });

  it("say so where no trial is left", async () => {
    const here = await visit(browser, site);
    const { page } = here;
    await takeIn(page, profileOf(person("her2-kept")));
    await openTrials(page);
    await page.locator("summary", { hasText: t("trials:filter-title") }).click();
    const phases = await page
      .locator("#filter-phase option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const verdicts = await page
      .locator("#filter-verdict option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    let isEmpty = false;
    for (const verdict of verdicts.slice(1))
      for (const phase of phases.slice(1)) {
        await page.locator("#filter-verdict").selectOption(verdict);
        await page.locator("#filter-phase").selectOption(phase);
        await page.waitForTimeout(50);
        if ((await cards(page)) > 0) continue;
        isEmpty = true;
        await page.getByText(t("trials:filter-nothing")).waitFor();
      }
    expect(isEmpty).toBe(true);
    await here.close();
  });

  it("name no distance before a city is chosen, and offer one after", async () => {
    const here = await visit(browser, site);
    const { page } = here;
    await takeIn(page, profileOf(person("her2-kept")));
    await openTrials(page);
    await page.locator("summary", { hasText: t("trials:filter-title") }).click();
    await page.getByText(t("trials:filter-no-distance")).waitFor();
    expect(await page.locator("#filter-distance").count()).toBe(0);
    await here.close();
  });
});
