/// <reference lib="dom" />
/** Six people walk from the empty page to the printed summary by keyboard alone, offline, and nothing leaves their device. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { press } from "./keyboard.ts";
import { frozenGroups, frozenQuestions, oneLine, person } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { expectQuiet, NEUTRAL, visit } from "./visit.ts";
import { fillInTheRest, walkThroughQuestions } from "./walker.ts";

const PEOPLE = [
  "bleeding",
  "blockage",
  "contradictory",
  "frail-with-weak-kidneys",
  "msi-high-after-immunotherapy",
  "third-line",
];
const MOST_SHEETS = 4;

let site: Site;
let browser: Browser;
const files = new Map<string, readonly string[]>();

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const shownGroups = (page: Page): Promise<readonly (readonly [number, string])[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".group")].flatMap((group) => {
      const heading = group.querySelector(".group-heading");
      const name = /verdict-([a-z-]+)/.exec(heading?.className ?? "")?.[1] ?? "";
      return [...group.querySelectorAll<HTMLAnchorElement>(".option-card a")].map(
        (link) => [Number(link.hash.split("/")[2]), name] as const,
      );
    }),
  );

async function sheetsOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

describe("from the empty page to the printed summary by keyboard alone, offline", () => {
  it.each(PEOPLE)("%s", async (slug) => {
    const one = person(slug);
    const here = await visit(browser, site, { day: one.asOf, kept: true });
    const { page } = here;
    // Once every file is on the device, the connection goes.
    await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    await here.context.setOffline(true);
    const { asked } = await walkThroughQuestions(page, one);
    expect(new Set(asked).size).toBe(asked.length);
    await fillInTheRest(page, one, asked);

    await press(page, { selector: "header nav a", text: t("nav-options") });
    await page.waitForSelector(".option-card");
    expect(new Map(await shownGroups(page))).toEqual(frozenGroups(slug));

    await press(page, { selector: "main a", text: t("see-page") });
    await page.waitForSelector(".sheet ol li");
    const items = await page.locator(".sheet").first().locator("ol li").allInnerTexts();
    expect(items.map(oneLine)).toEqual(frozenQuestions(slug));
    expect(await sheetsOf(page)).toBeLessThanOrEqual(MOST_SHEETS);

    await expectQuiet(here, site);
    expect(await page.evaluate(() => location.hash)).toMatch(NEUTRAL);
    files.set(slug, [...new Set(here.requests)].sort());
    await here.close();
  });

  it("asks the server for the same files, whoever it is", () => {
    expect(files.size).toBe(PEOPLE.length);
    const [first, ...others] = [...files.values()];
    for (const other of others) expect(other).toEqual(first);
    for (const { method, url } of site.asked) {
      expect(method).toBe("GET");
      expect(site.has(url), url).toBe(true);
    }
  });
});
