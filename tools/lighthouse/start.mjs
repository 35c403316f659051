/** `npm run lighthouse`: builds what is missing, installs the audit beside this file, and runs it on the key pages. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensurePages } from "../env/pages.mjs";
import { ensureBuilt, ensureInstalled, fail, requireNode, run, say } from "../env.mjs";

const HERE = dirname(fileURLToPath(import.meta.url));

requireNode();
await ensureInstalled();
await ensureBuilt();
await ensurePages();
if (!existsSync(join(HERE, "node_modules/lighthouse"))) {
  say("installing the page audit, once.");
  const options = { cwd: HERE, stdio: ["ignore", 2, 2] };
  if (run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], options) !== 0)
    fail("the page audit could not be installed; the reason stands above.");
}
process.exitCode = run(process.execPath, ["--import", "tsx", join(HERE, "audit.mjs")]);
