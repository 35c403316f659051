/** Clears a store of contents that nothing names any more, and of drafts that a crash left behind. */
import fs from "node:fs";
import { join } from "node:path";
import type { Hash } from "./port.ts";

const ENDING = ".json";

export async function sweep(folder: string, named: ReadonlySet<Hash>): Promise<number> {
  const contents = join(folder, "contents");
  const files = await filesBelow(contents);
  const unnamed = files.filter((file) => !named.has(hashIn(file)));
  for (const file of unnamed) await fs.promises.rm(join(contents, file), { force: true });
  return unnamed.length;
}

/** A draft has an ending of its own, so it is no name of a content. */
const hashIn = (file: string): string =>
  file.endsWith(ENDING) ? file.slice(file.lastIndexOf("/") + 1, -ENDING.length) : "";

async function filesBelow(contents: string): Promise<readonly string[]> {
  try {
    const all = await fs.promises.readdir(contents, { recursive: true, withFileTypes: true });
    return all
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(contents.length + 1))
      .map((path) => path.replaceAll("\\", "/"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
