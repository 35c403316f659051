/** The screens that say most about the app: some before any answer, the others with the answers of four people. */
import type { Page } from "playwright-core";
import { answer } from "../../tests/web/answering.ts";
import { EMPTY, FILLED, fillFor } from "../../tests/web/screens.ts";

export interface KeyScreen {
  readonly slug: string;
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  /** It is made to be printed as well. */
  readonly isPrinted?: boolean;
}

/** Each with another need: a marker kept, many treatments behind them, a cancer that came back soon, answers that contradict each other. */
const PEOPLE = ["her2-kept", "third-line", "early-relapse", "contradictory"] as const;

const named = (name: string) => {
  const screen = [...EMPTY, ...FILLED].find((one) => one.name === name);
  if (screen === undefined) throw new RangeError(`no screen is called "${name}"`);
  return screen;
};

const empty = (slug: string, name: string): KeyScreen => ({ slug, ...named(name) });

const OF_PEOPLE: readonly (readonly [slug: string, name: string])[] = [
  ["answers", "all answers"],
  ["time-line", "the time line"],
  ["pause", "a pause"],
  ["options", "options"],
  ["option", "an option in pictures"],
  ["trials", "trials"],
  ["visit", "summary"],
];

const filled = (slug: string, name: string, person: string): KeyScreen => ({
  slug: `${slug}-${person}`,
  name: `${name}: ${person}`,
  isPrinted: slug === "visit",
  open: async (page) => {
    await fillFor(page, person);
    await named(name).open(page);
  },
});

export const SCREENS: readonly KeyScreen[] = [
  empty("home", "home"),
  empty("question", "a choice"),
  empty("number", "a number with units"),
  empty("treatment", "a treatment, half filled"),
  empty("now", "danger signs"),
  {
    slug: "stop",
    name: "stop",
    open: async (page) => {
      await answer(page, "bleeding", "major");
    },
  },
  empty("diary", "the diary, with how it went"),
  { ...empty("dates", "treatment dates"), isPrinted: true },
  { ...empty("food", "weight and food"), isPrinted: true },
  empty("new", "what is new since a visit"),
  ...PEOPLE.flatMap((person) => OF_PEOPLE.map(([slug, name]) => filled(slug, name, person))),
];
