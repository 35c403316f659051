/** The trials at hand without a file: those of the project, then those that were fetched, read once and kept. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openTrialStore } from "@nextline/adapters/storage/files";
import { nctOf, prepareKnowledge } from "@nextline/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import { storedTrials } from "../src/commands/trials/stored.ts";
import { ROOT } from "./program.ts";

const ready = prepareKnowledge(compileKnowledge().knowledge);
const lines = readFileSync(`${ROOT}examples/trials/records.ndjson`, "utf8").trimEnd().split("\n");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nextline-stored-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function store(texts: readonly string[], asOf = "2026-02-01"): Promise<void> {
  const kept = openTrialStore(folder);
  const entries: Record<string, { hash: string }> = {};
  for (const text of texts) entries[nctOf(JSON.parse(text))] = { hash: await kept.put(text) };
  await kept.writeSnapshot({ schema: "nextline/trials-snapshot/1", asOf, query: "q", entries });
}

describe("the trials at hand", () => {
  it("are those of the project where none were fetched", async () => {
    const { trials, from } = await storedTrials(ready, folder);
    expect(from).toBe("first-pack");
    expect(trials.length).toBeGreaterThanOrEqual(30);
  });

  it("are those that were fetched, with the day, read alike the second time", async () => {
    await store(lines);
    const first = await storedTrials(ready, folder);
    expect(first).toMatchObject({ from: "store", asOf: "2026-02-01" });
    expect(first.trials).toHaveLength(10);
    const kept = readFileSync(join(folder, "readings.json"), "utf8");
    expect(await storedTrials(ready, folder)).toEqual(first);
    expect(readFileSync(join(folder, "readings.json"), "utf8")).toBe(kept);
  });

  it("are read anew where the trials changed, or what was kept is broken", async () => {
    await store(lines.slice(0, 4));
    const before = await storedTrials(ready, folder);
    await store(lines.slice(3, 6), "2026-03-01");
    const after = await storedTrials(ready, folder);
    expect(after.trials.map(({ record }) => nctOf(record).slice(-1))).toEqual(["4", "5", "6"]);
    expect(after.trials[0]?.reading).toEqual(before.trials[3]?.reading);
    writeFileSync(join(folder, "readings.json"), '{"key":');
    expect(await storedTrials(ready, folder)).toEqual(after);
  });
});
