/// <reference lib="dom" />
/** Over the shoulder: on no screen does the address, the title or the history hold a word about health. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { knowledge } from "./people.ts";
import { APART, EMPTY, FILLED, fillFor, type Screen } from "./screens.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { NEUTRAL, type Visit, visit } from "./visit.ts";

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

const TITLES = ["Nextline", "Notes"];
const { compiled, options } = knowledge;
const IDS = new Set([...compiled.facts, ...options].map(({ id }) => id.toLowerCase()));
const STEMS =
  /cancer|tumou?r|stomach|treat|therap|drug|trial|test|prognos|surviv|doctor|patient|health|ill|symptom|dose|pain/;

/** All that the browser would show later: the addresses of this tab's history. */
const history = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { navigation } = globalThis as unknown as {
      navigation: { entries: () => readonly { url: string }[] };
    };
    return navigation.entries().map(({ url }) => url);
  });

async function expectNeutral({ page }: Visit, { name }: Screen): Promise<void> {
  expect(TITLES, name).toContain(await page.title());
  for (const address of await history(page)) {
    const { hash, search, pathname } = new URL(address);
    expect(search, name).toBe("");
    expect(hash === "" || NEUTRAL.test(hash), `${name}: ${hash}`).toBe(true);
    expect(pathname, name).toMatch(/^\/((read(-\w+)?|now|index)\.html)?$/);
    const places = hash.toLowerCase().split(/[^a-z0-9-]+/);
    expect(
      places.filter((place) => IDS.has(place) || STEMS.test(place)),
      name,
    ).toEqual([]);
  }
}

describe("address, title and history hold no word about health", () => {
  it("with nothing answered", async () => {
    const here = await visit(browser, site);
    for (const screen of EMPTY) {
      await screen.open(here.page);
      await expectNeutral(here, screen);
    }
    await here.close();
  });

  it("with a person's answers", async () => {
    const here = await visit(browser, site);
    await fillFor(here.page);
    for (const screen of FILLED) {
      await screen.open(here.page);
      await expectNeutral(here, screen);
    }
    await here.close();
  });

  it.each(APART.filter(({ name }) => !name.endsWith(".html")))("$name", async (screen) => {
    const here = await visit(browser, site);
    await screen.open(here.page);
    await expectNeutral(here, screen);
    await here.close();
  });
});
