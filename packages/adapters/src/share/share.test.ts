/** What is sealed comes out as it went in, with the right key or passcode, in time, and not one byte changed. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ShareFault } from "./fault.ts";
import { addressFor, linkOf, readLink } from "./link.ts";
import { packShared, SHARE_SCHEMA, type Shared, unpackShared } from "./payload.ts";
import { qrPath, qrSquares } from "./qr-code.ts";
import { readQr } from "./read-qr.ts";
import { newKey, seal, unseal } from "./seal.ts";
import { openFile, sealFile } from "./sealed-file.ts";

const NOW = new Date("2026-11-25T12:00:00Z");
const PEOPLE = new URL("../../../../examples/people/", import.meta.url);

const sharedOf = (slug: string): Shared => {
  const text = readFileSync(new URL(`${slug}/profile.json`, PEOPLE), "utf8");
  const { asOf, ...profile } = JSON.parse(text);
  return { schema: SHARE_SCHEMA, asOf, profile };
};
const people = readdirSync(PEOPLE, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const problemOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    if (error instanceof ShareFault) return error.problem;
    throw error;
  }
  return undefined;
};

/** The same text with one character of its sealed part turned into another. */
function altered(text: string, at: number): string {
  const other = text[at] === "A" ? "B" : "A";
  return text.slice(0, at) + other + text.slice(at + 1);
}

describe("a sealed text", () => {
  it.each(people.map(({ name }) => name))("brings %s back whole", async (slug) => {
    const [shared, key] = [sharedOf(slug), newKey()];
    const sealed = await seal(packShared(shared), key);
    expect(unpackShared(await unseal(sealed, key))).toEqual(shared);
    expect(JSON.parse(atob(sealed.split(".")[0] ?? ""))).toEqual({
      alg: "dir",
      enc: "A256GCM",
      zip: "DEF",
      cty: "application/fhir+json",
    });
  });

  it("is no text once any byte was changed, whichever", async () => {
    const key = newKey();
    const sealed = await seal({ text: "her2Ihc 3", type: "text/plain" }, key);
    for (let at = 0; at < sealed.length; at += 1) {
      // The last letter of a part holds bits that count for nothing.
      if (sealed[at] === "." || sealed[at + 1] === "." || at === sealed.length - 1) continue;
      expect(await problemOf(() => unseal(altered(sealed, at), key)), `at ${at}`).toBe("changed");
    }
  });

  it("stays shut for another key", async () => {
    const sealed = await seal({ text: "x", type: "text/plain" }, newKey());
    expect(await problemOf(() => unseal(sealed, newKey()))).toBe("changed");
  });

  it("that unfolds to fill the memory is refused", async () => {
    const key = newKey();
    const sealed = await seal({ text: " ".repeat(5_000_000), type: "text/plain" }, key);
    expect(sealed.length).toBeLessThan(20_000);
    expect(await problemOf(() => unseal(sealed, key))).toBe("too-large");
  });

  it("holds FHIR that any reader takes, and nothing else is taken for ours", () => {
    const { text } = packShared(sharedOf(people[0]?.name ?? ""));
    expect(JSON.parse(text)).toMatchObject({ resourceType: "Binary" });
    for (const other of ["", "null", "[]", "{}", '{"resourceType":"Patient"}'])
      expect(() => unpackShared({ text: other })).toThrow("unreadable");
    const inside = btoa(JSON.stringify({ schema: "nextline/share/2", asOf: "2026-11-25" }));
    const later = { resourceType: "Binary", contentType: "application/json", data: inside };
    expect(() => unpackShared({ text: JSON.stringify(later) })).toThrow("unreadable");
  });

  it("brings back whatever letters an answer has", () => {
    const facts = fc.dictionary(
      fc.string(),
      fc.oneof(fc.string({ unit: "grapheme" }), fc.integer()),
    );
    fc.assert(
      fc.property(facts, (given) => {
        const shared = {
          schema: SHARE_SCHEMA,
          asOf: "2026-11-25",
          profile: { facts: given },
        } as const;
        const back = unpackShared(packShared(shared));
        expect(JSON.stringify(back)).toBe(JSON.stringify(shared));
      }),
    );
  });
});

