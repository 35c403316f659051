/** `npm run screenshots`: the key screens as pictures, with a page that shows them side by side, in screenshots/. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { openBrowser, openSite, type Site } from "../tests/web/site.ts";
import { visit } from "../tests/web/visit.ts";
import { indexPage, type Picture } from "./screenshots/index-page.ts";
import { type KeyScreen, SCREENS } from "./screenshots/screens.ts";

const OUT = fileURLToPath(new URL("../screenshots/", import.meta.url));
const LOOKS = [
  { width: 320, theme: "light" },
  { width: 390, theme: "light" },
  { width: 768, theme: "light" },
  { width: 1280, theme: "light" },
  { width: 390, theme: "dark" },
] as const;

/** About the room between the edges of A4. */
const PRINTED = { width: 688, theme: "print" } as const;

type Look = (typeof LOOKS)[number] | typeof PRINTED;

async function shoot(page: Page, screen: KeyScreen, { width, theme }: Look): Promise<Picture> {
  await page.setViewportSize({ width, height: 844 });
  const isPrint = theme === "print";
  await page.emulateMedia({
    media: isPrint ? "print" : "screen",
    colorScheme: isPrint ? "light" : theme,
  });
  await page.evaluate("scrollTo(0, 0); document.activeElement?.blur()");
  const file = `${screen.slug}-${width}-${theme}.png`;
  await page.screenshot({ path: join(OUT, file), fullPage: true, animations: "disabled" });
  return { file, name: screen.name, width, theme };
}

async function picturesOf(browser: Browser, site: Site): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const screen of SCREENS) {
    const { page, close } = await visit(browser, site);
    await screen.open(page);
    const looks = screen.isPrinted ? [...LOOKS, PRINTED] : LOOKS;
    for (const look of looks) pictures.push(await shoot(page, screen, look));
    await close();
    console.error(`${screen.slug}: ${pictures.length} pictures so far`);
  }
  return pictures;
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const site = await openSite();
const browser = await openBrowser();
try {
  const pictures = await picturesOf(browser, site);
  writeFileSync(join(OUT, "index.html"), indexPage(pictures));
  console.log(`${pictures.length} pictures: ${join(OUT, "index.html")}`);
} finally {
  await browser.close();
  await site.close();
}
