/// <reference lib="dom" />
/** A person shares their answers, another opens them: once, with the passcode, and no trace of the key anywhere. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShareFolder } from "@nextline/adapters/share/folder";
import { readLink } from "@nextline/adapters/share/link";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordOf } from "../../tools/records.ts";
import { card, fhir, otherMaker } from "../share/other-maker.ts";
import { t } from "./app-words.ts";
import { cutOff, faultsOn } from "./axe.ts";
import { person, profileOf } from "./people.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { goTo, stored, takeIn, type Visit, visit } from "./visit.ts";

const PASSCODE = "blue kettle 7";
const DAY = "2026-11-01";
const HER = profileOf(person("her2-kept"));

let folder: string;
let site: Site;
let withoutLinks: Site;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nextline-links-"));
  const now = () => Date.parse(`${DAY}T12:00:00`) / 1000;
  site = await openSite({ shares: { files: openShareFolder(folder), now } });
  withoutLinks = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([site?.close(), withoutLinks?.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const s = (id: string, params = {}) => t(`share:${id}`, params);
const press = (page: Page, id: string) =>
  page.getByRole("button", { name: s(id), exact: true }).click();

/** A visitor with answers, on the page for sharing. */
async function sharing(where = site): Promise<Visit> {
  const here = await visit(browser, where, { day: DAY });
  await takeIn(here.page, HER);
  await goTo(here.page, "#/share");
  await here.page.locator("#passcode").fill(PASSCODE);
  return here;
}

async function linkOf({ page }: Visit): Promise<string> {
  await press(page, "make-link");
  return page.locator("#made-address").inputValue();
}

/** Somebody else, with a browser of their own. */
async function opening(address: string): Promise<Visit> {
  const other = await visit(browser, site, { day: DAY });
  await other.page.goto(address);
  await other.page.locator("#passcode").waitFor();
  return other;
}

async function open(page: Page, passcode = PASSCODE): Promise<void> {
  await page.locator("#passcode").fill(passcode);
  await press(page, "open-go");
}

async function expectFaultless(page: Page): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await cutOff(page)).toEqual([]);
    expect(await faultsOn(page, "all")).toEqual([]);
  }
}

describe("a link", () => {
  it("carries the answers to somebody else, who takes them in only after a question", async () => {
    const here = await sharing();
    const address = await linkOf(here);
    await expectFaultless(here.page);
    const { key } = readLink(address);
    const other = await opening(address);
    expect(other.page.url()).toBe(`${site.origin}/open.html`);
    await open(other.page, "wrong one");
    await other.page.getByText(s("fault-wrong-passcode-left-many", { count: 4 })).waitFor();
    await open(other.page);
    await other.page.locator(".sheet li").first().waitFor();
    expect(await other.page.locator("h1").first().textContent()).toBe(s("came-title"));
    await expectFaultless(other.page);
    expect(await stored(other.page)).toBeUndefined();
    await press(other.page, "came-take");
    await press(other.page, "came-yes");
    await other.page.getByText(s("came-taken")).waitFor();
    const { facts } = JSON.parse(JSON.stringify(HER));
    await expect.poll(() => stored(other.page)).toMatchObject({ profile: { facts } });
    for (const { requests, errors } of [here, other]) {
      expect(requests.join("\n")).not.toContain(key);
      expect(requests.join("\n")).not.toMatch(/her2Ihc|ecog/);
      expect(errors).toEqual([]);
    }
    await Promise.all([here.close(), other.close()]);
  });

  it("is known to its maker as opened, and gone when they delete it", async () => {
    const here = await sharing();
    const other = await opening(await linkOf(here));
    await open(other.page);
    await other.page.locator(".sheet li").first().waitFor();
    await here.page.reload();
    await here.page.getByText(s("mine-opened", { day: "1 November 2026" })).waitFor();
    const kept = () => readdirSync(folder).length;
    const before = kept();
    await here.page.getByRole("button", { name: s("mine-delete") }).click();
    await here.page.getByText(s("mine-title")).waitFor({ state: "detached" });
    expect(kept()).toBe(before - 1);
    await expect.poll(() => stored(here.page)).not.toHaveProperty("shares");
    await Promise.all([here.close(), other.close()]);
  });

  it("opens from its picture, and says plainly that it opens no second time", async () => {
    const here = await sharing();
    await linkOf(here);
    const buffer = await here.page.locator(".qr").screenshot();
    for (const then of [".sheet li", ".notice"]) {
      const other = await opening(`${site.origin}/open.html`);
      const files = { name: "photo.png", mimeType: "image/png", buffer };
      await other.page.locator("#file").setInputFiles(files);
      await open(other.page);
      await other.page.locator(then).first().waitFor();
      if (then === ".notice")
        expect(await other.page.textContent("main")).toContain(s("fault-gone"));
      await other.close();
    }
    await here.close();
  });

  it("is not made with a short passcode", async () => {
    const { page, requests, close } = await sharing();
    await page.locator("#passcode").fill("12345");
    await press(page, "make-link");
    await page.getByText(s("fault-short-passcode")).waitFor();
    expect(requests.filter((request) => request.startsWith("POST"))).toEqual([]);
    await close();
  });
});

describe("a file", () => {
  it("is made where the server keeps no links, and opens with its passcode", async () => {
    const here = await sharing(withoutLinks);
    await here.page.getByText(s("only-file")).waitFor();
    await press(here.page, "make-file");
    const [download] = await Promise.all([
      here.page.waitForEvent("download"),
      press(here.page, "save-file"),
    ]);
    expect(download.suggestedFilename()).toBe(`nextline-${DAY}.sealed.json`);
    const buffer = readFileSync(await download.path());
    expect(buffer.toString()).not.toMatch(/her2|ecog/i);
    const other = await opening(`${site.origin}/open.html`);
    const files = { name: "x.json", mimeType: "application/json", buffer };
    await other.page.locator("#file").setInputFiles(files);
    await open(other.page, "wrong one");
    await other.page.getByText(s("fault-wrong-passcode-file")).waitFor();
    await open(other.page);
    await other.page.locator(".sheet li").first().waitFor();
    await Promise.all([here.close(), other.close()]);
  });
});

describe("a link of another maker", () => {
  it("is looked through like any record, and its card is refused with a way on", async () => {
    const maker = await otherMaker();
    const record = await maker.listed(fhir(recordOf("brand-names")));
    const other = await opening(`${site.origin}/open.html#${record}`);
    await press(other.page, "open-go");
    await other.page.getByRole("heading", { name: t("bring:review-title") }).waitFor();
    await other.page.locator(".brought > li").first().waitFor();
    expect(await other.page.locator(".brought > li").count()).toBeGreaterThan(3);
    await expectFaultless(other.page);
    expect(await stored(other.page)).toBeUndefined();
    expect(other.errors).toEqual([]);
    const again = await opening(`${site.origin}/open.html#${await maker.listed(card)}`);
    await press(again.page, "open-go");
    await again.page.getByText(s("fault-health-card")).waitFor();
    await Promise.all([other.close(), again.close(), maker.close()]);
  });
});
