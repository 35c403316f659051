/** PubMed by its E-utilities: the ids that a query finds, a page at a time, and a summary of each. */
import type { FetchedNews } from "@nextline/core";
import { z } from "zod";
import type { NewsClient } from "./client.ts";
import { NewsFault, type NewsProblem, NotAnAnswer } from "./fault.ts";

export interface PubmedQuestion {
  readonly address: string;
  /** The same for everybody. */
  readonly query: string;
  /** Both YYYY-MM-DD; the day on which PubMed took a paper in. */
  readonly since: string;
  readonly until: string;
}

export interface PubmedPage {
  readonly items: readonly FetchedNews[];
  /** Ids without a summary. */
  readonly refused: readonly string[];
  /** Where the next page begins; absent after the last. */
  readonly next?: number;
  readonly total: number;
}

const PAGE_SIZE = 100;

const found = z.object({
  esearchresult: z.object({
    count: z.coerce.number().int().nonnegative(),
    idlist: z.array(z.string().regex(/^\d+$/)),
    ERROR: z.string().optional(),
  }),
});

const summaries = z.object({ result: z.record(z.string(), z.unknown()) });

const summary = z.object({
  title: z.string().min(1),
  fulljournalname: z.string().optional(),
  sortpubdate: z.string().optional(),
  history: z.array(z.object({ pubstatus: z.string(), date: z.string() })).optional(),
});

export async function pubmedPage(
  client: NewsClient,
  question: PubmedQuestion,
  start: number,
): Promise<PubmedPage> {
  const { count, idlist } = await client.get(
    addressOf(question, "esearch"),
    searchParameters(question, start),
    readFound,
  );
  const next = start + idlist.length;
  const rest = { total: count, ...(next < count && idlist.length > 0 ? { next } : {}) };
  if (idlist.length === 0 && start < count) throw new NewsFault(EMPTY(question.address, start));
  if (idlist.length === 0) return { items: [], refused: [], ...rest };
  const said = await client.get(
    addressOf(question, "esummary"),
    { ...SHARED, id: idlist.join(",") },
    readSummaries,
  );
  const all = idlist.map((id) => itemOf(id, said[id], question.until));
  return {
    items: all.flatMap((item) => item ?? []),
    refused: idlist.filter((_, i) => all[i] === undefined),
    ...rest,
  };
}

const EMPTY = (at: string, start: number): NewsProblem => ({
  at: `${at}, from entry ${start + 1} on`,
  problem: "the source announced more entries and gave none",
  cure: "run the same command again later: it goes on where it stopped",
});

const addressOf = ({ address }: PubmedQuestion, tool: string): string =>
  `${address.replace(/\/+$/, "")}/${tool}.fcgi`;

const SHARED = { db: "pubmed", retmode: "json", tool: "nextline" };

const searchParameters = ({ query, since, until }: PubmedQuestion, start: number) => ({
  ...SHARED,
  term: query,
  datetype: "edat",
  mindate: since.replaceAll("-", "/"),
  maxdate: until.replaceAll("-", "/"),
  retstart: String(start),
  retmax: String(PAGE_SIZE),
});

function readFound(body: string) {
  const read = found.safeParse(parsed(body));
  if (!read.success) throw new NotAnAnswer("it holds no list of ids");
  const { ERROR, ...result } = read.data.esearchresult;
  if (ERROR !== undefined) throw new NotAnAnswer(ERROR);
  return result;
}

function readSummaries(body: string): Readonly<Record<string, unknown>> {
  const read = summaries.safeParse(parsed(body));
  if (!read.success) throw new NotAnAnswer("it holds no summaries");
  return read.data.result;
}

function itemOf(id: string, raw: unknown, added: string): FetchedNews | undefined {
  const read = summary.safeParse(raw);
  const date = read.success ? dateOf(read.data) : undefined;
  if (!read.success || date === undefined) return undefined;
  const journal = read.data.fulljournalname;
  return {
    id: `pubmed-${id}`,
    kind: "publication",
    date,
    title: read.data.title,
    from: "journal",
    source: journal === undefined ? `PubMed ${id}` : `PubMed ${id}, ${journal}`,
    added,
  };
}

/** The day on which PubMed took it in; else that of the issue. */
function dateOf({ history = [], sortpubdate }: z.infer<typeof summary>): string | undefined {
  const entered = history.find(({ pubstatus }) => pubstatus === "entrez")?.date ?? sortpubdate;
  const day = /^(\d{4})\/(\d{2})\/(\d{2})/.exec(entered ?? "");
  return day === null ? undefined : `${day[1]}-${day[2]}-${day[3]}`;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new NotAnAnswer("it is not JSON");
  }
}
