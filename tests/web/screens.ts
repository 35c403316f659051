/// <reference lib="dom" />
/** Every screen of the app, each in the states it has, and how to get there. */
import type { Page } from "playwright-core";
import { answer, openQuestion, send } from "./answering.ts";
import { t } from "./app-words.ts";
import { knowledge, person, profileOf } from "./people.ts";
import { goTo, takeIn } from "./visit.ts";

export interface Screen {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
}

const at =
  (hash: string, ready: string) =>
  async (page: Page): Promise<void> => {
    await goTo(page, hash);
    await page.waitForSelector(ready);
  };

/** A page that reads without scripts. */
const still = (file: string) => async (page: Page) => {
  await page.goto(new URL(file, page.url()).href);
  await page.waitForSelector("main h1");
};

const question = (fact: string) => (page: Page) => openQuestion(page, fact);

const optionNumber = (id: string): number =>
  knowledge.options.findIndex((option) => option.id === id) + 1;

/** An option whose studies have a count of 100 people, so that all four views are there. */
const WITH_FIGURES = "trastuzumab-deruxtecan";

const view = (look: "sentence" | "icons" | "bars" | "table") => async (page: Page) => {
  await at(`#/list/${optionNumber(WITH_FIGURES)}`, ".figure")(page);
  const radio = page.locator(`.segment input[value="${look}"]`).first();
  await radio.check({ force: true });
};

/** A treatment with a drug picked, and the list of names open for the next one. */
async function fillTreatment(page: Page): Promise<void> {
  await openQuestion(page, "treatments");
  await page.locator("#drug").pressSequentially("oxali");
  await page.locator("#drug").press("ArrowDown");
  await page.locator("#drug").press("Enter");
  await page.locator("#intent-palliative").check();
  await page.locator("#drug").pressSequentially("tra");
  await page.waitForSelector("#drug-list [role=option]");
}

/** The form of an entry stands in its place on the line. */
async function changeFirst(page: Page): Promise<void> {
  await at("#/past", ".past > li")(page);
  await page.locator(".past > li .button").first().click();
  await page.waitForSelector(".past form");
}

/** With one question being said in other words. */
async function openPlan(page: Page): Promise<void> {
  await at("#/page", ".sheet li")(page);
  await page.locator("main summary", { hasText: t("visit:edit") }).click();
  await page
    .getByRole("button", { name: new RegExp(`^${t("visit:reword")}`) })
    .first()
    .click();
  await page.waitForSelector("#wording");
}

async function filterTrials(page: Page): Promise<void> {
  await at("#/more", "main summary")(page);
  if ((await page.locator("#filter-phase:visible").count()) === 0)
    await page.locator("main summary", { hasText: t("trials:filter-title") }).click();
  await page.locator("#filter-phase").selectOption("3");
  await page.getByRole("button", { name: t("trials:filter-clear") }).waitFor();
}

/** A month that there is not. */
async function refuseDay(page: Page): Promise<void> {
  await at("#/new", ".news > li")(page);
  await page.locator("#last-visit-month").fill("13");
  await page.getByRole("button", { name: t("news:visit-keep") }).click();
  await page.waitForSelector(".field-error");
}

/** All that folds away open. */
async function sinceVisit(page: Page): Promise<void> {
  await takeIn(page, { format: 1, profile: profileOf(person("her2-kept")), lastVisit: "2024-09" });
  await at("#/new", ".news > li")(page);
  for (const summary of await page.locator("main summary").all()) await summary.click();
}

async function refuse(page: Page, fact: string): Promise<void> {
  await openQuestion(page, fact);
  await send(page);
  await page.waitForSelector(".field-error");
}

/** On a page where nothing was answered. */
export const EMPTY: readonly Screen[] = [
  { name: "home", open: at("#/", "main h1") },
  { name: "all answers, empty", open: at("#/all", ".fact-empty") },
  { name: "options, empty", open: at("#/list", "main .button") },
  { name: "trials, empty", open: at("#/more", "main .group, main .foot") },
  { name: "missing tests, empty", open: at("#/open", "main h1") },
  { name: "what is new, empty", open: at("#/new", "main .button") },
  { name: "summary, empty", open: at("#/page", "main .button") },
  { name: "an option, empty", open: at(`#/list/${optionNumber(WITH_FIGURES)}`, "main article") },
  { name: "no such option", open: at("#/list/9999", "main h1") },
  { name: "a choice", open: question("ecog") },
  { name: "a choice, sent empty", open: (page) => refuse(page, "site") },
  { name: "a set", open: question("metastaticSites") },
  { name: "a number with units", open: question("creatinineMgPerDl") },
  { name: "a number, sent empty", open: (page) => refuse(page, "age") },
  { name: "a date", open: question("recurrenceDate") },
  { name: "treatments", open: question("treatments") },
  { name: "a treatment, half filled", open: fillTreatment },
  { name: "procedures", open: question("procedures") },
  { name: "a pause, empty", open: at("#/rest", "main h1") },
  { name: "the time line, empty", open: at("#/past", "main .past-whole") },
  { name: "danger signs", open: at("#/now", ".sign") },
  { name: "about", open: at("#/about", "main h1") },
  { name: "data", open: at("#/data", "#new-passphrase") },
  { name: "the diary, empty", open: at("#/days", "#have") },
  { name: "treatment dates, empty", open: at("#/dates", "#regimen") },
  { name: "weight and food, empty", open: at("#/log", ".sheet") },
  { name: "nothing to share", open: at("#/share", "main h1 + p") },
  { name: "to bring in", open: at("#/bring", "#paste") },
];

