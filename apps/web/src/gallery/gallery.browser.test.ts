/** The gallery in a real browser: nothing for axe to find, nothing lost at 320 px, every key does its work. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const WEB = fileURLToPath(new URL("../../", import.meta.url));
const ORIGIN = "http://gallery.test";
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nextline-gallery-"));
  await build({
    root: WEB,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { outDir: folder, rolldownOptions: { input: join(WEB, "gallery.html") } },
  });
  browser = await chromium.launch({
    executablePath: process.env.NEXTLINE_CHROMIUM ?? "",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Look {
  readonly width: number;
  readonly theme: "light" | "dark";
}

async function open({ width, theme }: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme: theme });
  await page.route(`${ORIGIN}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith(".svg")) return route.fulfill({ status: 204 });
    return route.fulfill({
      body: readFileSync(join(folder, path)),
      contentType: TYPES[extname(path)] ?? "application/octet-stream",
      headers: { "content-security-policy": `${POLICY}; img-src 'self'` },
    });
  });
  await page.goto(`${ORIGIN}/gallery.html`);
  await page.waitForSelector("main");
  return page;
}

const LOOKS = [320, 390, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((theme) => ({ width, theme })),
);

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, { runOnly });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, tags);
}

/** What stands out of the window to the right, and by how far the page could be pushed sideways. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll("body *")].filter(
      (element) =>
        !element.closest(".spoken, .skip-link") && element.getBoundingClientRect().right > room + 1,
    );
    const pushed = document.documentElement.scrollWidth - room;
    return { pushed, out: out.map((element) => `${element.tagName}.${element.className}`) };
  });

describe.each(LOOKS)("the gallery at $width px, $theme", (look) => {
  it("has nothing for axe to find and loses nothing at the side", async () => {
    const page = await open(look);
    expect(await faults(page)).toEqual([]);
    expect(await overflow(page)).toEqual({ pushed: 0, out: [] });
    await page.close();
  });
});

describe("the gallery", () => {
  it("would be found out if a label went missing", async () => {
    const page = await open({ width: 390, theme: "light" });
    await page.locator('label[for="age"]').evaluate((label) => label.remove());
    expect((await faults(page)).join()).toMatch(/\blabel: .*id="age"/);
    await page.close();
  });

  it("breaks no rule of the page's policy", async () => {
    const page = await open({ width: 390, theme: "light" });
    const said: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") said.push(message.text());
    });
    page.on("pageerror", (error) => said.push(error.message));
    await page.reload();
    await page.waitForSelector("main");
    expect(said).toEqual([]);
    await page.close();
  });

  it("keeps everything at twice the text size on 320 px", async () => {
    const page = await open({ width: 320, theme: "light" });
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await overflow(page)).toEqual({ pushed: 0, out: [] });
    await page.close();
  });

  it("gives every target 48 px of height", async () => {
    const page = await open({ width: 390, theme: "light" });
    const targets = "button, label.card, label.segment, summary, nav a, .text-box, .danger-link";
    const heights = await page
      .locator(targets)
      .evaluateAll((all) =>
        all.map((element) => element.getBoundingClientRect().height).filter((height) => height > 0),
      );
    expect(heights.length).toBeGreaterThan(40);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48);
    await page.close();
  });

  it("changes its paper with the device and with the reader's choice", async () => {
    const page = await open({ width: 390, theme: "light" });
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.getByLabel("Light", { exact: true }).check();
    expect(await paper()).toBe(light);
    await page.close();
  });
});

describe("the box with names, by keyboard alone", () => {
  it("marks, picks, shuts, and lets go", async () => {
    const page = await open({ width: 390, theme: "light" });
    const box = page.locator("#drug");
    await box.focus();
    await page.keyboard.type("tax");
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    const marked = page.locator(`#${await box.getAttribute("aria-activedescendant")}`);
    expect(await marked.getAttribute("aria-selected")).toBe("true");
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    expect(await box.inputValue()).toBe("tax");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await box.inputValue()).toBe("paclitaxel");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("drug-none");
    await page.close();
  });

  it("takes a press on a name", async () => {
    const page = await open({ width: 390, theme: "light" });
    await page.locator("#drug").pressSequentially("cyr");
    await page.locator("#drug-list [role=option]").click();
    expect(await page.locator("#drug").inputValue()).toBe("ramucirumab");
    await page.close();
  });
});

describe("the ways round the page", () => {
  it("skips to the main part and from a problem to its field, without a new address", async () => {
    const page = await open({ width: 390, theme: "light" });
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused()).toBe("main");
    await page.locator("#problems a").nth(1).press("Enter");
    expect(await focused()).toBe("wrong-date-day");
    expect(new URL(page.url()).hash).toBe("");
    await page.close();
  });
});