describe("a link", () => {
  const link = {
    url: "https://example.org/links/abc",
    key: newKey(),
    exp: 1_800_000_000,
    flag: "P",
    label: "Nextline",
  };

  it("is read alone, with space around it, and behind the page that opens it", () => {
    for (const text of [
      linkOf(link),
      `  ${linkOf(link)}\n`,
      addressFor("https://example.org/open.html", link),
    ])
      expect(readLink(text)).toEqual(link);
  });

  it.each([
    ["nothing", ""],
    ["another address", "https://example.org/"],
    ["no JSON", "shlink:/e30x"],
    ["no key", linkOf({ ...link, key: "" })],
    ["a short key", linkOf({ ...link, key: "abc" })],
    ["an address that runs a script", linkOf({ ...link, url: "javascript:alert(1)" })],
    ["a flag nobody knows", linkOf({ ...link, flag: "X" })],
    ["a label without end", linkOf({ ...link, label: "x".repeat(81) })],
    ["a link inside a sentence", `see ${linkOf(link)}`],
    ["a text without end", `shlink:/${"a".repeat(5000)}`],
  ])("is none: %s", (_name, text) => {
    expect(() => readLink(text)).toThrow("not-a-share");
  });

  it("never throws anything else, whatever is read", () => {
    const parts = fc.oneof(fc.string(), fc.base64String(), fc.json());
    fc.assert(
      fc.property(parts, (text) => {
        for (const each of [text, `shlink:/${text}`, `shlink:/${btoa(encodeURI(text))}`])
          expect(() => readLink(each)).toThrow(ShareFault);
      }),
    );
  });

  it("is a picture that a camera reads", () => {
    const text = addressFor("https://example.org/open.html", link);
    const squares = qrSquares(text);
    const scale = 4;
    const [size, side] = [squares.length, squares.length * scale];
    const data = new Uint8Array(side * side * 4).fill(255);
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        if (squares[Math.floor(y / scale)]?.[Math.floor(x / scale)])
          data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    expect(readQr({ width: side, height: side, data })).toBe(text);
    expect(qrPath(squares).match(/M/g)).toHaveLength(squares.flat().filter(Boolean).length);
    expect(size).toBeGreaterThan(40);
    const blank = new Uint8Array(side * side * 4).fill(255);
    expect(() => readQr({ width: side, height: side, data: blank })).toThrow("no-picture");
  });
});

describe("a sealed file", () => {
  const shared = sharedOf(people[0]?.name ?? "");
  const terms = { passcode: "blue kettle 7", days: 7, now: NOW };
  const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

  it("opens with its passcode, however its letters were typed, until it is over", async () => {
    const file = await sealFile(shared, { ...terms, passcode: "blaue Küche" });
    expect(file).not.toContain("her2");
    const open = (passcode: string, now: Date) => openFile(file, { passcode, now });
    expect(await open(" blaue Ku\u0308che ", later(6.9))).toEqual(shared);
    expect(await problemOf(() => open("blaue Kuche", NOW))).toBe("wrong-passcode");
    expect(await problemOf(() => open("blaue Küche", later(7)))).toBe("expired");
  });

  it("is no file of ours once it was altered", async () => {
    const file = await sealFile(shared, terms);
    const open = (text: string) =>
      problemOf(() => openFile(text, { passcode: terms.passcode, now: NOW }));
    expect(await open(altered(file, file.length - 40))).toBe("wrong-passcode");
    for (const text of [
      "",
      "{}",
      "null",
      file.replace("sealed-file/1", "sealed-file/9"),
      "x".repeat(100),
    ])
      expect(await open(text)).toBe("not-a-share");
    expect(await open(" ".repeat(2_000_001))).toBe("too-large");
  });

  it.each([
    ["a short passcode", { passcode: "12345" }, "short-passcode"],
    ["a passcode of spaces", { passcode: "        " }, "short-passcode"],
    ["a passcode without end", { passcode: "x".repeat(201) }, "wrong-passcode"],
    ["no day", { days: 0 }, "too-long"],
    ["31 days", { days: 31 }, "too-long"],
    ["half a day", { days: 0.5 }, "too-long"],
  ])("is not made with %s", async (_name, change, problem) => {
    expect(await problemOf(() => sealFile(shared, { ...terms, ...change }))).toBe(problem);
  });
});
