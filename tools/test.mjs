/** `npm test`: installs and builds what is missing, checks the code, then runs every test. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { ensurePages } from "./env/pages.mjs";
import { ensureBuilt, ensureInstalled, requireNode, run, say } from "./env.mjs";

/** The one without windows comes first: the same engine, for half the work. */
const CHROMIUMS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

requireNode();
await ensureInstalled();
await ensureBuilt();
await ensurePages();

const chromium = findChromium();
if (chromium === undefined) {
  say("no Chromium found (set CHROMIUM to its path): browser tests are skipped and counted.");
}
const checks = run(process.execPath, ["tools/check.mjs"]);
const tests = run(process.execPath, ["node_modules/vitest/vitest.mjs", ...vitestArguments()], {
  env: {
    ...process.env,
    NEXTLINE_CHROMIUM: chromium ?? "",
    // A failed check counts as a failure in the closing line.
    NEXTLINE_CHECK_FAILED: checks === 0 ? "" : "1",
  },
});
process.exitCode = checks || tests;

function vitestArguments() {
  return [
    "run",
    // Read in memory: a tree that cannot be written can still be tested.
    "--configLoader=runner",
    "--reporter=default",
    "--reporter=./tools/vitest-reporter.ts",
    ...process.argv.slice(2),
  ];
}

function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && !isProgram(named)) say(`CHROMIUM is set to ${named}, which is no program.`);
  const places = [
    named,
    ...CHROMIUMS.flatMap(onPath),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return places.find((place) => place && isProgram(place));
}

function onPath(name) {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
