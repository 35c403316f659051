/** A folder of packs as a server gives it out: packs.json names the files beside it. */
import fs from "node:fs";
import { join } from "node:path";
import { writeWhole } from "../storage/write-whole.ts";
import type { Made, PackBefore } from "./make-packs.ts";
import { readIndex, readPack } from "./read-pack.ts";
import type { PackIndex } from "./schema.ts";

const INDEX = "packs.json";

/** Undefined where there is no list, or none that can be read: packs are then made without a delta. */
export async function indexIn(folder: string): Promise<PackIndex | undefined> {
  const text = await fs.promises.readFile(join(folder, INDEX), "utf8").catch(() => undefined);
  const read = text === undefined ? undefined : readIndex(text);
  return read !== undefined && "value" in read ? read.value : undefined;
}

/** The pack of a region as this folder has it. */
export async function packIn(folder: string, region: string): Promise<PackBefore | undefined> {
  const entry = (await indexIn(folder))?.packs.find((pack) => pack.region === region);
  if (entry === undefined) return undefined;
  const bytes = await fs.promises.readFile(join(folder, entry.file)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const read = await readPack(new Uint8Array(bytes), { hash: entry.hash, region });
  return "value" in read ? { hash: entry.hash, pack: read.value } : undefined;
}

/** The list comes last: it never names a file that is not there. What no list names any more goes. */
export async function writePacks(folder: string, { index, files }: Made): Promise<void> {
  await fs.promises.mkdir(folder, { recursive: true });
  const before = await indexIn(folder);
  for (const { file, packed } of files) {
    await writeWhole(join(folder, file), Buffer.from(packed));
  }
  await writeWhole(join(folder, INDEX), `${JSON.stringify(index, null, 2)}\n`);
  // A device may be half-way through the list before; its files stay for one more time.
  const named = new Set([index, ...(before === undefined ? [] : [before])].flatMap(filesOf));
  const packs = (await fs.promises.readdir(folder)).filter((name) => name.endsWith(".json.gz"));
  for (const name of packs.filter((pack) => !named.has(pack))) {
    await fs.promises.rm(join(folder, name), { force: true });
  }
}

const filesOf = ({ packs }: PackIndex): readonly string[] =>
  packs.flatMap(({ file, delta }) => [file, ...(delta === undefined ? [] : [delta.file])]);
