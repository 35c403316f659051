/** `nextline news sync`: fetches papers, regulators' notices and changes of trials; the same question for everybody. */
import type { Knowledge, NewsSources } from "@nextline/core";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { FetchSettings } from "./fetch.ts";

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
    .action(async (settings: FetchSettings) => {
      const { fetchNews } = await import("./fetch.ts");
      await fetchNews(settings, knowledge);
    });
}

/** The public services, each with its host. */
function askedOf({ pubmed, feeds }: NewsSources): string {
  const hostOf = ({ address }: { readonly address: string }) => new URL(address).host;
  const named = feeds.map((feed) => `${feed.name} (${hostOf(feed)})`);
  return [`PubMed by its E-utilities (${hostOf(pubmed)})`, ...named].join("; ");
}

function addresses(text: string, before: readonly string[] = []): readonly string[] {
  const isAddress = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (isAddress) return [...before, text];
  throw new InvalidArgumentError("An address begins with http:// or https://.");
}
