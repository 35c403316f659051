/** `nextline trials sync`: fetches the open trials of the registry and keeps them on this device. */
import type { Knowledge } from "@nextline/core";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { FetchSettings } from "./fetch.ts";

export function addSync(trials: Command, knowledge: Knowledge): void {
  trials
    .command("sync")
    .summary("fetch the open trials of the registry, or what changed since")
    .description(
      "Fetches the open trials of ClinicalTrials.gov to this device; later only what changed. Nothing about a person is sent. A fetch that was cut goes on where it stopped.",
    )
    .addOption(new Option("--source <url>", "another address of the registry").argParser(toAddress))
    .option("--query <query>", "conditions, in the registry's search language")
    .option("--store <folder>", "where to keep them; NEXTLINE_DATA names a folder for all data")
    .option("--full", "everything anew, not only what changed", false)
    .addOption(formatOption())
    .action(async (settings: FetchSettings) => {
      const { fetchTrials } = await import("./fetch.ts");
      await fetchTrials(settings, knowledge);
    });
}

export const formatOption = (): Option =>
  new Option("--format <format>", "for reading or for programs")
    .choices(["text", "json"])
    .default("text");

function toAddress(text: string): string {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (isAddress) return text;
  throw new InvalidArgumentError("An address begins with http:// or https://.");
}
