/** Builds the pages for the browser where they are missing or older than what they are made of. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "../env.mjs";
import { hashInputs, isBuilt, isBuiltFromTheSame, markBuilt, PAGES } from "./fresh.mjs";
import { fail, ROOT } from "./ground.mjs";
import { withLock } from "./lock.mjs";

export async function ensurePages() {
  if (await arePagesBuilt()) return;
  await withLock("pages", async () => (await arePagesBuilt()) || (await build()));
}

const arePagesBuilt = async () => isBuilt(ROOT, PAGES) || (await isBuiltFromTheSame(ROOT, PAGES));

async function build() {
  const started = new Date();
  const inputs = await hashInputs(ROOT, PAGES);
  // Whatever a build prints is a message; standard output belongs to answers.
  const status = run(process.execPath, [join(ROOT, "tools/build-web.mjs")], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) fail("the pages could not be built; the reason stands above.");
  if (!existsSync(join(ROOT, PAGES.product))) fail(`the build did not write ${PAGES.product}.`);
  markBuilt(inputs, started);
}
