/** `npm start`: installs and builds what is missing, then serves the pages on this device. */

import { ensurePages } from "./env/pages.mjs";
import { ensureBuilt, ensureInstalled, requireNode } from "./env.mjs";

const LOOK_MS = 300;

requireNode();
endWithNpm();
await ensureInstalled();
await ensureBuilt();
await ensurePages();

// The same program as `nextline serve`, in this process: a signal reaches it directly.
process.argv.splice(2, 0, "serve");
await import("../apps/cli/dist/nextline.js");

/** npm hands a signal to the shell between: where that ends alone, nobody could end this any more. */
function endWithNpm() {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== "start") return;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, LOOK_MS).unref();
}
