/** The store on disk: what goes in comes out, and a cut at any write leaves what was there. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Registry } from "../ctgov/registry.ts";
import { syncTrials } from "../ctgov/sync.ts";
import { studyOf } from "../ctgov/testing/loopback.ts";
import { openTrialStore } from "./files.ts";
import { dataFolder } from "./folder.ts";
import { storedRecords } from "./records.ts";
import { withPowerCut } from "./testing/power-cut.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "nextline-store-"));
});
afterEach(() => rmSync(root, { recursive: true }));

type Made = ReturnType<typeof studyOf>;

/** A registry in memory that gives two records a page. */
function registryOf(studies: readonly Made[]): Registry {
  return {
    page: async (_question, token) => {
      const from = Number(token ?? 0);
      const next = from + 2 < studies.length ? { next: String(from + 2) } : {};
      const found = studies.slice(from, from + 2).map((study) => ({
        nct: study.protocolSection.identificationModule.nctId,
        status: study.protocolSection.statusModule.overallStatus,
        text: JSON.stringify(study),
      }));
      return { found, refused: [], total: studies.length, ...next };
    },
  };
}

const sync = (folder: string, studies: readonly Made[], today: string) =>
  syncTrials({
    store: openTrialStore(folder),
    registry: registryOf(studies),
    query: "stomach cancer",
    today,
    full: true,
    openStatuses: ["RECRUITING"],
  });

/** Every record that a reader of this folder sees; throws where one cannot be read. */
async function seen(folder: string): Promise<readonly unknown[]> {
  const store = openTrialStore(folder);
  const snapshot = await store.readSnapshot();
  const records: unknown[] = [];
  if (snapshot === undefined) return records;
  for await (const { record } of storedRecords(store, snapshot)) records.push(record);
  return records;
}

const BEFORE = [1, 2, 3, 4].map((n) => studyOf(n));
const AFTER = [studyOf(1), studyOf(2, { title: "Changed" }), studyOf(4), studyOf(5), studyOf(6)];

describe("a writer that is cut", () => {
  it("leaves the snapshot before or the new one, whole, wherever the cut is", async () => {
    const base = join(root, "base");
    await sync(base, BEFORE, "2026-01-01");
    const write = (folder: string) => () => sync(folder, AFTER, "2026-02-01");
    const whole = join(root, "whole");
    cpSync(base, whole, { recursive: true });
    const never = Number.POSITIVE_INFINITY;
    const { calls } = await withPowerCut({ at: never, torn: 0 }, write(whole));
    expect(calls).toBeGreaterThan(15);
    const left = { before: 0, after: 0 };
    for (let at = 0; at < calls; at++) {
      for (const torn of [0, 0.9]) {
        const folder = join(root, `cut-${at}-${torn}`);
        cpSync(base, folder, { recursive: true });
        const cut = await withPowerCut({ at, torn }, write(folder));
        expect(cut.wentOut, `call ${at}`).toBe(true);
        const records = await seen(folder);
        expect([BEFORE, AFTER]).toContainEqual(records);
        left[records.length === BEFORE.length ? "before" : "after"] += 1;
        await write(folder)();
        expect(await seen(folder), `after call ${at}`).toEqual(AFTER);
      }
    }
    // Both are seen: cuts before the new manifest is named, and after.
    expect(left.before).toBeGreaterThan(left.after);
    expect(left.after).toBeGreaterThan(0);
  });

  it("leaves a first fetch that can go on", async () => {
    for (let at = 0; at < 30; at++) {
      const folder = join(root, `first-${at}`);
      await withPowerCut({ at, torn: 0.5 }, () => sync(folder, AFTER, "2026-02-01"));
      expect([[], AFTER]).toContainEqual(await seen(folder));
      await sync(folder, AFTER, "2026-02-01");
      expect(await seen(folder)).toEqual(AFTER);
    }
  });
});

