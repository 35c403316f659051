/// <reference lib="dom" />
/** From the press on "Next" to the new counts on the screen, in a real browser slowed down four times. */
import { existsSync, readFileSync } from "node:fs";
import type { Browser, CDPSession, Page, Worker } from "playwright-core";
import { answer, mark, openQuestion } from "../tests/web/answering.ts";
import { DIST, openBrowser, openSite, type Site } from "../tests/web/site.ts";
import { takeIn, visit } from "../tests/web/visit.ts";
import { findChromium } from "../tools/env/chromium.mjs";
import { type Measure, median } from "./measure.ts";

const SLOWER = 4;
const RUNS = 10;
const MOST_MS = 50;
const NAME = `answer to redrawn counts, ${SLOWER} times slower`;
const BOUND = `under ${MOST_MS} ms`;
const PERSON = "early-relapse";
/** Each press changes the answer, and with it the counts. */
const ANSWERS = ["0", "4"];
/** Nobody presses while the question is still being drawn: else the drawing of the screen before is measured too. */
const AT_REST_MS = 200;

interface Times {
  /** From the press to the frame with the new counts. */
  readonly whole: number;
  /** Of it, from the question's arrival at the worker to its answer's leaving. */
  readonly worker: number;
}

export async function redraw(): Promise<Measure> {
  if (!existsSync(DIST) || findChromium() === undefined) return skipped();
  const site = await openSite();
  const browser = await openBrowser();
  try {
    return summed(await timesOf(browser, site));
  } finally {
    await browser.close();
    await site.close();
  }
}

const skipped = (): Measure => ({
  name: NAME,
  absolute: "skipped: no pages or no Chromium",
  bound: BOUND,
  passed: undefined,
});

/**
 * The browser slows down the page alone, not the worker: what the worker took is counted as often again as it would
 * have been slower.
 */
function summed(times: readonly Times[]): Measure {
  const ms = median(times.map(({ whole, worker }) => whole + (SLOWER - 1) * worker));
  const worker = median(times.map(({ worker: of }) => of));
  const absolute = `${ms.toFixed(0)} ms (worker ${worker.toFixed(0)} ms)`;
  return { name: NAME, absolute, bound: BOUND, passed: ms < MOST_MS };
}

async function timesOf(browser: Browser, site: Site): Promise<readonly Times[]> {
  const { page, close } = await visit(browser, site);
  const session = await page.context().newCDPSession(page);
  // The runner of this file names functions with a helper that the page does not have.
  await page.addInitScript("globalThis.__name ??= (of) => of");
  await page.reload();
  await takeIn(page, profile());
  // Twice without a clock: code and knowledge are loaded then.
  for (const value of ANSWERS) await answer(page, "ecog", value);
  await watchWorker(page);
  const times: Times[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await one(page, session, run));
  await close();
  return times;
}

const profile = (): object =>
  JSON.parse(
    readFileSync(new URL(`../examples/people/${PERSON}/profile.json`, import.meta.url), "utf8"),
  );

async function one(page: Page, session: CDPSession, run: number): Promise<Times> {
  await openQuestion(page, "ecog");
  await page.waitForSelector(".so-far a");
  await mark(page, ANSWERS[run % ANSWERS.length]);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.waitForTimeout(AT_REST_MS);
  const whole = await page.evaluate(pressAndWait);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.waitForFunction(() => !location.hash.endsWith("/next"));
  return { whole, worker: await workerTook(page) };
}

interface Watched {
  readonly arrived: Map<number, number>;
  readonly left: Map<number, number>;
}

/** Notes in the worker when each question for the options arrived, and when each answer left. */
async function watchWorker(page: Page): Promise<void> {
  await workerOf(page).evaluate(() => {
    const watched: Watched = { arrived: new Map(), left: new Map() };
    const send = self.postMessage.bind(self);
    self.postMessage = (reply: { id: number }) => {
      watched.left.set(reply.id, performance.now());
      send(reply);
    };
    self.addEventListener("message", ({ data, timeStamp }) => {
      if (data.call === "options") watched.arrived.set(data.id, timeStamp);
    });
    Object.assign(self, { watched });
  });
}

/** Of the latest question. */
const workerTook = (page: Page): Promise<number> =>
  workerOf(page).evaluate(() => {
    const { arrived, left } = (self as unknown as { watched: Watched }).watched;
    const [id, at] = [...arrived].at(-1) as [number, number];
    return (left.get(id) as number) - at;
  });

function workerOf(page: Page): Worker {
  const [worker] = page.workers();
  if (worker === undefined) throw new Error("the page has no worker to watch");
  return worker;
}

/** Runs in the page: presses, waits for other counts, and for the frame that shows them. */
const pressAndWait = (): Promise<number> =>
  new Promise((resolve) => {
    const counts = () => document.querySelector(".so-far")?.textContent ?? "";
    const before = counts();
    const started = performance.now();
    const observer = new MutationObserver(() => {
      if (counts() === before || counts() === "") return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve(performance.now() - started);
        painted.port2.postMessage(undefined);
      });
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
    document.querySelector<HTMLButtonElement>("main form [type=submit]")?.click();
  });
