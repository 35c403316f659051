/** PubMed and two feeds on the loopback address for tests: they page, and misbehave where a script says so. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { closed, type Misdeed, misbehave, send } from "../../ctgov/testing/loopback.ts";

export interface Paper {
  readonly id: string;
  readonly title?: string;
  /** YYYY/MM/DD, the day on which PubMed took it in. */
  readonly entered: string;
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
}

export interface NewsLoopback {
  readonly url: string;
  /** Path and parameters of every request, in order. */
  readonly asked: readonly URL[];
  papers: readonly Paper[];
  entries: readonly FeedEntry[];
  /** Gives the first page of papers whatever page is asked for. */
  isStuck: boolean;
  /** By number of request, from 0: misdeeds come before the answer. */
  readonly misdeeds: Map<number, Misdeed>;
  close(): Promise<void>;
}

export async function openNewsLoopback(pageSize = 3): Promise<NewsLoopback> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    const number = asked.length;
    const url = new URL(request.url ?? "", loopback.url);
    asked.push(url);
    const answer = answerTo(url, loopback, pageSize);
    const misdeed = loopback.misdeeds.get(number);
    if (misdeed !== undefined) misbehave(response, misdeed, answer ?? "");
    else send(response, answer === undefined ? 404 : 200, answer ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const loopback: NewsLoopback = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    papers: [],
    entries: [],
    isStuck: false,
    misdeeds: new Map(),
    close: () => closed(server),
  };
  return loopback;
}

function answerTo(url: URL, loopback: NewsLoopback, pageSize: number): string | undefined {
  const from = Number(url.searchParams.get("page") ?? 0) * pageSize;
  const entries = loopback.entries.slice(from, from + pageSize);
  const isLast = from + pageSize >= loopback.entries.length;
  const next = isLast
    ? undefined
    : `${url.pathname}?page=${Number(url.searchParams.get("page") ?? 0) + 1}`;
  if (url.pathname.endsWith("/esearch.fcgi")) return searchAnswer(url, loopback, pageSize);
  if (url.pathname.endsWith("/esummary.fcgi")) return summaryAnswer(url, loopback);
  if (url.pathname.endsWith("/rss.xml")) return rss(entries, next);
  return url.pathname.endsWith("/atom.xml") ? atom(entries, next) : undefined;
}

function searchAnswer(url: URL, { papers, isStuck }: NewsLoopback, pageSize: number): string {
  const of = (name: string) => url.searchParams.get(name) ?? "";
  const wanted = papers.filter(
    ({ entered }) => entered >= of("mindate") && entered <= of("maxdate"),
  );
  const start = isStuck ? 0 : Number(of("retstart"));
  const idlist = wanted.slice(start, start + pageSize).map(({ id }) => id);
  return JSON.stringify({ esearchresult: { count: String(wanted.length), idlist } });
}

function summaryAnswer(url: URL, { papers }: NewsLoopback): string {
  const ids = url.searchParams.get("id")?.split(",") ?? [];
  const said = papers
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, entered }) => [
      id,
      {
        uid: id,
        title,
        fulljournalname: "A journal",
        history: [{ pubstatus: "entrez", date: `${entered} 10:00` }],
      },
    ]);
  return JSON.stringify({ result: { uids: ids, ...Object.fromEntries(said) } });
}

const rss = (entries: readonly FeedEntry[], next: string | undefined): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>News</title>
${next === undefined ? "" : `<atom:link rel="next" href="${next}"/>`}
${entries
  .map(
    ({ id, title, date }) =>
      `<item><guid>${id}</guid><title>${title}</title><link>https://made-up.example/${id}</link><pubDate>${new Date(date).toUTCString()}</pubDate></item>`,
  )
  .join("\n")}</channel></rss>`;

const atom = (entries: readonly FeedEntry[], next: string | undefined): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>made-up</id><updated>2026-01-01T00:00:00Z</updated>
${next === undefined ? "" : `<link rel="next" href="${next}"/>`}
${entries
  .map(
    ({ id, title, date }) =>
      `<entry><id>${id}</id><title>${title}</title><link href="https://made-up.example/${id}"/><updated>${date}T00:00:00Z</updated></entry>`,
  )
  .join("\n")}</feed>`;
