/** `npm run build:site [-- OUT]`: writes the folder that any static host can serve, from any path. */
import { dirname, join, relative, resolve } from "node:path";
import { PAGES } from "./env/fresh.mjs";
import { fail, ROOT, requireNode, say } from "./env/ground.mjs";
import { ensurePages } from "./env/pages.mjs";
import { faultsOfSite } from "./env/site.mjs";
import { isFree, writeSite } from "./env/write-site.mjs";
import { ensureInstalled } from "./env.mjs";

requireNode();
const [out = join(ROOT, "build/site"), ...more] = process.argv
  .slice(2)
  .map((path) => resolve(path));
if (more.length > 0) fail("takes one folder: npm run build:site -- OUT");
if (!isFree(out)) {
  fail(`${out} holds other files. Name a new or empty folder, or one that build:site wrote.`);
}
await ensureInstalled();
await ensurePages();

const pages = dirname(join(ROOT, PAGES.product));
if (out === pages) fail(`${out} is what the site is copied from. Name another folder.`);
const faults = faultsOfSite(pages);
if (faults.length > 0) fail(["the pages cannot be served from any path:", ...faults].join("\n  "));
try {
  writeSite(pages, out);
} catch (error) {
  fail(`${out} could not be written (${error.code ?? error.message}).`);
}
say(`wrote ${relative(process.cwd(), out) || out}. docs/hosting.md says how to serve it.`);
