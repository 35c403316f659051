/** Whether the bundle is as new as what it is made of. */
import { readdirSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { ROOT, read, tryTo } from "./ground.mjs";

export const BUNDLE = "apps/cli/dist/nextline.js";

/** Everything the bundle is made of; folders are read to the bottom. */
const INPUTS = [
  "apps/cli/src",
  "knowledge",
  "package-lock.json",
  "package.json",
  "packages",
  "tools/build.mjs",
  "tools/knowledge",
];
const NOT_INPUTS = new Set(["node_modules", "dist", "build", "test"]);

/** Looks at times alone, for it runs at every start: the bundle is there and no input is newer. */
export function isBuilt(root = ROOT) {
  const bundle = statSync(join(root, BUNDLE), { throwIfNoEntry: false });
  return bundle !== undefined && !INPUTS.some((path) => isNewer(join(root, path), bundle.mtimeMs));
}

function isNewer(path, moment) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  // A folder's own time tells of a file that went away.
  if (stat.mtimeMs > moment) return true;
  return stat.isDirectory() && namesIn(path).some((name) => isNewer(`${path}/${name}`, moment));
}

/** After a copy or a checkout times say little: then the contents decide. */
export async function isBuiltFromTheSame(root = ROOT) {
  const now = new Date();
  const bundle = read(join(root, BUNDLE));
  if (bundle === undefined || !bundle.endsWith(stamp(await hashInputs(root)))) return false;
  tryTo(() => utimesSync(join(root, BUNDLE), now, now));
  return true;
}

/** The last line of the bundle: what it was made of. */
export const stamp = (hash) => `\n// inputs ${hash}\n`;

export async function hashInputs(root = ROOT) {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for (const path of INPUTS.flatMap((input) => filesUnder(root, input))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

function filesUnder(root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [path];
  const names = namesIn(join(root, path)).sort();
  return names.flatMap((name) => filesUnder(root, `${path}/${name}`));
}

const namesIn = (folder) =>
  readdirSync(folder).filter((name) => !NOT_INPUTS.has(name) && !name.includes(".test."));
