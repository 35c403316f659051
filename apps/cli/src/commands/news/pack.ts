/** `nextline news pack`: the fetched news as one file that browsers load whole. */
import fs from "node:fs";
import { join } from "node:path";
import { openNewsStore } from "@nextline/adapters/news/store";
import { type Knowledge, makeNewsFile, NEWS_FILE } from "@nextline/core";
import type { Command } from "commander";
import { end, endWith, storeFaultOf } from "../trials/outcome.ts";
import { formatOption } from "../trials/sync.ts";
import { newsStoreFolder } from "./stored.ts";

interface Settings {
  readonly out: string;
  readonly store?: string;
  readonly format: "text" | "json";
}

const NAME = "news-pack";

export function addNewsPack(news: Command, knowledge: Knowledge): void {
  news
    .command("pack")
    .summary("make one file of the fetched news for browsers")
    .description(
      `Writes ${NEWS_FILE} into a folder of packs. A browser loads it whole: it is the same for everybody, and what concerns a person is found on the device.`,
    )
    .requiredOption("--out <folder>", "where to write it")
    .option("--store <folder>", "where news sync keeps what it fetched")
    .addOption(formatOption())
    .action((settings: Settings) => pack(settings, knowledge));
}

async function pack({ out, store, format }: Settings, knowledge: Knowledge): Promise<void> {
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
