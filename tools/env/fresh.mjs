/** Whether what was built is as new as what it is made of. */
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT, read, tryTo } from "./ground.mjs";

export const BUNDLE = "apps/cli/dist/nextline.js";

const SHARED = ["knowledge", "package-lock.json", "package.json", "packages", "tools/knowledge"];

/** What is built, and everything it is made of; folders are read to the bottom. */
export const COMMAND_LINE = {
  product: BUNDLE,
  // The last line of the bundle itself.
  stampedIn: BUNDLE,
  inputs: ["apps/cli/src", "apps/server/src", "tools/build.mjs", ...SHARED],
};
export const PAGES = {
  product: "apps/web/dist/index.html",
  // Beside the pages it would be handed out with them.
  stampedIn: "build/pages.stamp",
  inputs: ["apps/web", "tools/build-web.mjs", "tools/web", ...SHARED],
};
const NOT_INPUTS = new Set(["node_modules", "dist", "build", "test"]);

/** Looks at times alone, for it runs at every start: the product is there and no input is newer. */
export function isBuilt(root = ROOT, { product, inputs } = COMMAND_LINE) {
  const built = statSync(join(root, product), { throwIfNoEntry: false });
  return built !== undefined && !inputs.some((path) => isNewer(join(root, path), built.mtimeMs));
}

function isNewer(path, moment) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  // A folder's own time tells of a file that went away.
  if (stat.mtimeMs > moment) return true;
  return stat.isDirectory() && namesIn(path).some((name) => isNewer(`${path}/${name}`, moment));
}

/** After a copy or a checkout times say little: then the contents decide. */
export async function isBuiltFromTheSame(root = ROOT, target = COMMAND_LINE) {
  const now = new Date();
  const product = statSync(join(root, target.product), { throwIfNoEntry: false });
  const stamped = read(join(root, target.stampedIn));
  if (product === undefined || stamped === undefined) return false;
  if (!stamped.endsWith(stamp(await hashInputs(root, target)))) return false;
  tryTo(() => utimesSync(join(root, target.product), now, now));
  return true;
}

/** The last line of what is stamped: what it was made of. */
export const stamp = (hash) => `\n// inputs ${hash}\n`;

/** For a product whose stamp lies apart; whatever changed since the start is newer than it. */
export function markBuilt(hash, started, { root = ROOT, target = PAGES } = {}) {
  tryTo(() => {
    const path = join(root, target.stampedIn);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, stamp(hash));
    utimesSync(join(root, target.product), started, started);
  });
}

export async function hashInputs(root = ROOT, { inputs } = COMMAND_LINE) {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for (const path of inputs.flatMap((input) => filesUnder(root, input)).sort()) {
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
