/** Where a server keeps shares: a folder with a file each, written whole or not at all. */
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { textAt } from "../storage/text-at.ts";
import { writeWhole } from "../storage/write-whole.ts";

/** A place for small texts by name, as the server asks for one. */
export interface ShareFiles {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

const ENDING = ".json";
const NAME = /^[0-9a-f]{64}$/;

/** For this user alone: what lies here is sealed, and still nobody else's. */
const PRIVATE = 0o700;

export function openShareFolder(folder: string): ShareFiles {
  const place = (name: string): string => {
    if (!NAME.test(name)) throw new RangeError("a share is named by 64 hexadecimal digits");
    return join(folder, name + ENDING);
  };
  return {
    read: (name) => textAt(place(name)),
    write: async (name, text) => {
      await mkdir(folder, { recursive: true, mode: PRIVATE });
      await writeWhole(place(name), text);
    },
    remove: (name) => rm(place(name), { force: true }),
    names: () => namesIn(folder),
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  if (!isThere) return [];
  const files = (await readdir(folder)).filter((file) => file.endsWith(ENDING));
  return files.map((file) => file.slice(0, -ENDING.length)).filter((name) => NAME.test(name));
}
