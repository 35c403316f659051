/// <reference lib="dom" />
/** What others have written down is read, shown with its source, and becomes an answer only where it is ticked. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "./app-words.ts";
import { cutOff, faultsOn } from "./axe.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { goTo, stored, takeIn, type Visit, visit } from "./visit.ts";

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

const b = (id: string, params = {}) => t(`bring:${id}`, params);
const REPORT = `<img src="x" onerror="document.title='run'">
Adenocarcinoma of the stomach. HER2 IHC 3+. PD-L1 CPS 7.
ECOG performance status 1. Creatinine pending.`;
const record = (name: string) =>
  readFileSync(new URL(`../../examples/records/${name}.json`, import.meta.url), "utf8");

async function reading(text: string, profile: object = { facts: {} }): Promise<Visit> {
  const here = await visit(browser, site, { day: "2026-11-01" });
  await takeIn(here.page, profile);
  await goTo(here.page, "#/bring");
  await paste(here, text);
  await here.page.getByRole("button", { name: b("read"), exact: true }).click();
  await here.page.getByRole("heading", { name: b("review-title") }).waitFor();
  const review = here.page.getByText(b("review-lead")).or(here.page.getByText(b("review-none")));
  await review.first().waitFor();
  return here;
}

/** As a person does; typing thousands of lines would take Chromium half a minute. */
async function paste({ context, page }: Visit, text: string): Promise<void> {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  const box = page.locator("#paste");
  await box.focus();
  await page.keyboard.press("Control+V");
  await expect.poll(async () => (await box.inputValue()).length).toBe(text.length);
}

async function expectFaultless(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await cutOff(page)).toEqual([]);
    expect(await faultsOn(page, "all")).toEqual([]);
  }
}

const factsIn = async (page: Page) =>
  (await stored(page)) as { profile: { facts: Record<string, unknown>; sources?: object } };

describe("a pasted report", () => {
  it("is shown with its words, and nothing of it counts that is not ticked", async () => {
    const here = await reading(REPORT, { facts: { ecog: 2 } });
    const { page } = here;
    expect(await page.locator(".brought > li").count()).toBeGreaterThan(2);
    expect(await page.locator(".brought mark").allTextContents()).toContain("HER2 IHC 3+");
    expect(await page.locator("main img").count()).toBe(0);
    await page
      .getByText(b("line-instead", { value: "" }).trim())
      .first()
      .waitFor();
    await expectFaultless(page);
    expect((await factsIn(page)).profile.facts).toEqual({ ecog: 2 });
    const mark = page.locator("mark", { hasText: "HER2 IHC 3+" });
    await page.locator(".brought > li", { has: mark }).locator("input").check();
    await page.getByRole("button", { name: b("take-one", { count: 1 }) }).click();
    await page.getByText(b("taken-one", { count: 1 })).waitFor();
    const { profile } = await factsIn(page);
    expect(profile.facts).toEqual({ ecog: 2, her2Ihc: 3 });
    expect(profile.sources).toMatchObject({ her2Ihc: { from: "report" } });
    expect(await page.title()).toBe("Nextline");
    expect(here.requests.filter((request) => request.startsWith("POST"))).toEqual([]);
    expect(here.errors).toEqual([]);
    await here.close();
  });

  it("that says nothing of use is told so", async () => {
    const { page, close } = await reading("The weather was fine.");
    await page.getByText(b("review-none")).waitFor();
    expect(await page.locator(".brought > li").count()).toBe(0);
    await close();
  });
});

