/// <reference lib="dom" />
/** A person with a keyboard and nothing else: Tab to a thing, choose with arrows, press. */
import type { Page } from "playwright-core";

/** More stops than any screen has: beyond them, a thing cannot be reached by keyboard. */
const MOST_STOPS = 250;

export interface Thing {
  readonly selector: string;
  /** How its text begins, where the selector alone does not tell it apart. */
  readonly text?: string;
  /** Its whole text, where another begins alike. */
  readonly whole?: string;
}

/** @throws Error where no number of presses gets there */
export async function tabTo(page: Page, thing: Thing, key = "Tab"): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    if (await isAt(page, thing)) return;
  }
  throw new Error(
    `Tab does not get to ${thing.selector} ${thing.text ?? thing.whole ?? ""} on ${page.url()}`,
  );
}

const isAt = (page: Page, thing: Thing): Promise<boolean> =>
  page.evaluate(({ selector, text = "", whole }: Thing) => {
    const here = document.activeElement;
    if (here === null || !here.matches(selector)) return false;
    const said = here.textContent?.replace(/\s+/g, " ").trim() ?? "";
    return whole === undefined ? said.startsWith(text) : said === whole;
  }, thing);

export async function press(page: Page, thing: Thing): Promise<void> {
  await tabTo(page, thing);
  await page.keyboard.press("Enter");
}

/** Radio buttons: Tab gets to the group, arrows to the answer. */
export async function chooseOne(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, { selector: `input[type=radio][name="${name}"]` });
  const { here, there, checked } = await page.evaluate(
    ([group, wanted]) => {
      const radios = [...document.querySelectorAll<HTMLInputElement>(`input[name="${group}"]`)];
      const place = (which: (radio: HTMLInputElement) => boolean) => radios.findIndex(which);
      return {
        here: place((radio) => radio === document.activeElement),
        there: place((radio) => radio.value === wanted),
        checked: radios.some((radio) => radio.checked),
      };
    },
    [name, value],
  );
  if (there < 0) throw new Error(`no answer ${value} to ${name} on ${page.url()}`);
  if (here === there && !checked) return page.keyboard.press("Space");
  for (let step = here; step !== there; step += Math.sign(there - here))
    await page.keyboard.press(there > here ? "ArrowDown" : "ArrowUp");
}

/** Checkboxes, from the first to the last. */
export async function chooseMany(page: Page, values: readonly string[]): Promise<void> {
  for (const value of values) {
    await tabTo(page, { selector: `input[type=checkbox][value="${value}"]` });
    await page.keyboard.press("Space");
  }
}

export async function typeInto(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, { selector: `#${id}` });
  await page.keyboard.type(text);
}
