/** Fetching news from PubMed and feeds on the loopback address that page, stall, repeat and break, and from two snapshots of trials. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Misdeed } from "../ctgov/testing/loopback.ts";
import { openTrialStore } from "../storage/files.ts";
import { type NewsPace, newsClient } from "./client.ts";
import { openNewsStore } from "./store.ts";
import { type NewsSyncSetting, syncNews } from "./sync.ts";
import { type NewsLoopback, openNewsLoopback } from "./testing/loopback.ts";

const QUICK: NewsPace = {
  perSecond: 1000,
  retries: 2,
  firstWaitMs: 1,
  longestWaitMs: 40,
  timeoutMs: 300,
};
const QUERY = "stomach neoplasms";

let folder: string;
let server: NewsLoopback;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nextline-news-"));
  server = await openNewsLoopback();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const papers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    id: String(101 + i),
    title: `Made-up paper ${101 + i}`,
    entered: "2026/03/02",
  }));
const entries = (count: number, date = "2026-03-02") =>
  Array.from({ length: count }, (_, i) => ({ id: `entry-${i}`, title: `Made-up ${i}`, date }));

const pubmed = () => ({ pubmed: { address: `${server.url}/eutils`, query: QUERY } });
const feed = (file: string) => ({
  feeds: [
    { id: "made-up", name: "Agency", address: `${server.url}/${file}`, from: "regulator-feed" },
  ] as const,
});

const sync = (more: Partial<NewsSyncSetting> = {}) =>
  syncNews({
    store: openNewsStore(folder),
    client: newsClient(QUICK),
    sources: pubmed(),
    today: "2026-03-02",
    firstDay: "2026-01-01",
    ...more,
  });
const stored = async () => (await openNewsStore(folder).readItems()).map(({ id }) => id).sort();
const idsOf = (count: number) => papers(count).map(({ id }) => `pubmed-${id}`);
const everyRequest = (misdeed: Misdeed, from: number) => {
  for (let i = from; i < from + 20; i += 1) server.misdeeds.set(i, misdeed);
};

describe("PubMed", () => {
  it("is asked page by page, with the same words for everybody", async () => {
    server.papers = papers(7);
    const said: unknown[] = [];
    const result = await sync({ onProgress: (progress) => said.push(progress) });
    expect(result).toEqual({ added: { pubmed: 7 }, stored: 7, problems: [] });
    expect(await stored()).toEqual(idsOf(7));
    expect(said).toEqual([3, 6, 7].map((received) => ({ source: "pubmed", received, total: 7 })));
    const searches = server.asked.filter(({ pathname }) => pathname.endsWith("esearch.fcgi"));
    expect(searches.map(({ searchParams }) => searchParams.get("retstart"))).toEqual([
      "0",
      "3",
      "6",
    ]);
    expect(new Set(searches.map(({ searchParams }) => searchParams.get("term")))).toEqual(
      new Set([QUERY]),
    );
  });

  it("is asked next time from the last day on, that day again, and nothing is there twice", async () => {
    server.papers = papers(2);
    await sync();
    server.papers = [...papers(3), { id: "200", title: "Later", entered: "2026/03/09" }];
    const second = await sync({ today: "2026-03-09" });
    expect(second).toMatchObject({ added: { pubmed: 2 }, stored: 4 });
    const last = server.asked.findLast(({ pathname }) => pathname.endsWith("esearch.fcgi"));
    expect(last?.searchParams.get("mindate")).toBe("2026/03/02");
  });

  it.each<readonly [string, Misdeed]>([
    ["cuts an answer", { kind: "cut" }],
    ["hangs up", { kind: "hang-up" }],
    ["stalls", { kind: "stall" }],
    ["is busy", { kind: "status", status: 503 }],
    ["asks to wait", { kind: "status", status: 429, retryAfter: "0" }],
    ["talks nonsense", { kind: "body", body: "<html>" }],
    ["answers something else", { kind: "body", body: '{"esearchresult":{"ERROR":"down"}}' }],
  ])("that %s once is asked again", async (_, misdeed) => {
    server.papers = papers(4);
    server.misdeeds.set(2, misdeed);
    expect(await sync()).toMatchObject({ added: { pubmed: 4 }, problems: [] });
    expect(await stored()).toEqual(idsOf(4));
  });

  it("that breaks at a page goes on there the next time", async () => {
    server.papers = papers(7);
    everyRequest({ kind: "status", status: 503 }, 2);
    const broken = await sync();
    expect(broken.added).toEqual({});
    expect(broken.problems[0]).toMatchObject({
      problem: "the source answered with status 503",
      cure: expect.stringContaining("goes on where it stopped"),
    });
    server.misdeeds.clear();
    const before = server.asked.length;
    expect(await sync()).toMatchObject({ added: { pubmed: 7 }, problems: [] });
    expect(server.asked[before]?.searchParams.get("retstart")).toBe("3");
    expect(await stored()).toEqual(idsOf(7));
  });

  it("goes on from the last whole line of a journal that a crash cut short", async () => {
    server.papers = papers(7);
    everyRequest({ kind: "hang-up" }, 2);
    await sync();
    appendFileSync(join(folder, "journal.ndjson"), '{"items":[{"id":"pub');
    server.misdeeds.clear();
    await sync();
    expect(await stored()).toEqual(idsOf(7));
  });

  it("that gives the same page again and again ends with a fault, and loses nothing", async () => {
    server.papers = papers(7);
    server.isStuck = true;
    const stuck = await sync();
    expect(stuck.problems[0]?.problem).toMatch(/same page again/);
    server.isStuck = false;
    expect(await sync()).toMatchObject({ added: { pubmed: 7 }, stored: 7, problems: [] });
  });

  it("names a paper without a title, and keeps the others", async () => {
    server.papers = [...papers(2), { id: "300", entered: "2026/03/01" }];
    const { added, problems } = await sync();
    expect(added).toEqual({ pubmed: 2 });
    expect(problems).toEqual([expect.objectContaining({ at: "PubMed 300" })]);
  });
});

describe.each(["rss.xml", "atom.xml"])("a feed: %s", (file) => {
  it("is followed to its older pages, each entry once by its id", async () => {
    server.entries = [...entries(7), ...entries(2)];
    const { added, problems } = await sync({ sources: feed(file) });
    expect(added).toEqual({ "made-up": 7 });
    expect(problems).toEqual([]);
    const [item] = await openNewsStore(folder).readItems();
    expect(item).toMatchObject({
      kind: "regulator",
      date: "2026-03-02",
      title: "Made-up 0",
      source: "Agency: https://made-up.example/entry-0",
    });
  });

  it("is followed no further than to what is stored, or to what is too old", async () => {
    server.entries = entries(9);
    await sync({ sources: feed(file) });
    const before = server.asked.length;
    expect(await sync({ sources: feed(file) })).toMatchObject({ added: { "made-up": 0 } });
    expect(server.asked.length - before).toBe(1);
    server.entries = entries(9, "2020-01-01").map((one) => ({ ...one, id: `old-${one.id}` }));
    expect(await sync({ sources: feed(file) })).toMatchObject({ added: { "made-up": 0 } });
    expect(server.asked.length - before).toBe(2);
  });

  it("that breaks at an older page gives that page the next time", async () => {
    server.entries = entries(7);
    everyRequest({ kind: "cut" }, 1);
    const broken = await sync({ sources: feed(file) });
    expect(broken).toMatchObject({ added: {}, stored: 3 });
    server.misdeeds.clear();
    expect(await sync({ sources: feed(file) })).toMatchObject({ stored: 7, problems: [] });
  });

  it("that is no feed keeps the other sources not back", async () => {
    server.papers = papers(1);
    everyRequest({ kind: "body", body: "{}" }, 2);
    const { added, problems } = await sync({ sources: { ...pubmed(), ...feed(file) } });
    expect(added).toEqual({ pubmed: 1 });
    expect(problems[0]?.problem).toMatch(/cannot be read/);
  });
});

describe("two snapshots of trials", () => {
  const OPEN = ["RECRUITING"];
  const trials = () => openTrialStore(join(folder, "trials"));
  async function snapshot(asOf: string, given: Record<string, string>, withResults: string[] = []) {
    const store = trials();
    const written = Object.entries(given).map(async ([nct, status]) => {
      const identificationModule = { nctId: nct, briefTitle: `Trial ${nct}` };
      const hasResults = withResults.includes(nct);
      const text = JSON.stringify({ hasResults, protocolSection: { identificationModule } });
      return [nct, { hash: await store.put(text), status }] as const;
    });
    const snapshotEntries = Object.fromEntries(await Promise.all(written));
    await store.writeSnapshot({
      schema: "nextline/trials-snapshot/1",
      asOf,
      query: "q",
      entries: snapshotEntries,
    });
  }
  const compare = () => sync({ sources: {}, trials: { store: trials(), openStatuses: OPEN } });

  it("give no news the first time, and then what opened, closed, left, or has results", async () => {
    await snapshot("2026-02-01", { NCT1: "RECRUITING", NCT2: "COMPLETED", NCT3: "RECRUITING" });
    expect(await compare()).toMatchObject({ added: { trials: 0 }, stored: 0 });
    await snapshot("2026-03-01", { NCT1: "COMPLETED", NCT2: "COMPLETED", NCT4: "RECRUITING" }, [
      "NCT2",
    ]);
    expect(await compare()).toMatchObject({ added: { trials: 4 } });
    expect(await stored()).toEqual([
      "nct1-trial-closed-2026-03-01",
      "nct2-trial-results-2026-03-01",
      "nct3-trial-closed-2026-03-01",
      "nct4-trial-opened-2026-03-01",
    ]);
    expect(await compare()).toMatchObject({ added: { trials: 0 }, stored: 4 });
  });

  it("say nothing where nobody fetched trials", async () => {
    expect(await compare()).toMatchObject({ added: { trials: 0 }, problems: [] });
  });
});

describe("the store", () => {
  it("names a file that cannot be read, and does not overwrite it", async () => {
    server.papers = papers(1);
    await sync();
    const place = join(folder, "items.json");
    appendFileSync(place, "}");
    const broken = readFileSync(place, "utf8");
    await expect(sync()).rejects.toMatchObject({ problem: "the stored news cannot be read" });
    expect(readFileSync(place, "utf8")).toBe(broken);
  });
});
