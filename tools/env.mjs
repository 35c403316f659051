/** What plain scripts need before they work: a fitting Node, installed packages, a fresh build. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isBuilt, isBuiltFromTheSame } from "./env/fresh.mjs";
import { fail, ROOT } from "./env/ground.mjs";
import { ensureInstalled } from "./env/install.mjs";
import { withLock } from "./env/lock.mjs";

export { fail, ROOT, requireNode, say } from "./env/ground.mjs";
export { ensureInstalled };

export async function ensureBuilt() {
  if (isBuilt() || (await isBuiltFromTheSame())) return;
  await ensureInstalled();
  await withLock("build", () => isBuilt() || build());
}

function build() {
  // Whatever a build prints is a message; standard output belongs to answers.
  const status = run(process.execPath, [join(ROOT, "tools/build.mjs")], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) fail("the build failed; the reason stands above.");
}

/** Runs a program in the project's folder and returns its exit status. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: ROOT, stdio: "inherit", ...options });
  if (done.error) fail(`could not start ${command}: ${done.error.message}`);
  return done.status ?? 1;
}
