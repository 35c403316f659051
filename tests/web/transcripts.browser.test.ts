/// <reference lib="dom" />
/**
 * The ten key screens as a screen reader says them, golden under transcripts/: read every changed line before you keep
 * it with `npx vitest run tests/web/transcripts.browser.test.ts --update=all`.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { APART, EMPTY, FILLED, fillFor, type Screen } from "./screens.ts";
import { openBrowser, openSite, type Site } from "./site.ts";
import { transcriptOf } from "./transcript.ts";
import { visit } from "./visit.ts";

const FOLDER = fileURLToPath(new URL("./transcripts/", import.meta.url));

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

/** It changes with every word of the knowledge; what is said does not. */
const KNOWLEDGE_HASH = /\b[0-9a-f]{12}\b/g;

const named = (name: string, screens: readonly Screen[]): Screen => {
  const screen = screens.find((one) => one.name === name);
  if (screen === undefined) throw new RangeError(`no screen is called "${name}"`);
  return screen;
};

const KEY: readonly (readonly [file: string, screen: Screen, isFilled: boolean])[] = [
  ["home", named("home", EMPTY), false],
  ["question", named("a choice, sent empty", EMPTY), false],
  ["time-line", named("the time line", FILLED), true],
  ["answers", named("all answers", FILLED), true],
  ["pause", named("a pause", FILLED), true],
  ["options", named("options", FILLED), true],
  ["option", named("an option in pictures", FILLED), true],
  ["trials", named("trials, filtered", FILLED), true],
  ["visit", named("summary", FILLED), true],
  ["stop", named("stop", APART), false],
];

describe("said by a screen reader", () => {
  it.each(KEY)("%s", async (file, screen, isFilled) => {
    const here = await visit(browser, site);
    if (isFilled) await fillFor(here.page);
    await screen.open(here.page);
    const said = (await transcriptOf(here.page)).replace(KNOWLEDGE_HASH, "(its hash)");
    expect(said).toContain("[main]");
    await expect(said).toMatchFileSnapshot(join(FOLDER, `${file}.txt`));
    await here.close();
  });
});
