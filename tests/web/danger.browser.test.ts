/// <reference lib="dom" />
/** The danger signs open without a connection and while the answers are locked, and give nothing away. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { person, profileOf } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { goTo, stored, takeIn, type Visit, visit } from "./visit.ts";

const { signs } = JSON.parse(
  readFileSync(new URL("../../build/web/signs.json", import.meta.url), "utf8"),
);
const PHONE = "+49 30 1234567";
const PASSPHRASE = "four words in a row";

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

const openSigns = async (page: Page): Promise<void> => {
  await page.locator(".danger-link").click();
  await page.getByRole("heading", { level: 1, name: t("now-title") }).waitFor();
};

async function keepNumbers(page: Page): Promise<void> {
  await goTo(page, "#/data");
  await page.locator("#country").selectOption("DE");
  await page.locator("#phone").fill(PHONE);
  await page.getByRole("button", { name: t("keep"), exact: true }).click();
  await page.getByText(t("kept")).waitFor();
}

async function lockWith(page: Page, passphrase: string): Promise<void> {
  await goTo(page, "#/data");
  await page.locator("#new-passphrase").fill(passphrase);
  await page.locator("#again-passphrase").fill(passphrase);
  await page.getByRole("button", { name: t("passphrase-set"), exact: true }).click();
  await page.getByRole("button", { name: t("lock-now") }).click();
  await page.getByRole("heading", { level: 1, name: t("locked-title") }).waitFor();
}

describe("the danger signs without a connection", () => {
  it("open, with every sign and the number of the country", async () => {
    const here = await visit(browser, site, { kept: true });
    await here.context.setOffline(true);
    await openSigns(here.page);
    const said = (await here.page.locator("main").textContent()) ?? "";
    for (const { title, now } of signs) {
      expect(said).toContain(title);
      expect(said).toContain(now);
    }
    expect(await here.page.locator("main a[href='tel:999']").count()).toBe(1);
    await here.close();
  });

  it("open as well where the page is opened anew, once the app is kept on the device", async () => {
    const here = await visit(browser, site, { kept: true });
    await here.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await here.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await here.context.setOffline(true);
    await here.page.reload();
    await openSigns(here.page);
    await goTo(here.page, "#/next");
    await here.page.waitForSelector("main form h1");
    await here.close();
  });

  it("where a question cannot be loaded, the page says so and tries again", async () => {
    const here = await visit(browser, site);
    await here.context.setOffline(true);
    await here.page.evaluate(() => {
      location.hash = "#/next";
    });
    await here.page.getByText(t("load-failed-title")).waitFor();
    await here.context.setOffline(false);
    await here.page.getByRole("button", { name: t("try-again") }).click();
    await here.page.waitForSelector("main form h1");
    await here.close();
  });
});

const LOCKED_PLACES = [
  "#/",
  "#/next",
  "#/next/1",
  "#/all",
  "#/list",
  "#/list/1",
  "#/more",
  "#/more/1",
  "#/open",
  "#/time",
  "#/page",
  "#/stop",
  "#/data",
];

/** Everything that stands in the page, screen by screen, and in the fields. */
async function lockedScreens({ page }: Visit): Promise<readonly string[]> {
  const screens: string[] = [];
  for (const place of [...LOCKED_PLACES, "#/now"]) {
    await goTo(page, place);
    screens.push(await page.evaluate(() => document.documentElement.outerHTML));
  }
  return screens;
}

async function locked(slug: string): Promise<Visit> {
  const here = await visit(browser, site, { kept: true });
  await takeIn(here.page, profileOf(person(slug)));
  await goTo(here.page, "#/list");
  await here.page.waitForSelector(".option-card");
  await keepNumbers(here.page);
  await lockWith(here.page, PASSPHRASE);
  return here;
}

describe("while the answers are locked", () => {
  it("the page is the same whoever the person is, with the numbers to call, also offline", async () => {
    const one = await locked("bleeding");
    const other = await locked("her2-kept");
    expect(await lockedScreens(one)).toEqual(await lockedScreens(other));
    await other.close();

    expect(Object.keys((await stored(one.page)) as object).sort()).toEqual(["data", "iv", "salt"]);
    await one.context.setOffline(true);
    await goTo(one.page, "#/list");
    expect(await one.page.locator("main h1").innerText()).toBe(t("locked-title"));
    await openSigns(one.page);
    const calls = one.page.locator("main a.call");
    expect(await calls.evaluateAll((all) => all.map((link) => link.getAttribute("href")))).toEqual([
      "tel:112",
      "tel:+49301234567",
    ]);
    await one.close();
  });

  it("a new tab is locked too, a wrong passphrase opens nothing, and the right one everything", async () => {
    const here = await locked("bleeding");
    const page = await here.context.newPage();
    await page.goto(`${site.origin}/#/all`);
    await page.locator("#passphrase").fill("another passphrase");
    await page.locator("#passphrase").press("Enter");
    await page.getByText(t("passphrase-wrong")).waitFor();
    await page.locator("#passphrase").fill(PASSPHRASE);
    await page.locator("#passphrase").press("Enter");
    await page.getByText("69").first().waitFor();
    expect(here.errors).toEqual([]);
    await here.close();
  });
});
