/** The work of `nextline news sync`; it loads with its libraries when it is asked for. */
import { newsClient } from "@nextline/adapters/news/client";
import { openNewsStore } from "@nextline/adapters/news/store";
import { type NewsProgress, syncNews } from "@nextline/adapters/news/sync";
import { openTrialStore } from "@nextline/adapters/storage/files";
import { withLock } from "@nextline/adapters/storage/lock";
import type { Knowledge, NewsSources } from "@nextline/core";
import { SingleBar } from "cli-progress";
import { end, endWith, storeFaultOf } from "../trials/outcome.ts";
import { storeFolder } from "../trials/stored.ts";
import { newsStoreFolder } from "./stored.ts";

export interface FetchSettings {
  readonly source?: readonly string[];
  readonly store?: string;
  readonly trials?: string;
  readonly format: "text" | "json";
}

export async function fetchNews(settings: FetchSettings, knowledge: Knowledge): Promise<void> {
  const folder = newsStoreFolder(settings.store);
  const today = new Date().toISOString().slice(0, 10);
  const { news, trialRules } = knowledge.compiled;
  const progress = progressOn(process.stderr);
  try {
    const { openStatuses } = trialRules;
    const setting = {
      store: openNewsStore(folder),
      client: newsClient(),
      sources: sourcesOf(settings.source, news.sources),
      today,
      firstDay: daysBefore(today, news.lateDays),
      trials: { store: openTrialStore(storeFolder(settings.trials)), openStatuses },
      onProgress: progress.show,
    };
    const { added, stored, problems } = await withLock(folder, () => syncNews(setting));
    progress.stop();
    const said = Object.entries(added).map(([source, count]) => `${source}: ${count} new.`);
    const text = [...said, `${stored} items stored, as of ${today}, in ${folder}.`];
    const fields = { added, stored, store: folder };
    end({ name: "news-sync", asOf: today, problems, fields, text }, settings.format, knowledge);
  } catch (error) {
    progress.stop();
    const fault = storeFaultOf(error, folder);
    if (fault === undefined) throw error;
    endWith(fault, "news-sync", settings.format);
  }
}

/** PubMed is asked with the query of the knowledge, wherever it is. */
function sourcesOf(given: readonly string[] | undefined, own: NewsSources): Partial<NewsSources> {
  if (given === undefined) return own;
  const isPubmed = (address: string) => /\/eutils\/?$/.test(address);
  const pubmed = given.find(isPubmed);
  const feeds = given
    .filter((address) => !isPubmed(address))
    .map((address) => ({
      id: `feed-${address.replace(/[^a-z0-9]+/gi, "-")}`,
      name: new URL(address).host,
      address,
      from: "regulator-feed" as const,
    }));
  return {
    ...(pubmed === undefined ? {} : { pubmed: { address: pubmed, query: own.pubmed.query } }),
    feeds,
  };
}

const DAY_MS = 86_400_000;

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** On a terminal alone: in a file or a pipe it says nothing. */
function progressOn(stream: NodeJS.WriteStream) {
  if (!stream.isTTY) return { show: () => {}, stop: () => {} };
  const format = "{source} {bar} {value} of {total}";
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true });
  return {
    show: ({ source, received, total = received }: NewsProgress) => {
      bar.start(total, received, { source });
    },
    stop: () => bar.stop(),
  };
}
