/// <reference lib="dom" />
/**
 * At 400 % a window of 1280 by 1024 has the room of 320 by 256: on every screen nothing is pushed aside, no word is cut,
 * and each control comes into view, with nothing over it, when the keyboard gets there.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cutOff } from "./axe.ts";
import { APART, EMPTY, FILLED, fillFor, type Screen } from "./screens.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { type Visit, visit } from "./visit.ts";

const ZOOMED = { width: 320, height: 256 };

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

/** Words that a box cuts at its edge, rather than making room. */
const cutWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const cuts = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const wide = element.scrollWidth > element.clientWidth + 1 && overflowX !== "visible";
      const high = element.scrollHeight > element.clientHeight + 1 && overflowY !== "visible";
      return element.clientWidth > 1 && (wide || high);
    };
    return (
      [...document.querySelectorAll("body *")]
        .filter((element) => element.textContent?.trim() && !element.closest(".spoken, .skip-link"))
        // A text box and a list to choose from scroll by themselves.
        .filter((element) => !element.matches("textarea, select, option, [role=listbox]"))
        .filter(cuts)
        .map((element) => `cut: ${element.tagName}.${element.className} ${element.textContent}`)
    );
  });

/** Controls that do not come into view, or lie under something, when the keyboard gets to them. */
const unreachable = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const isShown = (element: HTMLElement) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled");
    const isOnTop = (element: HTMLElement, { left, right, top, bottom }: DOMRect): boolean => {
      const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
      const met = document.elementFromPoint((left + right) / 2, y);
      const label = element.closest("label");
      return met !== null && (element.contains(met) || (label?.contains(met) ?? false));
    };
    const isMet = (element: HTMLElement): boolean => {
      element.focus();
      if (document.activeElement !== element) return false;
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width < 2 || height < 2 || left < 0 || right > innerWidth + 1) return false;
      // A link may run over several lines: one of them is enough to press.
      return [...element.getClientRects()].some((line) => isOnTop(element, line));
    };
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter(isShown)
      .filter((element) => !isMet(element))
      .map((element) => `not reached: ${element.outerHTML.slice(0, 120)}`);
  });

async function expectWhole({ page }: Visit, { open }: Screen): Promise<void> {
  await open(page);
  const before = page.viewportSize();
  await page.setViewportSize(ZOOMED);
  expect([
    ...(await cutOff(page)),
    ...(await cutWords(page)),
    ...(await unreachable(page)),
  ]).toEqual([]);
  if (before) await page.setViewportSize(before);
}

describe("at 400 %, with nothing answered", () => {
  let here: Visit;
  beforeAll(async () => {
    here = await visit(browser, site);
  });
  afterAll(() => here?.close());
  it.each(EMPTY)("$name", (screen) => expectWhole(here, screen));
});

describe("at 400 %, with a person's answers", () => {
  let here: Visit;
  beforeAll(async () => {
    here = await visit(browser, site);
    await fillFor(here.page);
  });
  afterAll(() => here?.close());
  it.each(FILLED)("$name", (screen) => expectWhole(here, screen));
});

describe("at 400 %, in a state of its own", () => {
  it.each(APART)("$name", async (screen) => {
    const here = await visit(browser, site);
    await expectWhole(here, screen);
    await here.close();
  });
});

describe("what is looked for", () => {
  it("would be found out: a cut word, a box that is too wide, a control that lies under another", async () => {
    const here = await visit(browser, site);
    await here.page.setViewportSize(ZOOMED);
    await here.page.evaluate(() => {
      const main = document.querySelector("main");
      if (main === null) throw new Error("no main");
      main.innerHTML = "<button>b</button><p>wide</p><p>Many words</p><div>over all</div>";
      const [, wide, cut, over] = main.children as unknown as readonly HTMLElement[];
      // By script: the policy of the page lets no style attribute in.
      Object.assign(wide?.style ?? {}, { inlineSize: "40rem" });
      Object.assign(cut?.style ?? {}, {
        inlineSize: "4rem",
        overflow: "hidden",
        whiteSpace: "nowrap",
      });
      Object.assign(over?.style ?? {}, { position: "fixed", inset: "0", zIndex: "9" });
    });
    expect((await cutOff(here.page)).length).toBeGreaterThan(0);
    expect((await cutWords(here.page)).join()).toContain("Many words");
    expect((await unreachable(here.page)).join()).toContain("<button>b</button>");
    await here.close();
  });
});