const MATTERS = {
  goal: "feel-well",
  screens: [
    {
      shown: ["more-time", "severe-side-effects", "everyday-toll"],
      most: "severe-side-effects",
      least: "more-time",
    },
  ],
  ownWords: { "severe-side-effects": "I want to play with my grandchildren on Sundays." },
};

/** With answers about what matters, at one step of the questions. */
const matters =
  (hash: string, ready: string, more: object = {}) =>
  async (page: Page): Promise<void> => {
    const all = { by: "person", person: { answers: MATTERS }, isOnPage: true, ...more };
    const beside = ["trastuzumab-deruxtecan", "ramucirumab-paclitaxel", "best-supportive-care"];
    const profile = profileOf(person("her2-kept"));
    await takeIn(page, { format: 1, profile, matters: all, beside });
    await at(hash, ready)(page);
  };

const asking = (step: string, ready: string) =>
  matters("#/weigh", ready, { person: { answers: MATTERS, at: step } });

/** The questions about what matters, and what comes out of them. */
const BALANCE: readonly Screen[] = [
  { name: "what matters, to begin with", open: at("#/weigh", "#who") },
  { name: "what came out, before any answer", open: at("#/mine", "main h2") },
  { name: "side by side, nothing chosen", open: at("#/beside", "#beside") },
  { name: "what matters, a goal", open: asking("goal", "#goal") },
  { name: "what matters, the changes", open: asking("swings", ".swings") },
  { name: "what matters, three of them", open: matters("#/weigh", ".most-least") },
  {
    name: "what matters, answers that do not go together",
    open: matters("#/weigh", ".claims", {
      person: {
        answers: {
          goal: "more-time",
          screens: [{ shown: ["more-time", "independence"], most: "independence" }],
        },
      },
    }),
  },
  {
    name: "what matters, left to the doctor",
    open: matters("#/weigh", "main h1", { person: { answers: { wish: "doctor-leads" } } }),
  },
  {
    name: "what came out, with a helper's answers",
    open: matters("#/mine", ".grid-row", { helper: { answers: { ...MATTERS, by: "helper" } } }),
  },
  { name: "side by side", open: matters("#/beside", ".beside-heads") },
  {
    name: "what matters, on another day",
    open: matters("#/weigh", ".most-least", {
      person: { answers: MATTERS, again: { screens: [] } },
    }),
  },
  {
    name: "what came out on another day",
    open: matters("#/mine", "#again", {
      person: {
        answers: MATTERS,
        again: { screens: [{ ...MATTERS.screens[0], most: "more-time", least: "everyday-toll" }] },
      },
    }),
  },
  { name: "my decision", open: at("#/kept", "#chosen") },
  { name: "summary, with what matters", open: at("#/page", ".sheet ol li") },
];

const dayOf = (date: string, grade: number | "unknown") => ({
  date,
  period: "today",
  by: "person",
  symptoms: [{ id: "nausea", grade, severity: 2, interference: 1 }],
  signs: {},
  measures: { temperature: 37.2 },
});

const CARE = {
  entries: [dayOf("2026-10-18", 1), dayOf("2026-10-25", "unknown"), dayOf("2026-11-01", 2)],
  courses: [
    {
      regimen: "ram-pac",
      cyclesPlanned: 3,
      cycles: [
        { start: "2026-09-07", asPlanned: true },
        { start: "2026-10-12", doses: [{ drug: "paclitaxel", percent: 75 }], reason: "numb feet" },
      ],
      dropped: [{ drug: "ramucirumab", from: "2026-10-26" }],
      bloodTests: ["2026-11-06"],
    },
  ],
  weights: [
    { date: "2026-05-03", kg: 80 },
    { date: "2026-11-01", kg: 71 },
  ],
  intakes: [{ date: "2026-11-01", percent: 50 }],
};

/** Nothing is known of what was told, and what was written has no place to break. */
const UNSURE = {
  entries: ["2026-10-25", "2026-11-01"].map((date) => ({
    ...dayOf(date, "unknown"),
    symptoms: ["nausea", "diarrhoea", "rash"].map((id) => ({ id, grade: "unknown" })),
    signs: { fever: "unknown", "black-stool": "unknown", "carer-worried": "unknown" },
  })),
  courses: [
    {
      regimen: "mfolfox6",
      cycles: [{ start: "2026-10-12", reason: "w".repeat(80) }],
      dropped: [{ drug: "oxaliplatin", from: "2026-10-20", reason: "v".repeat(80) }],
      stopped: "2026-10-26",
      bloodTests: [],
    },
  ],
  weights: [{ date: "2026-11-01", kg: 71.4 }],
};

