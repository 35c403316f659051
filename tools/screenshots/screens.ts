/** The ten screens that say most about the app, and how to get to each. */
import type { Page } from "playwright-core";
import { answer } from "../../tests/web/answering.ts";
import { EMPTY, FILLED, fillFor } from "../../tests/web/screens.ts";

export interface KeyScreen {
  readonly slug: string;
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const named = (name: string) => {
  const screen = [...EMPTY, ...FILLED].find((one) => one.name === name);
  if (screen === undefined) throw new RangeError(`no screen is called "${name}"`);
  return screen;
};

const empty = (slug: string, name: string): KeyScreen => ({ slug, ...named(name) });

const filled = (slug: string, name: string): KeyScreen => {
  const { open } = named(name);
  return {
    slug,
    name,
    open: async (page) => {
      await fillFor(page);
      await open(page);
    },
  };
};

export const SCREENS: readonly KeyScreen[] = [
  empty("home", "home"),
  empty("question", "a choice"),
  empty("number", "a number with units"),
  empty("treatment", "a treatment, half filled"),
  filled("answers", "all answers"),
  filled("options", "options"),
  filled("option", "an option in pictures"),
  filled("summary", "summary"),
  empty("now", "danger signs"),
  {
    slug: "stop",
    name: "stop",
    open: async (page) => {
      await answer(page, "bleeding", "major");
    },
  },
];
