/** Lighthouse for phones over the built, compressed pages, on a later visit with answers: the median of three, against bars. */
import { fileURLToPath } from "node:url";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";
import { t } from "../../tests/web/app-words.ts";
import { openSite, QUIET } from "../../tests/web/site.ts";
import { findChromium } from "../env/chromium.mjs";

const PERSON = fileURLToPath(
  new URL("../../examples/people/her2-kept/profile.json", import.meta.url),
);
const RUNS = 3;
const PAGES = [
  { name: "Learn", path: "read.html" },
  { name: "Options", path: "#/list" },
  { name: "Trials", path: "#/more" },
];
const BARS = { accessibility: 100, "best-practices": 100, performance: 98 };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** By the way the page offers: as a copy. */
async function takeIn(browser, origin) {
  const page = await browser.newPage();
  await page.goto(`${origin}/#/data`);
  const copy = await page.waitForSelector("#copy");
  await copy.uploadFile(PERSON);
  await page.waitForFunction(
    (taken) => document.body.innerText.includes(taken),
    {},
    t("copy-taken"),
  );
  await page.close();
}

async function scoresOf(browser, url) {
  const page = await browser.newPage();
  const flags = { disableStorageReset: true, onlyCategories: Object.keys(BARS), logLevel: "error" };
  const { lhr } = await lighthouse(url, flags, undefined, page);
  await page.close();
  const faults = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 0.9);
  return {
    scores: Object.keys(BARS).map((id) => Math.round(lhr.categories[id].score * 100)),
    faults: faults.map(({ title, displayValue = "" }) => `${title} ${displayValue}`.trim()),
  };
}

async function audit(browser, origin, { name, path }) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await scoresOf(browser, `${origin}/${path}`));
  const found = Object.entries(BARS).map(([id, bar], place) => {
    const score = median(runs.map(({ scores }) => scores[place]));
    return { text: `${id} ${score} (at least ${bar})`, passed: score >= bar };
  });
  const passed = found.every((one) => one.passed);
  console.log(`${name}: ${found.map(({ text }) => text).join(", ")}`);
  if (!passed) for (const fault of runs.flatMap(({ faults }) => faults)) console.log(`  ${fault}`);
  return passed;
}

const site = await openSite();
const browser = await puppeteer.launch({ executablePath: findChromium(), args: QUIET });
try {
  await takeIn(browser, site.origin);
  const passed = [];
  for (const page of PAGES) passed.push(await audit(browser, site.origin, page));
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  await site.close();
}
