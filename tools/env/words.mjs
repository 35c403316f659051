/** What the page's code is typed against: the compiled knowledge, cut into the parts a screen loads. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fail, ROOT, run } from "../env.mjs";

/** Where they are missing, as after a fresh checkout, they are made. */
export function ensureWords() {
  if (!existsSync(join(ROOT, "build/web/app.json"))) makeWords();
}

export function makeWords() {
  step("tools/knowledge/compile.ts", "the knowledge could not be compiled");
  step("tools/web/parts.ts", "the knowledge could not be cut into parts");
}

function step(script, failure) {
  const status = run(process.execPath, ["--import", "tsx", script], { stdio: ["ignore", 2, 2] });
  if (status !== 0) fail(`${failure}; the reason stands above.`);
}
