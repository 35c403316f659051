/** `nextline trials pack`: makes the packs of trials that browsers load, a region each, from what was fetched. */
import type { Knowledge } from "@nextline/core";
import { type Command, Option } from "commander";
import { formatOption } from "./sync.ts";
import type { PackSettings } from "./write-packs.ts";

export function addPack(trials: Command, knowledge: Knowledge): void {
  trials
    .command("pack")
    .summary("make packs of the fetched trials for browsers, a region each")
    .description(
      "Writes a pack a region and packs.json, which names them. A folder that has packs already gets what changed as well.",
    )
    .requiredOption("--out <folder>", "where to write them")
    .option("--store <folder>", "where the fetched trials are kept")
    .addOption(
      new Option("--region <region>", "this region alone").choices(
        knowledge.compiled.regions.regions,
      ),
    )
    .addOption(formatOption())
    .action(async (settings: PackSettings) => {
      const { packTrials } = await import("./write-packs.ts");
      await packTrials(settings, knowledge);
    });
}
