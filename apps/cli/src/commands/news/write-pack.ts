/** The work of `nextline news pack`; it loads with its libraries when it is asked for. */
import fs from "node:fs";
import { join } from "node:path";
import { openNewsStore } from "@nextline/adapters/news/store";
import { type Knowledge, makeNewsFile, NEWS_FILE } from "@nextline/core";
import { end, endWith, storeFaultOf } from "../trials/outcome.ts";
import { newsStoreFolder } from "./stored.ts";

export interface PackSettings {
  readonly out: string;
  readonly store?: string;
  readonly format: "text" | "json";
}

const NAME = "news-pack";

export async function packNews(
  { out, store, format }: PackSettings,
  knowledge: Knowledge,
): Promise<void> {
  const folder = newsStoreFolder(store);
  try {
    const items = await openNewsStore(folder).readItems();
    if (items.length === 0) return endWith(nothingIn(folder), NAME, format);
    const asOf = new Date().toISOString().slice(0, 10);
    const file = join(out, NEWS_FILE);
    await writeWhole(out, file, `${JSON.stringify(makeNewsFile(items, asOf))}\n`);
    const text = [`${items.length} pieces of news, in ${file}.`];
    const fields = { items: items.length, file };
    end({ name: NAME, asOf, problems: [], fields, text }, format, knowledge);
  } catch (error) {
    const fault = storeFaultOf(error, out);
    if (fault === undefined) throw error;
    endWith(fault, NAME, format);
  }
}

/** Under another name first: a browser never meets half a file. */
async function writeWhole(folder: string, file: string, text: string): Promise<void> {
  await fs.promises.mkdir(folder, { recursive: true });
  await fs.promises.writeFile(`${file}.part`, text);
  await fs.promises.rename(`${file}.part`, file);
}

const nothingIn = (folder: string) => ({
  at: folder,
  problem: "no news was fetched yet",
  cure: "fetch it first: nextline news sync",
});