const caring =
  (hash: string, ready: string, { care = CARE as object, slug = "her2-kept" } = {}) =>
  async (page: Page) => {
    const profile = profileOf(person(slug));
    await takeIn(page, { format: 1, profile, care });
    await at(hash, ready)(page);
    for (const summary of await page.locator("main summary").all()) await summary.click();
  };

const unsure = (hash: string, ready: string) =>
  caring(hash, ready, { care: UNSURE, slug: "everything-unknown" });

/** Of the person one thing is known, which settles no news. */
async function newsOfOne(page: Page): Promise<void> {
  await takeIn(page, { format: 1, profile: { facts: { age: 60 } } });
  await at("#/new", "main summary")(page);
  for (const summary of await page.locator("main summary").all()) await summary.click();
}

/** During treatment, with everything open. */
export const TREATMENT: readonly Screen[] = [
  { name: "the diary, with how it went", open: caring("#/days", ".line-chart") },
  { name: "treatment dates", open: caring("#/dates", ".care-table") },
  { name: "weight and food", open: caring("#/log", ".line-chart") },
];

/** Each takes in another person: after these, the answers of the one before are gone. */
export const LITTLE_KNOWN: readonly Screen[] = [
  { name: "the diary, nothing known", open: unsure("#/days", ".line-chart") },
  { name: "treatment dates, little known", open: unsure("#/dates", ".care-table") },
  { name: "weight and food, little known", open: unsure("#/log", ".sheet h3") },
  { name: "what is new, little known", open: newsOfOne },
];

/** With the answers of a person. */
export const FILLED: readonly Screen[] = [
  ...BALANCE,
  ...TREATMENT,
  { name: "home, going on", open: at("#/", "main h1") },
  { name: "treatments, filled", open: question("treatments") },
  { name: "all answers", open: at("#/all", ".fact-from, .fact-value") },
  { name: "the time line", open: at("#/past", ".past > li") },
  { name: "the time line, one treatment open", open: changeFirst },
  { name: "a pause", open: at("#/rest", ".progress-steps li") },
  { name: "options", open: at("#/list", ".option-card") },
  { name: "an option in words", open: view("sentence") },
  { name: "an option in pictures", open: view("icons") },
  { name: "an option in bars", open: view("bars") },
  { name: "an option in tables", open: view("table") },
  { name: "missing tests", open: at("#/open", ".option-card") },
  { name: "about time", open: at("#/time", "#depth") },
  { name: "trials", open: at("#/more", ".option-card") },
  { name: "trials, filtered", open: filterTrials },
  { name: "a trial", open: at("#/more/1", ".criterion") },
  { name: "what is new, no day of a visit", open: at("#/new", ".news > li") },
  { name: "what is new, a wrong day", open: refuseDay },
  { name: "what is new since a visit", open: sinceVisit },
  { name: "summary", open: at("#/page", ".sheet li") },
  { name: "summary, questions being put", open: openPlan },
  { name: "what will be shared", open: at("#/share", "#passcode") },
  ...LITTLE_KNOWN,
];

export const fillFor = (page: Page, slug = "her2-kept"): Promise<void> =>
  takeIn(page, profileOf(person(slug)));

/** Screens that leave the page in another state: each on a page of its own. */
export const APART: readonly Screen[] = [
  ...["read.html", "read-1.html", "read-words.html", "now.html", "open.html", "launch.html"].map(
    (file) => ({
      name: file,
      open: still(file),
    }),
  ),
  {
    name: "a page that does not come",
    open: async (page) => {
      await page.route(/assets\/trials-.*\.js$/, (route) => route.abort());
      await page.evaluate("location.hash = '#/more'");
      await page.getByRole("heading", { name: t("load-failed-title"), level: 1 }).waitFor();
    },
  },
  {
    name: "stop",
    open: async (page) => {
      await answer(page, "bleeding", "major");
    },
  },
  {
    name: "another disease",
    open: async (page) => {
      await takeIn(page, { facts: { site: "stomach", histology: "gist" } });
      await at("#/list", "main .notice")(page);
    },
  },
  {
    name: "contradictions",
    open: async (page) => {
      await fillFor(page, "contradictory");
      await at("#/list", ".option-card")(page);
    },
  },
  {
    name: "a passphrase set, and locked",
    open: async (page) => {
      await goTo(page, "#/data");
      await page.locator("#new-passphrase").fill("four words in a row");
      await page.locator("#again-passphrase").fill("four words in a row");
      await page.getByRole("button", { name: t("passphrase-set"), exact: true }).click();
      await page.getByRole("button", { name: t("lock-now") }).click();
      await page.waitForSelector("#passphrase");
    },
  },
  {
    name: "asked whether to delete",
    open: async (page) => {
      await goTo(page, "#/data");
      await page.getByRole("button", { name: t("delete"), exact: true }).click();
      await page.getByRole("button", { name: t("delete-yes") }).waitFor();
    },
  },
  {
    name: "hidden",
    open: async (page) => {
      await page.getByRole("button", { name: t("hide") }).click();
      await page.getByRole("heading", { name: t("hidden-title") }).waitFor();
    },
  },
];