describe("a journal", () => {
  const page = (n: number) => ({
    next: String(n),
    entries: { [`NCT9000000${n}`]: { hash: String(n).repeat(64), status: "RECRUITING" } },
  });

  it("cut at any byte gives the pages that were whole, and takes the next one", async () => {
    const store = openTrialStore(root);
    await store.startJournal({ query: "q", startedOn: "2026-01-01" });
    for (const n of [1, 2, 3]) await store.addToJournal(page(n));
    const file = join(root, "journal.ndjson");
    const text = readFileSync(file, "utf8");
    const firstLine = text.indexOf("\n") + 1;
    for (let length = 0; length <= text.length; length++) {
      writeFileSync(file, text.slice(0, length));
      const journal = await store.readJournal();
      const whole = text.slice(0, length).split("\n").length - 2;
      expect(journal?.pages.length ?? -1).toBe(length < firstLine ? -1 : whole);
      if (length < firstLine) continue;
      await store.addToJournal(page(7));
      expect((await store.readJournal())?.pages.at(-1)).toEqual(page(7));
      expect((await store.readJournal())?.pages).toHaveLength(whole + 1);
    }
  });

  it("that is no journal counts as none", async () => {
    const store = openTrialStore(root);
    for (const text of ["", "no\n", "{}\n", '{"query":1}\n', "null\n[]\n"]) {
      writeFileSync(join(root, "journal.ndjson"), text);
      expect(await store.readJournal()).toBeUndefined();
    }
  });
});

describe("contents", () => {
  it("have one file a text, and come back as they were", async () => {
    const store = openTrialStore(root);
    const text = "a tumour, größer – 胃癌";
    const [first, second] = [await store.put(text), await store.put(text)];
    expect(first).toBe(second);
    expect(await store.get(first)).toBe(text);
  });

  it("that were changed or lost are refused with the cure", async () => {
    const store = openTrialStore(root);
    const hash = await store.put("one");
    const file = join(root, "contents", hash.slice(0, 2), `${hash}.json`);
    writeFileSync(file, "two");
    await expect(store.get(hash)).rejects.toMatchObject({
      at: file,
      problem: "a stored trial was changed",
      cure: expect.stringContaining("--full"),
    });
    rmSync(file);
    await expect(store.get(hash)).rejects.toMatchObject({ problem: "a stored trial is gone" });
  });

  it("that were left half on the disk are written anew", async () => {
    const store = openTrialStore(root);
    const hash = await store.put("one");
    writeFileSync(join(root, "contents", hash.slice(0, 2), `${hash}.json`), "");
    await store.put("one");
    expect(await store.get(hash)).toBe("one");
  });

  it("that nothing names are swept, drafts as well", async () => {
    const store = openTrialStore(root);
    const kept = await store.put("kept");
    const gone = await store.put("gone");
    writeFileSync(join(root, "contents", gone.slice(0, 2), `${gone}.json.123`), "half");
    await store.writeSnapshot({
      schema: "nextline/trials-snapshot/1",
      asOf: "2026-01-01",
      query: "q",
      entries: { NCT90000001: { hash: kept } },
    });
    expect(await store.sweep()).toBe(2);
    expect(await store.get(kept)).toBe("kept");
    await expect(store.get(gone)).rejects.toThrow();
  });
});

describe("a manifest that is not whole", () => {
  for (const text of ["", "{", "{}", "null", '{"schema":"nextline/trials-snapshot/2"}']) {
    it(`is refused with the cure: ${text}`, async () => {
      writeFileSync(join(root, "snapshot.json"), text);
      const fault = { problem: "the list of stored trials cannot be read" };
      await expect(openTrialStore(root).readSnapshot()).rejects.toMatchObject(fault);
    });
  }
});

describe("the folder", () => {
  const home = "/home/somebody";
  it.each([
    [{ NEXTLINE_DATA: "/mine", XDG_DATA_HOME: "/xdg" }, "linux", "/mine"],
    [{ NEXTLINE_DATA: "", XDG_DATA_HOME: "/xdg" }, "linux", "/xdg/nextline"],
    [{}, "linux", "/home/somebody/.local/share/nextline"],
    [{}, "darwin", "/home/somebody/Library/Application Support/nextline"],
    [{ LOCALAPPDATA: "/local" }, "win32", "/local/nextline"],
    [{}, "win32", "/home/somebody/AppData/Local/nextline"],
  ] as const)("for %j on %s is %s", (env, platform, expected) => {
    expect(dataFolder({ env, platform, home })).toBe(expected);
  });
});
