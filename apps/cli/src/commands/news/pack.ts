/** `nextline news pack`: the fetched news as one file that browsers load whole. */
import { type Knowledge, NEWS_FILE } from "@nextline/core";
import type { Command } from "commander";
import { formatOption } from "../trials/sync.ts";
import type { PackSettings } from "./write-pack.ts";

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
    .action(async (settings: PackSettings) => {
      const { packNews } = await import("./write-pack.ts");
      await packNews(settings, knowledge);
    });
}
