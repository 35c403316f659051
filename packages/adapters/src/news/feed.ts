/** Regulators' feeds, RSS or Atom: each entry as an item of news, by its own id. */
import { createHash } from "node:crypto";
import type { FetchedNews, NewsSources } from "@nextline/core";
import { parseFeed } from "feedsmith";
import type { NewsClient } from "./client.ts";
import { NotAnAnswer } from "./fault.ts";

export type Feed = NewsSources["feeds"][number];

export interface FeedPage {
  readonly items: readonly FetchedNews[];
  /** How many entries had no title or no date. */
  readonly refused: number;
  /** The address of the page with older entries. */
  readonly next?: string;
}

/** What RSS and Atom both come to. */
interface Entry {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly link: string | undefined;
}

export async function feedPage(
  client: NewsClient,
  feed: Feed,
  { address, today }: { readonly address: string; readonly today: string },
): Promise<FeedPage> {
  const { entries, next } = await client.get(address, {}, readFeed);
  const all = entries.map((entry) => itemOf(entry, feed, today));
  return {
    items: all.flatMap((item) => item ?? []),
    refused: all.filter((item) => item === undefined).length,
    ...(next === undefined ? {} : { next: new URL(next, address).href }),
  };
}

function readFeed(body: string): { entries: readonly Entry[]; next: string | undefined } {
  const parsed = parsedFeed(body);
  if (parsed.format === "atom") {
    const { entries = [], links = [] } = parsed.feed;
    return { entries: entries.map(atomEntry), next: nextOf(links) };
  }
  if (parsed.format !== "rss") throw new NotAnAnswer("it is neither RSS nor Atom");
  const { items = [], atom } = parsed.feed;
  return { entries: items.map(rssEntry), next: nextOf(atom?.links ?? []) };
}

function parsedFeed(body: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(body);
  } catch {
    throw new NotAnAnswer("it is no feed");
  }
}

type Parsed = ReturnType<typeof parseFeed>;
type Of<F extends Parsed["format"]> = Extract<Parsed, { format: F }>["feed"];
type AtomEntry = NonNullable<Of<"atom">["entries"]>[number];
type RssItem = NonNullable<Of<"rss">["items"]>[number];

const nextOf = (links: readonly { href?: string; rel?: string }[]): string | undefined =>
  links.find(({ rel }) => rel === "next")?.href;

const atomEntry = ({ id, title, updated, published, links = [] }: AtomEntry): Entry => ({
  id: textOf(id),
  title: textOf(title),
  date: textOf(published ?? updated),
  link: textOf(links[0]?.href),
});

const rssEntry = ({ guid, title, pubDate, link }: RssItem): Entry => ({
  id: textOf(guid) ?? textOf(link),
  title: textOf(title),
  date: textOf(pubDate),
  link: textOf(link),
});

/** Plain text, whether the library gives it as a text or with its type. */
function textOf(text: unknown): string | undefined {
  const value = typeof text === "object" && text !== null && "value" in text ? text.value : text;
  return typeof value === "string" && value.trim() !== ""
    ? value.replace(/\s+/g, " ").trim()
    : undefined;
}

function itemOf({ id, title, date, link }: Entry, feed: Feed, today: string) {
  const day = dayOf(date);
  const name = id ?? link ?? title;
  if (title === undefined || day === undefined || name === undefined) return undefined;
  const item: FetchedNews = {
    id: `${feed.id}-${createHash("sha256").update(name).digest("hex").slice(0, 16)}`,
    kind: "regulator",
    date: day,
    title,
    from: feed.from,
    source: link === undefined ? feed.name : `${feed.name}: ${link}`,
    added: today,
  };
  return item;
}

function dayOf(date: string | undefined): string | undefined {
  const time = Date.parse(date ?? "");
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10);
}