describe("a pasted record", () => {
  it("shows where it says two things, and what was not taken", async () => {
    const { page, close } = await reading(record("two-answers-one-day"));
    await page.getByText(b("conflicts-title")).waitFor();
    expect(await page.locator(".notice li").count()).toBeGreaterThan(0);
    await expectFaultless(page);
    await close();
  });

  it("is ticked part by part with the keyboard, and what was worked out one by one", async () => {
    const { page, close } = await reading(record("forty-entries"));
    const all = await page.locator(".brought > li").count();
    const inferred = page.locator(".brought > li", { hasText: b("line-worked-out") });
    const [first, treatments] = [page.locator(".brought").first(), b("line-inferred")];
    await first.getByText(treatments).first().waitFor();
    const buttons = page.getByRole("button", { name: /^Tick these/ });
    expect(await buttons.count()).toBeGreaterThan(1);
    for (const button of await buttons.all()) {
      await button.focus();
      await page.keyboard.press("Enter");
      expect(await page.locator(".brought input:checked").count()).toBeLessThan(all);
    }
    expect(await inferred.count()).toBeGreaterThan(1);
    expect(await inferred.locator("input:checked").count()).toBe(0);
    await page.getByText(b("worked-out-apart")).first().waitFor();
    await expectFaultless(page);
    await close();
  });

  it("of another cancer is said to be one", async () => {
    const { page, close } = await reading(record("lung-cancer"));
    await page.locator(".notice").first().waitFor();
    await close();
  });

  it("that is none is said to be none", async () => {
    const { page, close } = await reading('{"a": 1}');
    await page.locator(".notice").first().waitFor();
    expect(await page.locator(".brought > li").count()).toBe(0);
    await close();
  });
});

/** The lines of a record again and again, each resource with an id of its own. */
function linesOf(name: string, size: number): string {
  const resources: { resourceType: string; id: string }[] = JSON.parse(record(name)).entry.map(
    ({ resource }: { resource: object }) => resource,
  );
  const isPatient = (one: { resourceType: string }) => one.resourceType === "Patient";
  const line = (one: object) => `${JSON.stringify(one)}\n`;
  const parts = [resources.filter(isPatient).map(line).join("")];
  const rest = resources.filter((one) => !isPatient(one));
  for (let length = 0, n = 0; length < size; n++) {
    const part = rest.map((one) => line({ ...one, id: `${one.id}-${n}` })).join("");
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
}

/** More than the page would hold as a whole. */
const LONG = 40_000_000;

describe("a file of lines", () => {
  const folder = mkdtempSync(join(tmpdir(), "nextline-lines-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function giving(text: string): Promise<Visit> {
    const file = join(folder, "record.ndjson");
    writeFileSync(file, text);
    const here = await visit(browser, site, { day: "2026-11-01" });
    await goTo(here.page, "#/bring");
    await here.page.locator("#record").setInputFiles(file);
    await here.page.getByRole("button", { name: b("read"), exact: true }).click();
    return here;
  }

  it("is read piece by piece with its progress, be it longer than a phone could hold", async () => {
    const { page, errors, close } = await giving(linesOf("forty-entries", LONG));
    await page.getByLabel(b("reading-file")).waitFor();
    await page.getByRole("button", { name: b("reading-stop") }).waitFor();
    await page.locator(".brought > li").first().waitFor();
    expect(await page.locator(".brought > li").count()).toBeGreaterThan(10);
    expect(errors).toEqual([]);
    await close();
  });

  it("can be left while it is read, and something else is read after it", async () => {
    const { page, errors, close } = await giving(linesOf("forty-entries", LONG));
    await page.getByRole("button", { name: b("reading-stop") }).click();
    await page.locator("#paste").fill(REPORT);
    await page.getByRole("button", { name: b("read"), exact: true }).click();
    await page.locator(".brought mark", { hasText: "HER2 IHC 3+" }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it("with a broken line is not read at all: the line is named", async () => {
    const { page, close } = await giving(`${linesOf("forty-entries", 1)}{"resourceType": \n`);
    const lines = linesOf("forty-entries", 1).split("\n").length;
    await page.locator(".notice", { hasText: String(lines) }).waitFor();
    expect(await page.locator(".brought > li").count()).toBe(0);
    await close();
  });
});
