/// <reference lib="dom" />
/** What matters, by keyboard alone: one thing at a time, stopped at any tap with all answers kept, nothing unasked. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { chooseMany, chooseOne, press, tabTo } from "./keyboard.ts";
import { person, profileOf } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { SIX } from "./six-people.ts";
import { expectQuiet, goTo, stored, tab, takeIn, visit } from "./visit.ts";

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

/** As if numbers about length of life had never been asked for. */
async function takeInUnasked(page: Page, slug: string): Promise<void> {
  const { facts, ...rest } = person(slug);
  await takeIn(page, profileOf({ ...rest, facts: { ...facts, wantsSurvivalNumbers: "none" } }));
}

/** Somebody ill, who reads slowly and thinks before each tap. */
const WORDS_A_MINUTE = 130;
const SECONDS_A_TAP = 3;
const MOST_MINUTES = 6;
const MOST_STEPS = 20;

interface Walk {
  readonly kinds: readonly string[];
  readonly words: number;
  readonly taps: number;
}

const KINDS = { goal: "#goal", swings: ".swings", screen: ".most-least", rate: "#rate" } as const;
type Kind = keyof typeof KINDS | "claims" | "done";

async function kindHere(page: Page, before: string): Promise<readonly [Kind, string]> {
  const found = await page.waitForFunction(
    ([kinds, old, done]) => {
      const main = document.querySelector("main");
      const step = (main?.querySelector("div[tabindex]") ?? main)?.cloneNode(
        true,
      ) as Element | null;
      const said = step?.textContent ?? "";
      if (said === old || main?.querySelector("h1") == null) return undefined;
      if (main.querySelector("h1")?.textContent === done) return ["done", said];
      if (main.querySelector(".claims")) return ["claims", said];
      const kind = Object.entries(kinds).find(([, selector]) => main.querySelector(selector));
      return kind && [kind[0], said];
    },
    [KINDS, before, t("balance:weigh-done-title")] as const,
    { polling: 20 },
  );
  const [kind = "", said = ""] = (await found.jsonValue()) ?? [];
  return [kind as Kind, said];
}

