/** Every screen: nothing for axe to find and nothing cut off, at three widths, light and dark. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutOff, faultsOn } from "./axe.ts";
import { APART, EMPTY, FILLED, fillFor, type Screen } from "./screens.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { type Visit, visit } from "./visit.ts";

const WIDTHS = [320, 390, 1280];
const THEMES = [
  { colorScheme: "light", scope: "all" },
  { colorScheme: "dark", scope: "colours" },
] as const;
const HEIGHT = 844;

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

/** The screen stays; the window around it changes. */
async function lookedAt(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    for (const cut of await cutOff(page)) found.push(`${width}: ${cut}`);
    for (const { colorScheme, scope } of THEMES) {
      await page.emulateMedia({ colorScheme });
      for (const fault of await faultsOn(page, scope))
        found.push(`${width} ${colorScheme}: ${fault}`);
    }
  }
  return found;
}

async function expectNothing(here: Visit, { open }: Screen): Promise<void> {
  await open(here.page);
  expect(await lookedAt(here.page)).toEqual([]);
  expect(here.errors).toEqual([]);
}

describe("with nothing answered", () => {
  let here: Visit;
  beforeAll(async () => {
    here = await visit(browser, site);
  });
  afterAll(() => here?.close());
  it.each(EMPTY)("$name", (screen) => expectNothing(here, screen));
});

describe("with a person's answers", () => {
  let here: Visit;
  beforeAll(async () => {
    here = await visit(browser, site);
    await fillFor(here.page);
  });
  afterAll(() => here?.close());
  it.each(FILLED)("$name", (screen) => expectNothing(here, screen));
});

describe("in a state of its own", () => {
  it.each(APART)("$name", async (screen) => {
    const here = await visit(browser, site);
    await expectNothing(here, screen);
    await here.close();
  });
});
