/** Lighthouse for phones over the built, compressed pages with a person's answers: the median of three, against bars. */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
const PERSON = join(ROOT, "examples/people/her2-kept/profile.json");
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const RUNS = 3;
const PAGES = [
  { name: "Learn", path: "read.html" },
  { name: "Options", path: "#/list" },
  { name: "Trials", path: "#/more" },
];
const BARS = { accessibility: 100, "best-practices": 100, performance: 98 };

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The real server on a free port; its first line names the address. */
async function serve() {
  const server = spawn(process.execPath, [join(ROOT, "nextline"), "serve", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const [address] = /http:\S+/.exec(line) ?? [];
    if (address !== undefined) return { address, close: () => server.kill("SIGTERM") };
  }
  throw new Error("the server ended before it named its address");
}

/** As the page offers it: as a copy. */
async function takeIn(browser, address) {
  const page = await browser.newPage();
  await page.goto(`${address}/#/data`);
  const copy = await page.waitForSelector("#copy");
  await copy.uploadFile(PERSON);
  await page.waitForFunction(
    () => document.querySelector("#copy")?.closest("section, form, main")?.textContent !== "",
  );
  await page.goto(`${address}/#/list`);
  await page.waitForSelector(".option-card");
  await page.close();
}

async function scoresOf(browser, url) {
  const page = await browser.newPage();
  const flags = { disableStorageReset: true, onlyCategories: Object.keys(BARS), logLevel: "error" };
  const { lhr } = await lighthouse(url, flags, undefined, page);
  await page.close();
  const faults = Object.values(lhr.audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score === 0,
  );
  return {
    scores: Object.keys(BARS).map((id) => Math.round(lhr.categories[id].score * 100)),
    faults: faults.map(({ id, title }) => `${id}: ${title}`),
  };
}

async function audit(browser, address, { name, path }) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await scoresOf(browser, `${address}/${path}`));
  const found = Object.entries(BARS).map(([id, bar], place) => {
    const score = median(runs.map(({ scores }) => scores[place]));
    return { text: `${id} ${score} (at least ${bar})`, passed: score >= bar };
  });
  console.log(`${name}: ${found.map(({ text }) => text).join(", ")}`);
  const passed = found.every((one) => one.passed);
  if (!passed)
    for (const fault of new Set(runs.flatMap(({ faults }) => faults))) console.log(`  ${fault}`);
  return passed;
}

const { address, close } = await serve();
const browser = await puppeteer.launch({ executablePath: CHROMIUM, args: QUIET });
try {
  await takeIn(browser, address);
  const passed = [];
  for (const page of PAGES) passed.push(await audit(browser, address, page));
  process.exitCode = passed.every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
  close();
}
