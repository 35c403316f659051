/** Fetching from a registry on the loopback address that pages, stalls, cuts, asks to wait and talks nonsense. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openTrialStore } from "../storage/files.ts";
import { storedRecords } from "../storage/records.ts";
import type { RegistryFault } from "./fault.ts";
import { FIELDS } from "./fields.ts";
import { openRegistry, type Pace } from "./registry.ts";
import { type SyncResult, type SyncSetting, syncTrials } from "./sync.ts";
import { type Loopback, type Misdeed, openLoopback, studyOf } from "./testing/loopback.ts";

const QUICK: Pace = {
  perMinute: 60_000,
  retries: 2,
  firstWaitMs: 1,
  longestWaitMs: 40,
  timeoutMs: 300,
};
const OPEN = ["RECRUITING", "NOT_YET_RECRUITING"];
const many = (count: number) => Array.from({ length: count }, (_, i) => studyOf(i + 1));

let folder: string;
let server: Loopback;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "nextline-sync-"));
  server = await openLoopback(many(10));
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const sync = (more: Partial<SyncSetting> = {}): Promise<SyncResult> =>
  syncTrials({
    store: openTrialStore(folder),
    registry: openRegistry(server.url, QUICK),
    query: "stomach cancer",
    today: "2026-02-01",
    openStatuses: OPEN,
    ...more,
  });

async function stored(): Promise<readonly string[]> {
  const store = openTrialStore(folder);
  const snapshot = await store.readSnapshot();
  const ncts: string[] = [];
  if (snapshot === undefined) return ncts;
  for await (const { nct, record } of storedRecords(store, snapshot)) {
    expect(record).toMatchObject({ protocolSection: { identificationModule: { nctId: nct } } });
    ncts.push(nct);
  }
  return ncts;
}

const contents = (): number =>
  readdirSync(join(folder, "contents"), { recursive: true }).filter((f) => `${f}`.endsWith(".json"))
    .length;

async function faultOf(work: Promise<unknown>): Promise<RegistryFault> {
  const caught = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(caught).toBeDefined();
  return caught as RegistryFault;
}

describe("a first fetch", () => {
  it("takes every page by its token and asks for fields by name", async () => {
    expect(await sync()).toMatchObject({
      stored: 10,
      new: 10,
      changed: 0,
      closed: 0,
      problems: [],
    });
    expect(server.asked.map((asked) => asked.get("pageToken"))).toEqual([
      null,
      "0-3",
      "0-6",
      "0-9",
    ]);
    expect(server.asked[0]?.get("fields")?.split(",")).toEqual(FIELDS);
    expect(server.asked[0]?.get("query.cond")).toBe("stomach cancer");
    expect(server.asked[0]?.has("filter.advanced")).toBe(false);
    expect(server.asked[0]?.get("filter.overallStatus")).toBe("RECRUITING,NOT_YET_RECRUITING");
    expect(await stored()).toHaveLength(10);
  });

  it("says how far it is", async () => {
    const said: unknown[] = [];
    await sync({ onProgress: (progress) => said.push(progress) });
    expect(said).toEqual([3, 6, 9, 10].map((received) => ({ received, total: 10 })));
  });

  it("stores nothing for a question without an answer", async () => {
    server.studies = [];
    expect(await sync()).toMatchObject({ stored: 0, new: 0 });
  });

  it("counts a trial on two pages once, as the later page has it", async () => {
    server.studies = [...many(4), studyOf(1, { title: "Changed on the way" })];
    server.total = 4;
    expect(await sync()).toMatchObject({ stored: 4, new: 4, problems: [] });
    expect(JSON.stringify(await recordOf("NCT90000001"))).toContain("Changed on the way");
  });

  it("leaves out what is no trial, names its place and stores the rest", async () => {
    server.studies = [studyOf(1), { protocolSection: {} }, studyOf(2), 7, studyOf(3)];
    server.total = "absent";
    const { problems, ...counts } = await sync();
    expect(counts).toMatchObject({ stored: 3 });
    expect(problems.map(({ at }) => at)).toEqual(["page 1, studies[1]", "page 2, studies[0]"]);
  });
});

async function recordOf(nct: string): Promise<unknown> {
  const store = openTrialStore(folder);
  const entry = (await store.readSnapshot())?.entries[nct];
  return JSON.parse(await store.get(entry?.hash ?? ""));
}

describe("a registry that misbehaves for a moment", () => {
  const misdeeds: readonly Misdeed[] = [
    { kind: "status", status: 429, retryAfter: "0" },
    { kind: "status", status: 429 },
    { kind: "status", status: 500 },
    { kind: "status", status: 503 },
    { kind: "cut" },
    { kind: "hang-up" },
    { kind: "stall" },
    { kind: "body", body: "<html>Please wait</html>" },
    { kind: "body", body: '{"studies": 4}' },
    { kind: "body", body: "" },
    { kind: "body", body: "[]" },
  ];
  for (const misdeed of misdeeds) {
    it(`is asked again after ${JSON.stringify(misdeed)}`, async () => {
      server.misdeeds.set(1, misdeed);
      expect(await sync()).toMatchObject({ stored: 10, new: 10, problems: [] });
      expect(server.asked).toHaveLength(5);
      expect(await stored()).toHaveLength(10);
    });
  }

  it("is asked again as late as it wants", async () => {
    server.misdeeds.set(0, { kind: "status", status: 429, retryAfter: "1" });
    const slow = openRegistry(server.url, { ...QUICK, longestWaitMs: 5000 });
    const began = Date.now();
    await sync({ registry: slow });
    // A lower bound, not a test of speed: it waits at least as long as it was told.
    expect(Date.now() - began).toBeGreaterThanOrEqual(990);
  });
});

describe("a registry that stays broken", () => {
  const cases: readonly { misdeed: Misdeed; problem: RegExp; cure: RegExp }[] = [
    {
      misdeed: { kind: "status", status: 429 },
      problem: /pause/,
      cure: /goes on where it stopped/,
    },
    { misdeed: { kind: "status", status: 500 }, problem: /status 500/, cure: /goes on/ },
    { misdeed: { kind: "status", status: 404 }, problem: /status 404/, cure: /--source/ },
    { misdeed: { kind: "cut" }, problem: /connection failed/, cure: /--source/ },
    { misdeed: { kind: "stall" }, problem: /in time/, cure: /goes on/ },
    { misdeed: { kind: "body", body: "<p>" }, problem: /not JSON/, cure: /--source/ },
    { misdeed: { kind: "body", body: "{}" }, problem: /no list of studies/, cure: /--source/ },
  ];
  for (const { misdeed, problem, cure } of cases) {
    it(`is named with place and cure: ${JSON.stringify(misdeed)}`, async () => {
      for (let i = 2; i < 20; i++) server.misdeeds.set(i, misdeed);
      const fault = await faultOf(sync());
      expect(fault.at).toBe(`${server.url}/studies, page 3`);
      expect(fault.problem).toMatch(problem);
      expect(fault.cure).toMatch(cure);
      expect(fault.message).not.toContain("stomach");
    });

    it(`loses nothing and doubles nothing: ${JSON.stringify(misdeed)}`, async () => {
      for (let i = 2; i < 20; i++) server.misdeeds.set(i, misdeed);
      await faultOf(sync());
      server.misdeeds.clear();
      const before = server.asked.length;
      expect(await sync()).toMatchObject({ stored: 10, new: 10, resumed: true });
      expect(server.asked.slice(before).map((asked) => asked.get("pageToken"))).toEqual([
        "0-6",
        "0-9",
      ]);
      expect(await stored()).toHaveLength(10);
      expect(contents()).toBe(10);
    });
  }

  it("keeps the snapshot before readable", async () => {
    await sync();
    server.studies = [...many(10), studyOf(11, { updated: "2026-02-20" })];
    for (let i = 4; i < 20; i++) server.misdeeds.set(i, { kind: "cut" });
    await faultOf(sync({ today: "2026-03-01" }));
    expect(await stored()).toHaveLength(10);
  });

  it("begins again where the registry has forgotten the token", async () => {
    for (let i = 2; i < 20; i++) server.misdeeds.set(i, { kind: "status", status: 500 });
    await faultOf(sync());
    server.misdeeds.clear();
    server.forgetTokens();
    expect(await sync()).toMatchObject({ stored: 10, new: 10 });
    expect(contents()).toBe(10);
  });

  it("is named where nobody listens", async () => {
    const closed = await openLoopback([]);
    await closed.close();
    const fault = await faultOf(sync({ registry: openRegistry(closed.url, QUICK) }));
    expect(fault.problem).toMatch(/connection failed \(ECONNREFUSED\)/);
  });

  it("is stopped where it gives the same page for ever", async () => {
    const page = JSON.stringify({ studies: [studyOf(1)], nextPageToken: "0-3" });
    for (let i = 0; i < 20; i++) server.misdeeds.set(i, { kind: "body", body: page });
    expect((await faultOf(sync())).problem).toMatch(/again and again/);
  });
});

describe("a later fetch", () => {
  it("asks only for what was updated since, with a day's overlap", async () => {
    await sync();
    server.studies = [
      ...many(8),
      studyOf(9, { updated: "2026-02-10", title: "Another title" }),
      studyOf(10, { updated: "2026-02-11", status: "COMPLETED" }),
      studyOf(11, { updated: "2026-02-12" }),
      // Closed before anybody here heard of it.
      studyOf(12, { updated: "2026-02-13", status: "TERMINATED" }),
    ];
    const counts = await sync({ today: "2026-02-15" });
    expect(counts).toMatchObject({
      stored: 11,
      new: 1,
      changed: 2,
      closed: 1,
      since: "2026-01-31",
    });
    expect(server.asked.at(-1)?.get("filter.advanced")).toBe(
      "AREA[LastUpdatePostDate]RANGE[2026-01-31,MAX]",
    );
    // Of any status: a change may be that one closed.
    expect(server.asked.at(-1)?.has("filter.overallStatus")).toBe(false);
    expect(await stored()).toHaveLength(11);
    expect(contents()).toBe(11);
  });

  it("finds nothing new in the same records", async () => {
    await sync();
    expect(await sync({ full: true })).toMatchObject({ stored: 10, new: 0, changed: 0, closed: 0 });
  });

  it("with everything anew, drops what the registry has no more", async () => {
    await sync();
    server.studies = many(9);
    expect(await sync({ full: true })).toMatchObject({ stored: 9, closed: 1 });
    expect(contents()).toBe(9);
  });

  it("drops nothing where the registry gave less than it announced", async () => {
    await sync();
    server.studies = many(9);
    server.total = 10;
    const { problems, ...counts } = await sync({ full: true });
    expect(counts).toMatchObject({ stored: 10, closed: 0 });
    expect(problems[0]?.problem).toBe("the registry announced 10 trials and gave 9");
  });

  it("fetches everything where the question is another one", async () => {
    await sync();
    expect(await sync({ query: "oesophageal cancer" })).toMatchObject({ stored: 10 });
    expect(server.asked.at(-1)?.has("filter.advanced")).toBe(false);
  });
});
