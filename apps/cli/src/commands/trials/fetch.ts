/** The work of `nextline trials sync`; it loads with its libraries when it is asked for. */
import { RegistryFault } from "@nextline/adapters/ctgov/fault";
import { openRegistry } from "@nextline/adapters/ctgov/registry";
import { type SyncResult, syncTrials } from "@nextline/adapters/ctgov/sync";
import { openTrialStore } from "@nextline/adapters/storage/files";
import { withLock } from "@nextline/adapters/storage/lock";
import type { Knowledge } from "@nextline/core";
import { loadFirstPack } from "./first-pack.ts";
import { end, endWith, storeFaultOf } from "./outcome.ts";
import { progressBar } from "./progress.ts";
import { storeFolder } from "./stored.ts";

export interface FetchSettings {
  readonly source?: string;
  readonly query?: string;
  readonly store?: string;
  readonly full: boolean;
  readonly format: "text" | "json";
}

export async function fetchTrials(settings: FetchSettings, knowledge: Knowledge): Promise<void> {
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
