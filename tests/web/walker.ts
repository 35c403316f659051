/// <reference lib="dom" />
/** Walks an example person from the empty page to the printed summary, by keyboard alone. */
import { labelOf, voiceOf } from "@nextline/core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { t } from "./app-words.ts";
import { chooseMany, chooseOne, press, tabTo, typeInto } from "./keyboard.ts";
import {
  answerOf,
  factAt,
  knowledge,
  knownTo,
  nameOnTheBox,
  numberOf,
  type Person,
  type Procedure,
  type Treatment,
} from "./people.ts";
import { NEUTRAL } from "./visit.ts";

/** More questions than there are facts to ask for: beyond them, they go round in a circle. */
const MOST_QUESTIONS = 140;

export interface Walk {
  readonly asked: readonly string[];
  /** How often an answer stopped the questions. */
  readonly stops: number;
}

export async function walkThroughQuestions(page: Page, person: Person): Promise<Walk> {
  const asked: string[] = [];
  let stops = 0;
  await press(page, { selector: "main a", text: t("home-start") });
  for (let at = await arrive(page, ""); asked.length < MOST_QUESTIONS; ) {
    if (at === "#/next") return { asked, stops };
    if (at === "#/stop") {
      stops += 1;
      await press(page, { selector: "main a", text: t("stop-go-on") });
    } else {
      const fact = factAt(Number(at.split("/")[2]));
      asked.push(fact);
      await give(page, fact, answerOf(person, fact));
    }
    at = await arrive(page, at);
  }
  throw new Error(`still asking after ${asked.length} questions: ${asked.slice(-5).join(" ")}`);
}

/** What no question asked for is filled in on the page with all answers. */
export async function fillInTheRest(page: Page, person: Person, asked: readonly string[]) {
  const typed = (fact: string) =>
    knowledge.facts.get(fact)?.type !== "string" || fact === "recurrenceDate";
  const rest = knownTo(person).filter((fact) => !asked.includes(fact) && typed(fact));
  for (const fact of rest) {
    await press(page, { selector: "header nav a", text: t("nav-facts") });
    await page.waitForSelector(".fact-list");
    await openQuestion(page, fact);
    await give(page, fact, answerOf(person, fact));
    await arrive(page, `#/next/${numberOf(fact)}`);
  }
  return rest;
}

/** Opens the folded groups on the way, as the button may lie inside one. */
async function openQuestion(page: Page, fact: string): Promise<void> {
  const label = labelOf(voiceOf(knowledge, "en", "plain"), fact);
  const text = `${t("facts-answer")} ${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  const group = page
    .locator("details")
    .filter({ has: page.getByRole("button", { name: text, exact: true, includeHidden: true }) });
  const summaries = await page.locator("details").count();
  for (let fold = 0; fold < summaries; fold++) {
    await tabTo(page, { selector: "main summary" });
    const own = await group.evaluateAll((all) =>
      all.some((details) => details.contains(document.activeElement)),
    );
    if (own) break;
  }
  await page.keyboard.press("Enter");
  await press(page, { selector: "main button", whole: text });
  await page.waitForFunction((hash) => location.hash === hash, `#/next/${numberOf(fact)}`);
  await page.waitForSelector("main form h1");
}

/** Waits for the next screen: another question, a stop, all answers after a correction, or the end of the questions. */
async function arrive(page: Page, before: string): Promise<string> {
  const found = await page.waitForFunction(
    ([old, done]) => {
      const { hash } = location;
      const h1 = document.querySelector("main h1");
      if (h1 === null || hash === old) return undefined;
      if (hash === "#/next") return h1.textContent === done ? hash : undefined;
      return ["#/stop", "#/all"].includes(hash) || hash.startsWith("#/next/") ? hash : undefined;
    },
    [before, t("all-asked-title")],
    { polling: 20, timeout: 15_000 },
  );
  const hash = String(await found.jsonValue());
  expect(hash).toMatch(NEUTRAL);
  return hash;
}

async function give(page: Page, fact: string, answer: unknown): Promise<void> {
  if (answer === undefined) return press(page, { selector: "main button", text: t("do-not-know") });
  if (fact === "treatments") return giveTreatments(page, answer as readonly Treatment[]);
  if (fact === "procedures") return giveProcedures(page, answer as readonly Procedure[]);
  await giveFact(page, fact, answer);
  await press(page, { selector: "main button[type=submit]" });
  if (isImpossible(fact, answer)) await giveUp(page);
}

