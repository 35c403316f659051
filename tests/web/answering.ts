/// <reference lib="dom" />
/** Goes to a question by its number and answers it, the quick way: for tests that are about something else. */
import type { Page } from "playwright-core";
import { t } from "./app-words.ts";
import { factAt, numberOf } from "./people.ts";
import { goTo } from "./visit.ts";

export async function openQuestion(page: Page, fact: string): Promise<void> {
  await goTo(page, `#/next/${numberOf(fact)}`);
  await page.waitForSelector("main form, main .treatments > li");
}

/** Marks an answer without sending it. */
export const mark = (page: Page, value: unknown): Promise<void> =>
  page.locator(`#answer-${value}`).check();

export const send = (page: Page): Promise<void> => page.locator("main form [type=submit]").click();

/** @returns where it led: the fact that is asked next, or "stop" */
export async function answer(page: Page, fact: string, value: unknown): Promise<string> {
  await openQuestion(page, fact);
  await mark(page, value);
  await send(page);
  return nextAfter(page, fact);
}

/** Answers with "I do not know" or skips. */
export async function pass(page: Page, fact: string, how: "do-not-know" | "skip"): Promise<string> {
  await page.getByRole("button", { name: t(how), exact: true }).click();
  return nextAfter(page, fact);
}

async function nextAfter(page: Page, fact: string): Promise<string> {
  await page.waitForFunction(
    (old) => {
      const { hash } = location;
      return hash !== old && hash !== "#/next" && document.querySelector("main h1") !== null;
    },
    `#/next/${numberOf(fact)}`,
  );
  const [, place, number] = new URL(page.url()).hash.split("/");
  return place === "next" ? factAt(Number(number)) : (place ?? "");
}
