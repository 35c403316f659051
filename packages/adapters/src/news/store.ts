/**
 * The news that was fetched, as files in one folder:
 *
 *     items.json       every item, once by its id
 *     state.json       up to which day each source was asked, and the trials that were seen last
 *     journal.ndjson   a fetch from PubMed under way, a line a page
 *
 * Items are written before the state that says they were asked for: a cut between the two asks again, and loses nothing.
 */
import fs from "node:fs";
import { join } from "node:path";
import type { FetchedNews } from "@nextline/core";
import { z } from "zod";
import { appendLine, linesOf } from "../storage/journal.ts";
import { StoreFault } from "../storage/port.ts";
import { textAt } from "../storage/text-at.ts";
import { writeWhole } from "../storage/write-whole.ts";

const disk = fs.promises;

const item = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(["publication", "regulator", "trial-opened", "trial-closed", "trial-results"]),
  date: z.string(),
  title: z.string(),
  from: z.enum(["journal", "regulator-feed", "press-release", "registry"]),
  source: z.string(),
  added: z.string(),
  nct: z.string().exactOptional(),
});

const items = z.strictObject({ schema: z.literal("nextline/news-items/1"), items: z.array(item) });

const state = z.strictObject({
  schema: z.literal("nextline/news-state/1"),
  /** Of PubMed: the query and the day up to which it was asked. */
  pubmed: z.strictObject({ query: z.string(), until: z.string() }).exactOptional(),
  /** Feeds whose older pages have not all come. */
  unfinished: z.array(z.string()).exactOptional(),
  trials: z
    .strictObject({
      query: z.string(),
      asOf: z.string(),
      trials: z.record(
        z.string(),
        z.strictObject({ isOpen: z.boolean(), hasResults: z.boolean() }),
      ),
    })
    .exactOptional(),
});

export type NewsState = Omit<z.infer<typeof state>, "schema">;

const head = z.strictObject({ query: z.string(), since: z.string(), until: z.string() });
const page = z.strictObject({ next: z.int().exactOptional(), items: z.array(item) });

export type NewsJournalHead = z.infer<typeof head>;
export interface NewsJournalPage {
  readonly next?: number;
  readonly items: readonly FetchedNews[];
}
export interface NewsJournal {
  readonly head: NewsJournalHead;
  readonly pages: readonly NewsJournalPage[];
}

export interface NewsStore {
  readItems(): Promise<readonly FetchedNews[]>;
  /** Adds those that are not there yet; gives how many. */
  addItems(found: readonly FetchedNews[]): Promise<number>;
  readState(): Promise<NewsState>;
  writeState(next: NewsState): Promise<void>;
  readJournal(): Promise<NewsJournal | undefined>;
  startJournal(head: NewsJournalHead): Promise<void>;
  addToJournal(page: NewsJournalPage): Promise<void>;
  endJournal(): Promise<void>;
}

export const newsFolder = (data: string): string => join(data, "news");

export function openNewsStore(folder: string): NewsStore {
  const at = (name: string) => join(folder, name);
  const write = async (name: string, text: string) => {
    await disk.mkdir(folder, { recursive: true });
    await writeWhole(at(name), text);
  };
  const readItems = async () => (await readWhole(at("items.json"), items))?.items ?? [];
  return {
    readItems,
    addItems: async (found) => {
      const had = new Map((await readItems()).map((one) => [one.id, one]));
      const fresh = [...new Map(found.map((one) => [one.id, one])).values()].filter(
        ({ id }) => !had.has(id),
      );
      if (fresh.length > 0)
        await write(
          "items.json",
          JSON.stringify({ schema: "nextline/news-items/1", items: [...had.values(), ...fresh] }),
        );
      return fresh.length;
    },
    readState: async () => {
      const { schema: _schema, ...rest } = (await readWhole(at("state.json"), state)) ?? {
        schema: "",
      };
      return rest;
    },
    writeState: (next) =>
      write("state.json", JSON.stringify({ schema: "nextline/news-state/1", ...next })),
    readJournal: () => readJournal(at("journal.ndjson")),
    startJournal: (start) => write("journal.ndjson", `${JSON.stringify(start)}\n`),
    addToJournal: (added) => appendLine(at("journal.ndjson"), added),
    endJournal: () => disk.rm(at("journal.ndjson"), { force: true }),
  };
}

async function readWhole<T extends z.ZodType>(
  place: string,
  schema: T,
): Promise<z.infer<T> | undefined> {
  const text = await textAt(place);
  if (text === undefined) return undefined;
  const read = schema.safeParse(parsed(text));
  if (read.success) return read.data;
  throw new StoreFault(
    place,
    "the stored news cannot be read",
    "delete this file and fetch news again: nextline news sync",
  );
}

/** Undefined where there is none, or its head cannot be read: the fetch then begins anew. */
async function readJournal(place: string): Promise<NewsJournal | undefined> {
  const [first, ...rest] = linesOf((await textAt(place)) ?? "");
  const start = head.safeParse(first);
  if (!start.success) return undefined;
  const pages: NewsJournalPage[] = [];
  for (const line of rest) {
    const read = page.safeParse(line);
    if (!read.success) break;
    pages.push(read.data as NewsJournalPage);
  }
  return { head: start.data, pages };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
