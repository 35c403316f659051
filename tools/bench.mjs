/** `npm run bench`: installs and builds what is missing, then measures; exit 1 where a gate fails. */
import { ensurePages } from "./env/pages.mjs";
import { ensureBuilt, ensureInstalled, requireNode, run } from "./env.mjs";

requireNode();
await ensureInstalled();
await ensureBuilt();
await ensurePages();
process.exitCode = run(process.execPath, ["--import", "tsx", "bench/main.ts"]);