/** Every text on the screen; what is only there to be heard is said in words already seen. */
const textsOn = (page: Page): Promise<readonly (readonly [text: string, isAnswer: boolean])[]> =>
  page.evaluate(() => {
    const main = document.querySelector("main");
    const walker = document.createTreeWalker(
      main?.querySelector("div[tabindex]") ?? main ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const found: (readonly [string, boolean])[] = [];
    while (walker.nextNode()) {
      const place = walker.currentNode.parentElement;
      if (place?.closest(".spoken")) continue;
      const isAnswer = place?.closest(".three-words, .card-label") != null;
      found.push([walker.currentNode.textContent ?? "", isAnswer]);
    }
    return found;
  });

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** The answers are read each time; what stands on many screens alike, such as the question, once. */
function newWords(texts: Awaited<ReturnType<typeof textsOn>>, seen: Set<string>): number {
  let words = 0;
  for (const [text, isAnswer] of texts) {
    if (isAnswer || !seen.has(text)) words += countWords(text);
    seen.add(text);
  }
  return words;
}

const next = (page: Page) =>
  press(page, { selector: "main button", text: t("balance:weigh-next") });

/** The first of three always matters most to this person, and the last least. */
async function answerStep(page: Page, kind: Kind): Promise<number> {
  if (kind === "goal") await chooseOne(page, "goal", "not-sure");
  if (kind === "rate") await chooseOne(page, "rate", "cannot-choose");
  if (kind === "screen") {
    const ids = await page
      .locator('input[name="most"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    await chooseOne(page, "most", ids[0] ?? "");
    await chooseOne(page, "least", ids.at(-1) ?? "");
  }
  if (kind === "claims")
    await press(page, { selector: "main button", text: t("balance:weigh-leave") });
  else await next(page);
  return kind === "screen" ? 3 : 2;
}

async function walk(page: Page): Promise<Walk> {
  await goTo(page, "#/weigh");
  const seen = new Set<string>();
  await page.waitForSelector("#who");
  let words = newWords(await textsOn(page), seen);
  await press(page, { selector: "main button", text: t("balance:weigh-start") });
  const kinds: string[] = [];
  let [taps, before] = [1, ""];
  for (let step = 0; step < MOST_STEPS; step++) {
    const [kind, said] = await kindHere(page, before);
    kinds.push(kind);
    expectUnasked(said);
    words += newWords(await textsOn(page), seen);
    if (kind === "done") return { kinds, words, taps };
    taps += await answerStep(page, kind);
    before = said;
  }
  throw new Error(`still asking after ${kinds.join(" ")}`);
}

describe.each(SIX)("%s", (slug) => {
  it("answers by keyboard in under six minutes of reading, and sees nothing unasked", async () => {
    const here = await visit(browser, site);
    await takeInUnasked(here.page, slug);
    const { kinds, words, taps } = await walk(here.page);
    const minutes = words / WORDS_A_MINUTE + (taps * SECONDS_A_TAP) / 60;
    expect(minutes, kinds.join(" ")).toBeLessThan(MOST_MINUTES);
    await press(here.page, { selector: "main a", text: t("balance:weigh-see") });
    await here.page.waitForSelector("main .order");
    await expectNothingUnasked(here.page);
    await goTo(here.page, "#/beside");
    await here.page.waitForSelector("#beside");
    await chooseFirstTwo(here.page);
    await comfortCare(here.page);
    await expectNothingUnasked(here.page);
    await expectQuiet(here, site);
    await here.close();
  });
});

async function chooseFirstTwo(page: Page): Promise<void> {
  const ids = await page
    .locator("#beside > .card input")
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  await chooseMany(page, ids.slice(0, 2));
  await press(page, { selector: "main button", text: t("compare:compare-show") });
  await page.waitForSelector(".beside-heads > li");
  expect(await page.locator(".beside-heads > li").count()).toBe(Math.min(2, ids.length));
}

async function comfortCare(page: Page): Promise<void> {
  const add = page.getByRole("button", { name: t("compare:compare-comfort"), exact: true });
  if ((await add.count()) > 0) await add.click();
  await page.waitForFunction(() => document.querySelector(".comfort") === null);
}

const SURVIVAL = /lived longer|alive after|half of the people lived|lived for|survival/i;
const VERDICT = /\b(the best|best option|safest|is safe|recommend\w*|total score)\b/i;

/** Nobody here asked for numbers about length of life, and nobody ever gets a verdict. */
function expectUnasked(said: string): void {
  expect(said).not.toMatch(VERDICT);
  expect(said).not.toMatch(SURVIVAL);
}

async function expectNothingUnasked(page: Page): Promise<void> {
  const said = (await page.locator("main").textContent()) ?? "";
  expectUnasked(said);
  const shared = await page.evaluate(() => {
    const ink = (selector: string) => {
      const found = document.querySelector(selector);
      return found === null ? "" : getComputedStyle(found).color;
    };
    const [benefit, harm] = [ink(".compare-benefit > h2"), ink(".compare-harm > h2")];
    return benefit !== "" && benefit === harm;
  });
  expect(shared).toBe(false);
}

describe("stopped at any tap", () => {
  it("all answers are kept, and the same screen stands there again", async () => {
    const here = await visit(browser, site);
    await takeInUnasked(here.page, "third-line");
    await goTo(here.page, "#/weigh");
    await press(here.page, { selector: "main button", text: t("balance:weigh-start") });
    await answerStep(here.page, "goal");
    await next(here.page);
    await here.page.waitForSelector(".most-least");
    const id = await here.page.locator('input[name="most"]').nth(1).getAttribute("value");
    await chooseOne(here.page, "most", id ?? "");
    await expect
      .poll(async () => JSON.stringify(await stored(here.page)))
      .toContain(`"most":"${id}"`);
    await here.page.close();
    const again = await tab(here, site, "#/weigh");
    await again.waitForSelector(".most-least");
    expect(await again.locator(`input[name="most"][value="${id}"]`).isChecked()).toBe(true);
    await here.close();
  });

  it("who lets the doctor lead is asked nothing, and can go on later with all answers", async () => {
    const here = await visit(browser, site);
    await takeInUnasked(here.page, "third-line");
    await goTo(here.page, "#/weigh");
    await press(here.page, { selector: "main button", text: t("balance:weigh-start") });
    await here.page.waitForSelector("#goal");
    await chooseOne(here.page, "goal", "independent");
    await press(here.page, { selector: "main button", text: t("balance:wish-doctor-leads") });
    await here.page.getByRole("heading", { name: t("balance:wish-doctor-leads-title") }).waitFor();
    await press(here.page, { selector: "main button", text: t("balance:wish-together") });
    await here.page.waitForSelector("#goal");
    expect(await here.page.locator("#goal-independent").isChecked()).toBe(true);
    await here.close();
  });
});

it("the answers of a helper stay apart, and stand beside the person's own only where that is asked for", async () => {
  const here = await visit(browser, site);
  const { page } = here;
  await takeInUnasked(page, "her2-kept");
  await walk(page);
  await page.evaluate(() => undefined);
  const own = JSON.stringify((await stored(page)) as object);
  const copy = JSON.parse(own);
  await takeIn(page, { ...copy, matters: { ...copy.matters, by: "helper" } });
  await walk(page);
  const both = (await stored(page)) as { matters: Record<string, object> };
  expect(both.matters.person).toEqual(copy.matters.person);
  expect(both.matters.helper).toMatchObject({ answers: { by: "helper" } });
  await goTo(page, "#/mine");
  await page.getByRole("button", { name: t("balance:mine-both") }).waitFor();
  expect(await page.locator(".two-orders").count()).toBe(0);
  await page.getByRole("button", { name: t("balance:mine-both") }).click();
  await page.waitForSelector(".two-orders ol li");
  await here.close();
});

it("side by side, three at most; the third place can always be comfort care", async () => {
  const here = await visit(browser, site);
  const { page } = here;
  await takeInUnasked(page, "her2-kept");
  await goTo(page, "#/list");
  await page.waitForSelector(".pick");
  for (let place = 0; place < 3; place++) await page.locator(".pick input").nth(place).check();
  expect(await page.locator(".pick input").nth(3).isDisabled()).toBe(true);
  await goTo(page, "#/beside");
  await page.waitForSelector(".beside-heads > li:nth-child(3)");
  await page.getByRole("button", { name: t("compare:compare-comfort-instead") }).click();
  await page.waitForFunction(() => document.querySelector(".comfort") === null);
  expect(await page.locator(".beside-heads > li").count()).toBe(3);
  await page.setViewportSize({ width: 1280, height: 844 });
  const tops = await page
    .locator(".beside-heads > li")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  await here.close();
});

it("a decision and the four answers are on the page for the visit only where that is wanted", async () => {
  const here = await visit(browser, site);
  const { page } = here;
  await takeInUnasked(page, "third-line");
  await goTo(page, "#/kept");
  await page.waitForSelector("#chosen");
  await page.locator("#chosen").selectOption("waiting");
  await page.locator("#why").fill("The wedding in May comes first");
  for (const id of ["sure", "know", "weigh", "helped"])
    await page.locator(`input[name="sure-${id}"][value="no"]`).check({ force: true });
  await page.getByText(t("decision:decision-sure-open")).waitFor();
  const onSheet = async () => {
    await goTo(page, "#/page");
    await page.waitForSelector(".sheet");
    return (await page.locator(".sheet").first().textContent()) ?? "";
  };
  expect(await onSheet()).not.toMatch(/wedding/);
  await goTo(page, "#/kept");
  await page.locator("#decision-on-page").check();
  const sheet = await onSheet();
  expect(sheet).toContain("The wedding in May comes first");
  expect(sheet).not.toContain(t("decision:on-page-sure"));
  await goTo(page, "#/kept");
  await page.locator("#sure-on-page").check();
  expect(await onSheet()).toContain(t("decision:on-page-sure"));
  await here.close();
});

it("what a clinician sees of the model is shut in the plain words", async () => {
  const here = await visit(browser, site);
  const { page } = here;
  await takeInUnasked(page, "early-relapse");
  await goTo(page, "#/mine");
  await page.waitForSelector(".grid-row");
  expect(await page.locator(".drawer").count()).toBe(0);
  await page.getByRole("button", { name: t("register-to-clinical") }).click();
  await page.getByRole("button", { name: t("register-yes") }).click();
  await page.waitForSelector(".drawer table", { state: "attached" });
  await tabTo(page, { selector: ".drawer summary" });
  await here.close();
});

it("on another day two of the questions can be answered again, and the person says which answers count", async () => {
  const here = await visit(browser, site, { day: "2026-11-01" });
  const { page } = here;
  await takeInUnasked(page, "her2-kept");
  await walk(page);
  await goTo(page, "#/mine");
  await page.waitForSelector(".order");
  const begin = page.getByRole("button", { name: t("balance:again-begin") });
  expect(await begin.count()).toBe(0);
  await here.context.clock.setFixedTime(new Date("2026-11-04T12:00:00"));
  await page.reload();
  await begin.click();
  for (const turn of [0, 1]) {
    await page.waitForSelector(".most-least");
    await expect.poll(() => page.locator(".most-least input:checked").count()).toBe(0);
    const ids = await page
      .locator('input[name="most"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    await chooseOne(page, "most", ids.at(turn === 0 ? -1 : 0) ?? "");
    await chooseOne(page, "least", ids.at(turn === 0 ? 0 : -1) ?? "");
    await next(page);
  }
  await page
    .getByText(/Before, this did/)
    .first()
    .waitFor();
  await press(page, { selector: "main button", text: t("balance:again-new") });
  await page.waitForFunction(() => document.querySelector("#again") === null);
  const kept = async () => ((await stored(page)) as { matters: { person: object } }).matters.person;
  await expect.poll(kept).toMatchObject({ on: "2026-11-04" });
  expect(await kept()).not.toHaveProperty("again");
  await here.close();
});
