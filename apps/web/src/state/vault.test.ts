/** What is stored: kept over the end of a tab, changed one at a time, sealed behind a passphrase, gone when deleted. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isSealed } from "./cipher.ts";
import type { Saved } from "./saved.ts";

const DAY = "2026-11-01";
const PASSPHRASE = "four words in a row";

/** Each test begins with an empty store, and a tab that has never looked at it. */
async function load() {
  vi.resetModules();
  const [{ Vault, Locked }, database, { answerFact, setTreatments }] = await Promise.all([
    import("./vault.ts"),
    import("./database.ts"),
    import("./saved.ts"),
  ]);
  return { Vault, Locked, database, answerFact, setTreatments };
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  // Without locks, as on a page without https: changes of one tab still follow each other.
  vi.stubGlobal("navigator", {});
});

const factsOf = (opened: unknown) => (opened as { saved: Saved }).saved.profile.facts;

describe("the store", () => {
  it("begins empty, and another tab reads what one has written", async () => {
    const { Vault, answerFact } = await load();
    const one = new Vault("1");
    expect(await one.open()).toMatchObject({ kind: "open", saved: { profile: { facts: {} } } });
    await one.change(answerFact("ecog", 1, DAY));
    expect(factsOf(await new Vault("1").open())).toEqual({ ecog: 1 });
  });

  it("loses no change of many at once, by two tabs", async () => {
    const { Vault, answerFact } = await load();
    const tabs = [new Vault("1"), new Vault("1")] as const;
    const facts = Array.from({ length: 20 }, (_, i) => `fact${i}`);
    await Promise.all(facts.map((id, i) => tabs[i % 2 ? 0 : 1].change(answerFact(id, i, DAY))));
    expect(Object.keys(factsOf(await tabs[0].open())).sort()).toEqual([...facts].sort());
  });

  it("is empty after deleting, for every tab, and takes answers again", async () => {
    const { Vault, answerFact } = await load();
    const [one, other] = [new Vault("1"), new Vault("1")];
    await one.change(answerFact("ecog", 1, DAY));
    await one.setContacts({ phone: "123" });
    await one.deleteAll();
    expect(factsOf(await other.open())).toEqual({});
    expect(await other.contacts()).toEqual({});
    await other.change(answerFact("age", 60, DAY));
    expect(factsOf(await one.open())).toEqual({ age: 60 });
  });

  it("leaves what it cannot read as it is", async () => {
    const { Vault, database, answerFact } = await load();
    const newer = { format: 99, profile: { facts: {} } };
    await database.write("saved", newer);
    const one = new Vault("1");
    await expect(one.open()).rejects.toThrow();
    await expect(one.change(answerFact("ecog", 1, DAY))).rejects.toThrow();
    expect(await database.read("saved")).toEqual(newer);
  });

  it("that refuses gives a page that works from memory", async () => {
    const { Vault } = await load();
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    const one = new Vault("1");
    expect((await one.open()).kind).toBe("memory");
    expect(await one.contacts()).toEqual({});
  });
});

describe("behind a passphrase", () => {
  it("nothing that was said can be read in the store", async () => {
    const { Vault, database, setTreatments } = await load();
    const one = new Vault("1");
    await one.change(setTreatments([{ intent: "palliative", drugs: ["oxaliplatin"] }]));
    await one.setPassphrase(PASSPHRASE);
    const stored = await database.read("saved");
    expect(isSealed(stored)).toBe(true);
    const bytes = Buffer.from((stored as { data: ArrayBuffer }).data).toString("latin1");
    for (const word of ["oxaliplatin", "palliative", "facts"]) expect(bytes).not.toContain(word);
  });

  it("another tab is locked until the passphrase is typed; a wrong one opens nothing", async () => {
    const { Vault, Locked, answerFact } = await load();
    const [one, other] = [new Vault("1"), new Vault("1")];
    await one.change(answerFact("ecog", 1, DAY));
    await one.setPassphrase(PASSPHRASE);
    expect((await other.open()).kind).toBe("locked");
    await expect(other.change(answerFact("age", 60, DAY))).rejects.toThrow(Locked);
    expect(await other.unlock("another passphrase")).toBe(false);
    expect((await other.open()).kind).toBe("locked");
    expect(await other.unlock(PASSPHRASE)).toBe(true);
    await other.change(answerFact("age", 60, DAY));
    expect(factsOf(await one.open())).toEqual({ ecog: 1, age: 60 });
  });

  it("each write has a nonce of its own", async () => {
    const { Vault, database, answerFact } = await load();
    const one = new Vault("1");
    await one.setPassphrase(PASSPHRASE);
    const nonces = new Set<string>();
    for (let i = 0; i < 5; i++) {
      await one.change(answerFact("ecog", 1, DAY));
      nonces.add(String(((await database.read("saved")) as { iv: Uint8Array }).iv));
    }
    expect(nonces.size).toBe(5);
  });

  it("taken off again, every tab reads; the numbers to call were never sealed", async () => {
    const { Vault, answerFact } = await load();
    const [one, other] = [new Vault("1"), new Vault("1")];
    await one.change(answerFact("ecog", 1, DAY));
    await one.setContacts({ country: "DE" });
    await one.setPassphrase(PASSPHRASE);
    expect(await other.contacts()).toEqual({ country: "DE" });
    await one.setPassphrase(undefined);
    expect(factsOf(await other.open())).toEqual({ ecog: 1 });
  });

  it("taken off in one tab, another that knew it seals nothing again", async () => {
    const { Vault, database, answerFact } = await load();
    const [one, other] = [new Vault("1"), new Vault("1")];
    await one.setPassphrase(PASSPHRASE);
    await other.unlock(PASSPHRASE);
    await one.setPassphrase(undefined);
    await other.change(answerFact("ecog", 1, DAY));
    expect(isSealed(await database.read("saved"))).toBe(false);
    expect(other.hasKey).toBe(false);
    expect(factsOf(await one.open())).toEqual({ ecog: 1 });
  });

  it("changed in one tab, another is locked, and opens with the new one alone", async () => {
    const { Vault, Locked, answerFact } = await load();
    const [one, other] = [new Vault("1"), new Vault("1")];
    await one.change(answerFact("ecog", 1, DAY));
    await one.setPassphrase(PASSPHRASE);
    await other.unlock(PASSPHRASE);
    await one.setPassphrase("quite another one");
    await expect(other.change(answerFact("age", 60, DAY))).rejects.toThrow(Locked);
    expect((await other.open()).kind).toBe("locked");
    expect(await other.unlock(PASSPHRASE)).toBe(false);
    expect(await other.unlock("quite another one")).toBe(true);
    expect(factsOf(await other.open())).toEqual({ ecog: 1 });
  });
});