function isImpossible(fact: string, answer: unknown): boolean {
  const { min = -Infinity, max = Infinity } = knowledge.facts.get(fact) ?? {};
  return typeof answer === "number" && (answer < min || answer > max);
}

/** A number that cannot be true is refused, and a person who has no other does not know. */
async function giveUp(page: Page): Promise<void> {
  await page.waitForSelector("main .field-error");
  await press(page, { selector: "main button", text: t("do-not-know") });
}

async function giveFact(page: Page, fact: string, answer: unknown): Promise<void> {
  if (Array.isArray(answer)) return giveSet(page, fact, answer.map(String));
  if (typeof answer === "object") return giveNumber(page, answer as Quantity);
  if ((await page.locator("#answer[inputmode=decimal]").count()) > 0)
    return typeInto(page, "answer", String(answer));
  if ((await page.locator("#answer-year").count()) > 0)
    return giveDate(page, "answer", String(answer));
  return chooseOne(page, "answer", String(answer));
}

function giveSet(page: Page, fact: string, values: readonly string[]): Promise<void> {
  const order = knowledge.facts.get(fact)?.values ?? [];
  const chosen = order.map(String).filter((value) => values.includes(value));
  return chooseMany(page, chosen.length === 0 ? ["none-of-these"] : chosen);
}

interface Quantity {
  readonly value: number;
  readonly unit: string;
}

async function giveNumber(page: Page, { value, unit }: Quantity): Promise<void> {
  await typeInto(page, "answer", String(value));
  await chooseOne(page, "answer-unit", unit);
}

async function giveDate(page: Page, id: string, date: string): Promise<void> {
  const [year = "", month = "", day = ""] = date.split("-");
  if (day !== "") await typeInto(page, `${id}-day`, day);
  await typeInto(page, `${id}-month`, month);
  await typeInto(page, `${id}-year`, year);
}

async function giveTreatments(page: Page, treatments: readonly Treatment[]): Promise<void> {
  if (treatments.length === 0)
    return press(page, { selector: "main button", text: t("treatments-none") });
  for (const [place, treatment] of treatments.entries()) {
    if (place > 0) await press(page, { selector: "main button", text: t("treatments-add") });
    await giveTreatment(page, treatment, place);
  }
  await press(page, { selector: "main button", text: t("treatments-done") });
}

/** Brand names for one half of the drugs, generic names for the other. */
async function giveTreatment(page: Page, treatment: Treatment, place: number): Promise<void> {
  await page.waitForSelector("#drug");
  for (const [turn, drug] of treatment.drugs.entries()) {
    const name = turn % 2 === 0 ? nameOnTheBox(drug) : drug.replaceAll("-", " ");
    if (turn === 0) await tabTo(page, { selector: "#drug" });
    await page.keyboard.type(name);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  expect(await page.locator(".chips > li").count()).toBe(treatment.drugs.length);
  await chooseOne(page, "intent", treatment.intent);
  if (treatment.start !== undefined) await giveDate(page, "start", treatment.start);
  await chooseOne(page, "outcome", treatment.outcome ?? "not-known");
  if (treatment.end !== undefined) await giveDate(page, "end", treatment.end);
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (count) => document.querySelectorAll("ol.treatments > li").length === count,
    place + 1,
  );
  // Who cannot see the page is led on as well: the focus is not lost with the form.
  await page.waitForFunction(() => document.activeElement !== document.body);
}

async function giveProcedures(page: Page, procedures: readonly Procedure[]): Promise<void> {
  if (procedures.length === 0)
    return press(page, { selector: "main button", text: t("procedures-none") });
  for (const [place, { kind, field, date }] of procedures.entries()) {
    if (place > 0) await press(page, { selector: "main button", text: t("procedures-add") });
    await chooseOne(page, "kind", kind);
    if (field !== undefined) await chooseOne(page, "field", field);
    if (date !== undefined) await giveDate(page, "when", date);
    await press(page, { selector: "main button[type=submit]" });
    await page.waitForFunction(
      (count) => document.querySelectorAll("ol.treatments > li").length === count,
      place + 1,
    );
  }
  await press(page, { selector: "main button", text: t("treatments-done") });
}
