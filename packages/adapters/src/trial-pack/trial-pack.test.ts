/** Packs: made, read back, changed on the way, brought up to date by a delta, and sorted into regions. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  applyDelta,
  deltaBetween,
  emptyReading,
  makePack,
  nctOf,
  type PackedTrial,
  type RegistryRecord,
} from "@nextline/core";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StoredRecord } from "../storage/records.ts";
import { makePacks } from "./make-packs.ts";
import { indexIn, packIn, writePacks } from "./pack-folder.ts";
import { readDelta, readIndex, readPack, readUpdate, sha256 } from "./read-pack.ts";
import { readRecord } from "./record-schema.ts";
import { inSchemaOrder, writeDelta, writePack } from "./write-pack.ts";

const nct = (n: number) => `NCT${90_000_000 + n}`;

function trialOf(n: number, title = `Made-up trial ${n}`): PackedTrial {
  const identificationModule = { nctId: nct(n), briefTitle: title };
  return {
    record: { protocolSection: { identificationModule } },
    reading: {
      nct: nct(n),
      ageMin: null,
      ageMax: null,
      sex: null,
      criteria: [
        {
          n: 1,
          side: "inclusion",
          text: "ECOG 0 or 1",
          start: 0,
          end: 11,
          scope: null,
          kinds: ["performance"],
          expr: { fact: "ecog", max: 1 },
          residue: [],
          confidence: "read",
        },
      ],
      headings: [],
    },
  };
}

const packOf = (...trials: readonly PackedTrial[]) =>
  inSchemaOrder(makePack("EU", "2026-02-01", trials));

describe("a pack", () => {
  it("comes back as it went in", async () => {
    const pack = packOf(trialOf(2), trialOf(1));
    const { packed, hash } = writePack(pack);
    expect(await readPack(packed, { hash, region: "EU" })).toEqual({ value: pack });
    expect(pack.trials.map(({ record }) => nctOf(record))).toEqual([nct(1), nct(2)]);
  });

  it("has the same bytes for the same trials in any order", () => {
    const [a, b] = [packOf(trialOf(1), trialOf(2)), packOf(trialOf(2), trialOf(1))];
    expect(writePack(a)).toEqual(writePack(b));
  });

  it("with any one byte changed is refused in a plain sentence", async () => {
    const { packed, hash } = writePack(packOf(trialOf(1)));
    for (let at = 0; at < packed.length; at++) {
      const changed = packed.map((byte, i) => (i === at ? byte ^ 1 : byte));
      const read = await readPack(changed, { hash, region: "EU" });
      expect(read).toMatchObject({
        refused: { code: "changed", problem: expect.stringMatching(/changed on its way/) },
      });
    }
  });

  it("cut short at any byte is refused", async () => {
    const { packed, hash } = writePack(packOf(trialOf(1)));
    for (let length = 0; length < packed.length; length++) {
      const read = await readPack(packed.slice(0, length), { hash, region: "EU" });
      expect(read).toMatchObject({ refused: { code: "changed" } });
    }
  });

  it.each([
    ["not-packed", new TextEncoder().encode("{}")],
    ["not-a-pack", new Uint8Array(gzipSync("{}"))],
    ["not-a-pack", new Uint8Array(gzipSync("no JSON"))],
    ["not-a-pack", new Uint8Array(gzipSync(JSON.stringify({ ...packOf(), trials: [{}] })))],
    ["other-region", new Uint8Array(gzipSync(JSON.stringify({ ...packOf(), region: "US" })))],
  ] as const)(
    "that is no pack is refused as %s although its hash is right",
    async (code, bytes) => {
      const read = await readPack(bytes, { hash: await sha256(bytes), region: "EU" });
      expect(read).toMatchObject({ refused: { code } });
    },
  );

  it("with a condition that nobody could judge is refused with its place", async () => {
    const pack = packOf(trialOf(1));
    const text = JSON.stringify(pack).replace('"max":1', '"max":"1"');
    const bytes = new Uint8Array(gzipSync(text));
    const read = await readPack(bytes, { hash: await sha256(bytes), region: "EU" });
    expect(read).toMatchObject({
      refused: { code: "not-a-pack", at: "trials.0.reading.criteria.0.expr" },
    });
  });
});

describe("a delta", () => {
  const pack = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.string()), { selector: ([n]) => n })
    .map((trials) => packOf(...trials.map(([n, title]) => trialOf(n, title))));

  it("put on the pack before gives the pack after, and says each trial once", () => {
    fc.assert(
      fc.property(pack, pack, (before, after) => {
        const delta = deltaBetween(before, after);
        expect(applyDelta(before, delta)).toEqual(after);
        const said = [...delta.added, ...delta.changed].map(({ record }) => nctOf(record));
        expect(new Set([...said, ...delta.removed]).size).toBe(said.length + delta.removed.length);
      }),
    );
  });

  it("between equal packs says nothing", () => {
    fc.assert(
      fc.property(pack, (same) => {
        expect(deltaBetween(same, same)).toMatchObject({ added: [], changed: [], removed: [] });
      }),
    );
  });

  it("is checked as the pack is, and so is what it gives", async () => {
    const [before, after] = [packOf(trialOf(1), trialOf(2)), packOf(trialOf(2, "New"), trialOf(3))];
    const delta = writeDelta(deltaBetween(before, after));
    const { content, file, hash, bytes } = writePack(after);
    const entry = {
      ...{ region: "EU", asOf: "2026-02-01", trials: 2, content, file, hash, bytes },
      delta: {
        file: delta.file,
        hash: delta.hash,
        bytes: delta.bytes,
        from: writePack(before).hash,
      },
    };
    expect(await readUpdate(before, delta.packed, entry)).toEqual({ value: after });
    expect(await readUpdate(packOf(trialOf(9)), delta.packed, entry)).toMatchObject({
      refused: { code: "changed", at: "delta" },
    });
    const read = await readDelta(delta.packed.slice(1), { hash: delta.hash, region: "EU" });
    expect(read).toMatchObject({ refused: { code: "changed" } });
  });
});

describe("what a browser loads to read a pack", () => {
  const sources = new Map<string, string>();
  function follow(file: string): void {
    if (sources.has(file)) return;
    const source = readFileSync(new URL(file, import.meta.url), "utf8");
    sources.set(file, source);
    for (const [, from = ""] of source.matchAll(/from "(\.\/[^"]+)"/g)) follow(from);
  }
  follow("./read-pack.ts");

  it("needs nothing of Node", () => {
    expect([...sources.keys()]).toContain("./schema.ts");
    for (const [file, source] of sources) {
      expect(source, file).not.toMatch(/from "node:|\bBuffer\b|\bprocess\b|\brequire\b/);
    }
  });
});

describe("a record from outside", () => {
  it("keeps what we ask for, and null is absent", () => {
    const raw = {
      protocolSection: {
        identificationModule: { nctId: nct(1), briefTitle: null, orgStudyIdInfo: { id: "x" } },
        contactsLocationsModule: { locations: [{ city: "Seoul", zip: "1" }] },
      },
      derivedSection: {},
    };
    expect(readRecord(raw)).toEqual({
      record: {
        protocolSection: {
          identificationModule: { nctId: nct(1) },
          contactsLocationsModule: { locations: [{ city: "Seoul" }] },
        },
      },
    });
  });

  it.each([
    [{}],
    [null],
    ["text"],
    [{ protocolSection: { identificationModule: { nctId: "1" } } }],
  ])("that is none is said with its place: %j", (raw) => {
    expect(readRecord(raw)).toHaveProperty("problem.at");
  });
});

describe("a folder of packs", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "nextline-packs-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function* storedAs(trials: readonly PackedTrial[]): AsyncGenerator<StoredRecord> {
    for (const { record } of trials) yield { nct: nctOf(record), record };
    yield { nct: "NCT1", record: { protocolSection: 3 } };
  }

  const make = (asOf: string, trials: readonly PackedTrial[]) =>
    makePacks({
      records: storedAs(trials),
      asOf,
      regions: ["EU", "US"],
      regionsOf: (record: RegistryRecord) => (nctOf(record) === nct(1) ? ["EU", "US"] : ["US"]),
      read: ({ protocolSection }: RegistryRecord) =>
        emptyReading(protocolSection.identificationModule.nctId),
      isWanted: (record: RegistryRecord) => nctOf(record) !== nct(9),
      before: (region) => packIn(folder, region),
    });

  it("holds a pack a region, names what could not be packed, and grows by deltas", async () => {
    const first = await make("2026-02-01", [trialOf(1), trialOf(2), trialOf(9)]);
    expect(first.problems.map(({ at }) => at)).toEqual(["NCT1: protocolSection"]);
    expect(first.index.packs.map(({ region, trials }) => [region, trials])).toEqual([
      ["EU", 1],
      ["US", 2],
    ]);
    await writePacks(folder, first);
    const before = await packIn(folder, "US");

    const second = await make("2026-03-01", [trialOf(1), trialOf(2, "New"), trialOf(3)]);
    await writePacks(folder, second);
    const us = (await indexIn(folder))?.packs.find(({ region }) => region === "US");
    expect(us?.delta?.from).toBe(before?.hash);
    const bytes = new Uint8Array(readFileSync(join(folder, us?.delta?.file ?? "")));
    if (us === undefined || before === undefined) throw new Error("no pack");
    const updated = await readUpdate(inSchemaOrder(before.pack), bytes, us);
    expect(updated).toEqual({ value: (await packIn(folder, "US"))?.pack });
  });

  it("keeps the files of the list before and drops older ones", async () => {
    const days = ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"];
    for (const [n, day] of days.entries())
      await writePacks(folder, await make(day, [trialOf(1), trialOf(n + 2)]));
    // Two regions, two lists; each of these came with its deltas.
    expect(readdirSync(folder).filter((name) => name.endsWith(".gz"))).toHaveLength(8);
  });

  it("whose list is broken makes packs without a delta", async () => {
    await writePacks(folder, await make("2026-02-01", [trialOf(1)]));
    writeFileSync(join(folder, "packs.json"), "{");
    expect((await make("2026-03-01", [trialOf(2)])).index.packs[0]?.delta).toBeUndefined();
    expect(readIndex("{")).toMatchObject({ refused: { code: "not-a-pack" } });
  });
});
