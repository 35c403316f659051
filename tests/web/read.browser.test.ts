/** The pages to read: whole without a script, nothing for axe to find, and every link leads somewhere. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutOff, faultsOn } from "./axe.ts";
import { DIST, openBrowser, openSite, type Site } from "./site.ts";

const pages = existsSync(DIST)
  ? readdirSync(DIST).filter((name) => /^(read.*|now)\.html$/.test(name))
  : [];

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

describe("pages to read", () => {
  it("are 16, with a list of them, a list of words, and the danger signs", () => {
    expect(pages).toHaveLength(19);
  });

  it.each(pages)(
    "%s says all without a script, and leads nowhere that is not there",
    async (name) => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`${site.origin}/${name}`);
      expect(await page.locator("h1").count()).toBe(1);
      expect((await page.locator("main").innerText()).length).toBeGreaterThan(400);
      expect(await page.locator("script").count()).toBe(0);
      expect(await page.title()).toBe("Nextline");
      const links = await page
        .locator("a[href^='./']")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(existsSync(join(DIST, link.split("#")[0] ?? ""))).toBe(true);
      const outside = page.locator("a[href^='http']");
      for (const link of await outside.all())
        expect(await link.getAttribute("rel")).toBe("noreferrer");
      await context.close();
    },
  );

  it.each(["read.html", "read-6.html", "read-13.html", "read-words.html", "now.html"])(
    "%s has nothing for axe to find",
    async (name) => {
      const page = await browser.newPage();
      await page.goto(`${site.origin}/${name}`);
      for (const details of await page.locator("details").all())
        await details.evaluate((element) => element.setAttribute("open", ""));
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await cutOff(page)).toEqual([]);
        expect(await faultsOn(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await faultsOn(page, "colours")).toEqual([]);
        await page.emulateMedia({ colorScheme: "light" });
      }
      await page.close();
    },
  );
});
