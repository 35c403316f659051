/** Brings the stored news up to date: PubMed page by page, feeds, and what changed among the stored trials. */
import type { FetchedNews, NewsSources } from "@nextline/core";
import { type Snapshot, StoreFault, type TrialStore } from "../storage/port.ts";
import type { NewsClient } from "./client.ts";
import { NewsFault, type NewsProblem } from "./fault.ts";
import { type Feed, feedPage } from "./feed.ts";
import { pubmedPage } from "./pubmed.ts";
import type { NewsJournalHead, NewsStore } from "./store.ts";
import { trialChanges } from "./trial-changes.ts";

export interface NewsSyncSetting {
  readonly store: NewsStore;
  readonly client: NewsClient;
  readonly sources: Partial<NewsSources>;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** PubMed is asked from this day on where it was never asked before; what feeds have from before is left. */
  readonly firstDay: string;
  readonly trials?: { readonly store: TrialStore; readonly openStatuses: readonly string[] };
  readonly onProgress?: (progress: NewsProgress) => void;
}

export interface NewsProgress {
  readonly source: string;
  readonly received: number;
  /** Absent where the source does not say. */
  readonly total?: number;
}

export interface NewsSyncResult {
  /** Of each source that was asked, how many items were new. */
  readonly added: Readonly<Record<string, number>>;
  readonly stored: number;
  readonly problems: readonly NewsProblem[];
}

/** One source that fails keeps none of the others back. */
export async function syncNews(setting: NewsSyncSetting): Promise<NewsSyncResult> {
  const { sources, store } = setting;
  const problems: NewsProblem[] = [];
  const added: Record<string, number> = {};
  const attempt = async (name: string, work: () => Promise<number>) => {
    try {
      added[name] = await work();
    } catch (error) {
      if (!(error instanceof NewsFault || error instanceof StoreFault)) throw error;
      problems.push({ at: error.at, problem: error.problem, cure: error.cure });
    }
  };
  const { pubmed } = sources;
  if (pubmed !== undefined)
    await attempt("pubmed", () => syncPubmed(pubmed, { setting, problems }));
  for (const feed of sources.feeds ?? [])
    await attempt(feed.id, () => syncFeed(feed, { setting, problems }));
  if (setting.trials !== undefined) await attempt("trials", () => syncTrialNews(setting));
  return { added, stored: (await store.readItems()).length, problems };
}

interface Running {
  readonly setting: NewsSyncSetting;
  readonly problems: NewsProblem[];
}

async function syncPubmed(
  { address, query }: NewsSources["pubmed"],
  { setting, problems }: Running,
): Promise<number> {
  const { store, client, onProgress } = setting;
  const wanted = await headFor(query, setting);
  const journal = await store.readJournal();
  const goesOn = journal !== undefined && journal.head.query === query;
  const head = goesOn ? journal.head : wanted;
  if (!goesOn) await store.startJournal(wanted);
  const pages = goesOn ? [...journal.pages] : [];
  let start = pages.at(-1) === undefined ? 0 : pages.at(-1)?.next;
  while (start !== undefined) {
    const { items, refused, next, total } = await pubmedPage(client, { address, ...head }, start);
    if (isRepeated(items, pages)) throw repeated(address);
    const page = { items, ...(next === undefined ? {} : { next }) };
    await store.addToJournal(page);
    pages.push(page);
    problems.push(...refused.map((id) => noSummary(id)));
    onProgress?.({ source: "pubmed", received: next ?? total, total });
    start = next;
  }
  const added = await store.addItems(pages.flatMap(({ items }) => items));
  await store.writeState({ ...(await store.readState()), pubmed: { query, until: head.until } });
  await store.endJournal();
  return added;
}

/** From the last day that was asked for on, that day again: it was not over then. Another query begins anew. */
async function headFor(
  query: string,
  { store, today, firstDay }: NewsSyncSetting,
): Promise<NewsJournalHead> {
  const { pubmed } = await store.readState();
  const since = pubmed?.query === query ? pubmed.until : firstDay;
  return { query, since, until: today };
}

const isRepeated = (
  items: readonly FetchedNews[],
  pages: readonly { readonly items: readonly FetchedNews[] }[],
): boolean => {
  const had = new Set(pages.flatMap((page) => page.items.map(({ id }) => id)));
  return items.length > 0 && items.every(({ id }) => had.has(id));
};

/** The state is not moved on: what the missing pages hold is asked for again. */
const repeated = (at: string): NewsFault =>
  new NewsFault({
    at,
    problem: "the source gives the same page again and again",
    cure: "run the same command again later; what is stored stays",
  });

const noSummary = (id: string): NewsProblem => ({
  at: `PubMed ${id}`,
  problem: "it has no title or no date",
  cure: "it was left out and all others were stored; nothing to do",
});

/**
 * Pages of older entries, for as long as they hold what is not stored and is new enough. Where the last fetch of this
 * feed was cut, what it stored does not count as a sign that older pages came as well.
 */
async function syncFeed(feed: Feed, { setting, problems }: Running): Promise<number> {
  const { store, client, today, firstDay, onProgress } = setting;
  const { unfinished = [] } = await store.readState();
  const isCut = unfinished.includes(feed.id);
  const had = new Set(isCut ? [] : (await store.readItems()).map(({ id }) => id));
  if (!isCut) await markUnfinished(store, [...unfinished, feed.id]);
  let address: string | undefined = feed.address;
  let added = 0;
  let received = 0;
  while (address !== undefined) {
    const page = await feedPage(client, feed, { address, today });
    const fresh = page.items.filter(({ id, date }) => !had.has(id) && date >= firstDay);
    added += await store.addItems(fresh);
    for (const { id } of page.items) had.add(id);
    received += page.items.length;
    onProgress?.({ source: feed.id, received });
    if (page.refused > 0) problems.push(leftOut(address, page.refused));
    address = fresh.length > 0 ? page.next : undefined;
  }
  await markUnfinished(
    store,
    unfinished.filter((id) => id !== feed.id),
  );
  return added;
}

async function markUnfinished(store: NewsStore, unfinished: readonly string[]): Promise<void> {
  await store.writeState({ ...(await store.readState()), unfinished: [...unfinished] });
}

const leftOut = (at: string, count: number): NewsProblem => ({
  at,
  problem: `entries without a title or a date: ${count}`,
  cure: "they were left out and all others were stored; nothing to do",
});

/** Without stored trials there is nothing to compare: no news, and no fault. */
async function syncTrialNews({ store, trials }: NewsSyncSetting): Promise<number> {
  const snapshot: Snapshot | undefined = await trials?.store.readSnapshot();
  if (trials === undefined || snapshot === undefined) return 0;
  const state = await store.readState();
  const { seen, items } = await trialChanges({ ...trials, snapshot, before: state.trials });
  const added = await store.addItems(items);
  await store.writeState({ ...(await store.readState()), trials: seen });
  return added;
}
