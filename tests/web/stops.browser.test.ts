/** An answer that is an emergency stops the questions and says what to do now. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, pass } from "./answering.ts";
import { t } from "./app-words.ts";
import { knowledge } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { goTo, takeIn, type Visit, visit } from "./visit.ts";

const flags = JSON.parse(
  readFileSync(new URL("../../build/red-flags.json", import.meta.url), "utf8"),
);
const whatToDo = (code: string): string => flags.words.en.redFlags.warnings[code].now;

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

async function expectStop({ page }: Visit, code: string): Promise<void> {
  expect(await page.locator("main h1").innerText()).toBe(t("stop-title"));
  const notice = page.locator(".notice-emergency");
  expect(await notice.innerText()).toContain(whatToDo(code));
  expect(await notice.locator("a[href='tel:999']").count()).toBe(1);
  expect(await page.getByRole("link", { name: t("stop-go-on") }).count()).toBe(1);
}

const ON_TREATMENT = {
  facts: {},
  treatments: [{ intent: "palliative", drugs: ["oxaliplatin"], outcome: "ongoing" }],
};

/** Every emergency of the knowledge, and the one answer that makes it true. */
const STOPS = [
  { code: "emergency-bleeding", fact: "bleeding", value: "major" },
  { code: "emergency-obstruction", fact: "bowelObstruction", value: true },
  { code: "emergency-cord-compression", fact: "cordCompressionSigns", value: true },
  { code: "emergency-fever", fact: "feverNow", value: true, before: ON_TREATMENT },
  {
    code: "emergency-jaundice-fever",
    fact: "feverNow",
    value: true,
    before: { facts: { jaundice: true } },
  },
];

/** The same questions, answered otherwise; fever without a treatment is no emergency of these. */
const CALM = [
  ["bleeding", "chronic-or-minor"],
  ["bowelObstruction", false],
  ["cordCompressionSigns", false],
  ["feverNow", true],
] as const;

describe("an answer that is an emergency", () => {
  it("has a test for each one that the knowledge names", () => {
    const named = knowledge.warnings.filter(({ level }) => level === "emergency");
    expect(STOPS.map(({ code }) => code).sort()).toEqual(named.map(({ code }) => code).sort());
  });

  it.each(STOPS)("$code stops and says what to do", ({ code, fact, value, before }) =>
    inVisit(async (here) => {
      if (before !== undefined) await takeIn(here.page, before);
      expect(await answer(here.page, fact, value)).toBe("stop");
      await expectStop(here, code);
      await here.page.reload();
      await here.page.waitForSelector(".notice-emergency");
      await expectStop(here, code);
      await here.page.getByRole("link", { name: t("stop-go-on") }).click();
      await here.page.waitForSelector("main form");
    }),
  );

  it("of the other kind does not stop", () =>
    inVisit(async ({ page }) => {
      for (const [fact, value] of CALM)
        expect(await answer(page, fact, value), fact).not.toBe("stop");
    }));
});

describe("the page of the stop, opened by its address", () => {
  it("names no alarm where no answer is one, and calms nobody", () =>
    inVisit(async ({ page }) => {
      await answer(page, "bleeding", "none");
      await goTo(page, "#/stop");
      await page.getByRole("heading", { name: t("stop-none-title"), level: 1 }).waitFor();
      expect(await page.locator(".notice-emergency").innerText()).toContain(t("stop-none"));
      expect(await page.locator("a[href='tel:999']").count()).toBe(1);
    }));
});

describe("after jaundice", () => {
  it.each(["skip", "do-not-know"] as const)("fever comes next, and %s still stops", (how) =>
    inVisit(async (here) => {
      expect(await answer(here.page, "jaundice", true)).toBe("feverNow");
      expect(await pass(here.page, "feverNow", how)).toBe("stop");
      await expectStop(here, "emergency-jaundice-fever");
    }),
  );

  it("no fever goes on", () =>
    inVisit(async ({ page }) => {
      expect(await answer(page, "jaundice", true)).toBe("feverNow");
      expect(await answer(page, "feverNow", false)).not.toBe("stop");
    }));

  it("still stops where the page was loaded anew between the two questions", () =>
    inVisit(async (here) => {
      await answer(here.page, "jaundice", true);
      await here.page.reload();
      await here.page.waitForSelector("main form");
      expect(await pass(here.page, "feverNow", "skip")).toBe("stop");
      await expectStop(here, "emergency-jaundice-fever");
    }));

  it("says so above the options where the question of fever was left", () =>
    inVisit(async ({ page }) => {
      await answer(page, "jaundice", true);
      await goTo(page, "#/list");
      const notice = page.locator(".notice-emergency");
      await notice.waitFor();
      expect(await notice.innerText()).toContain(t("notices-emergency"));
    }));
});
