/// <reference lib="dom" />
/** What axe finds on a page, and what stands out of the window. */
import axe from "axe-core";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A theme changes colours and nothing else: these are the rules of axe that look at them. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

export type Scope = "all" | "colours";

/** Each finding as its rule and the first element that it is about. */
export async function faultsOn(page: Page, scope: Scope = "all"): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([type, values]) => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run(document, {
        runOnly: { type, values },
        resultTypes: ["violations"],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    scope === "all" ? (["tag", TAGS] as const) : (["rule", OF_COLOUR] as const),
  );
}

/** What reaches over the right edge, and by how far the page could be pushed sideways. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const pushed = document.documentElement.scrollWidth - room;
    const out = [...document.querySelectorAll("body *")].filter(
      (element) =>
        !element.closest(".spoken, .skip-link") && element.getBoundingClientRect().right > room + 1,
    );
    const named = out.map((element) => `${element.tagName}.${element.className}`);
    return pushed > 0 ? [`pushed by ${pushed}`, ...named] : named;
  });
