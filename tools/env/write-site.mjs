/** Copies a built site to its place, whole or not at all. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Only what a site consists of is ever replaced: nobody loses a folder to a wrong word. */
export function isFree(folder) {
  if (!existsSync(folder)) return true;
  if (!statSync(folder).isDirectory()) return false;
  const names = readdirSync(folder);
  return names.length === 0 || (names.includes("index.html") && names.includes("assets"));
}

/** Written beside and renamed: a host never sees half a site. */
export function writeSite(pages, folder) {
  const beside = (ending) => join(dirname(folder), `.${basename(folder)}.${process.pid}.${ending}`);
  const [draft, old] = [beside("new"), beside("old")];
  try {
    mkdirSync(dirname(folder), { recursive: true });
    cpSync(pages, draft, { recursive: true, filter: (path) => !basename(path).startsWith(".") });
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(draft, folder);
  } finally {
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    for (const path of [draft, old]) rmSync(path, { recursive: true, force: true });
  }
}
