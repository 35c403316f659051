/** `nextline news sync`: fetches papers, regulators' notices and changes of trials; the same question for everybody. */
import { newsClient } from "@nextline/adapters/news/client";
import { openNewsStore } from "@nextline/adapters/news/store";
import { type NewsProgress, syncNews } from "@nextline/adapters/news/sync";
import { openTrialStore } from "@nextline/adapters/storage/files";
import { withLock } from "@nextline/adapters/storage/lock";
import type { Knowledge, NewsSources } from "@nextline/core";
import { SingleBar } from "cli-progress";
import { type Command, InvalidArgumentError, Option } from "commander";
import { end, endWith, storeFaultOf } from "../trials/outcome.ts";
import { storeFolder } from "../trials/stored.ts";
import { newsStoreFolder } from "./stored.ts";

interface Settings {
  readonly source?: readonly string[];
  readonly store?: string;
  readonly trials?: string;
  readonly format: "text" | "json";
}

export function addNewsSync(news: Command, knowledge: Knowledge): void {
  news
    .command("sync")
    .summary("fetch papers, regulators' notices and changes of trials")
    .description(
      `Fetches what is new from PubMed and from regulators' feeds, and compares the stored trials with those before. Nothing about a person is sent: everybody asks the same. A fetch that was cut goes on where it stopped.\n\nIt asks ${askedOf(knowledge.compiled.news.sources)}. Nothing else asks them, and only a person starts it: no other command, no page and no timer.`,
    )
    .addOption(
      new Option(
        "--source <url...>",
        "in place of the addresses of the knowledge: one that ends in eutils is PubMed, any other a feed",
      ).argParser(addresses),
    )
    .option("--store <folder>", "where to keep them; NEXTLINE_DATA names a folder for all data")
    .option("--trials <folder>", "where trials sync keeps its trials")
    .addOption(
      new Option("--format <format>", "for reading or for programs")
        .choices(["text", "json"])
        .default("text"),
    )
    .action((settings: Settings) => sync(settings, knowledge));
}

/** The public services, each with its host. */
function askedOf({ pubmed, feeds }: NewsSources): string {
  const hostOf = ({ address }: { readonly address: string }) => new URL(address).host;
  const named = feeds.map((feed) => `${feed.name} (${hostOf(feed)})`);
  return [`PubMed by its E-utilities (${hostOf(pubmed)})`, ...named].join("; ");
}

async function sync(settings: Settings, knowledge: Knowledge): Promise<void> {
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

function addresses(text: string, before: readonly string[] = []): readonly string[] {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (isAddress) return [...before, text];
  throw new InvalidArgumentError("An address begins with http:// or https://.");
}

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
