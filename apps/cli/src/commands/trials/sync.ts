/** `nextline trials sync`: fetches the open trials of the registry and keeps them on this device. */
import { RegistryFault } from "@nextline/adapters/ctgov/fault";
import { openRegistry } from "@nextline/adapters/ctgov/registry";
import { type SyncResult, syncTrials } from "@nextline/adapters/ctgov/sync";
import { openTrialStore } from "@nextline/adapters/storage/files";
import { withLock } from "@nextline/adapters/storage/lock";
import type { Knowledge } from "@nextline/core";
import { type Command, InvalidArgumentError, Option } from "commander";
import { loadFirstPack } from "./first-pack.ts";
import { end, endWith, storeFaultOf } from "./outcome.ts";
import { progressBar } from "./progress.ts";
import { storeFolder } from "./stored.ts";

interface Settings {
  readonly source?: string;
  readonly query?: string;
  readonly store?: string;
  readonly full: boolean;
  readonly format: "text" | "json";
}

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
    .action((settings: Settings) => sync(settings, knowledge));
}

export const formatOption = (): Option =>
  new Option("--format <format>", "for reading or for programs")
    .choices(["text", "json"])
    .default("text");

async function sync(settings: Settings, knowledge: Knowledge): Promise<void> {
  const { registry } = loadFirstPack();
  const source = settings.source ?? registry.source;
  const folder = storeFolder(settings.store);
  const bar = progressBar(process.stderr);
  try {
    const setting = {
      store: openTrialStore(folder),
      registry: openRegistry(source),
      query: settings.query ?? registry.query,
      today: new Date().toISOString().slice(0, 10),
      full: settings.full,
      openStatuses: knowledge.compiled.trialRules.openStatuses,
      onProgress: bar.show,
    };
    const result = await withLock(folder, () => syncTrials(setting));
    bar.stop();
    end(endingOf(result, { source, folder }), settings.format, knowledge);
  } catch (error) {
    bar.stop();
    const fault = error instanceof RegistryFault ? error : storeFaultOf(error, folder);
    if (fault === undefined) throw error;
    endWith(fault, "trials-sync", settings.format);
  }
}

function endingOf(result: SyncResult, { source, folder }: { source: string; folder: string }) {
  const { asOf, problems, since, ...counts } = result;
  const { stored, new: added, changed, closed } = counts;
  return {
    name: "trials-sync",
    asOf,
    problems,
    fields: { ...counts, since: since ?? null, source, store: folder },
    text: [
      `${stored} trials stored: ${added} new, ${changed} changed, ${closed} closed.`,
      `As of ${asOf}, from ${source}, in ${folder}.`,
    ],
  };
}

function toAddress(text: string): string {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (isAddress) return text;
  throw new InvalidArgumentError("An address begins with http:// or https://.");
}
