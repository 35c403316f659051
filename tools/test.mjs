/** `npm test`: installs and builds what is missing, checks the code, then runs every test. */
import { findChromium } from "./env/chromium.mjs";
import { ensurePages } from "./env/pages.mjs";
import { ensureBuilt, ensureInstalled, requireNode, run, say } from "./env.mjs";

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
