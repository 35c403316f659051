/** The file of news: what is written is read again; what is cut, changed or of another kind is refused whole. */
import { describe, expect, it } from "vitest";
import { makeNewsFile, readNewsFile } from "./news-file.ts";

const item = {
  id: "pubmed-1",
  kind: "publication",
  date: "2026-11-02",
  title: "A made-up paper",
  from: "journal",
  source: "made up",
  added: "2026-11-03",
} as const;
const trial = {
  ...item,
  id: "trial-1",
  kind: "trial-opened",
  from: "registry",
  nct: "NCT00000001",
} as const;
const file = makeNewsFile([item, trial], "2026-11-04");
const text = JSON.stringify(file);

describe("the file of news", () => {
  it("is read as it was written", () => {
    expect(readNewsFile(text)).toEqual(file);
    expect(readNewsFile(JSON.stringify(makeNewsFile([], "2026-11-04")))?.items).toEqual([]);
  });

  it("keeps nothing that an item does not hold", () => {
    const more = { ...file, items: [{ ...item, script: "x" }], extra: 1 };
    expect(readNewsFile(JSON.stringify(more))).toEqual({ ...file, items: [item] });
  });

  it.each<[string, unknown]>([
    ["another schema", { ...file, schema: "nextline/trial-packs/1" }],
    ["no day", { ...file, asOf: "November" }],
    ["no list", { ...file, items: {} }],
    ["an item that is none", { ...file, items: [item, null] }],
    ["an approval", { ...file, items: [{ ...item, kind: "licensed" }] }],
    ["an origin that there is not", { ...file, items: [{ ...item, from: "somebody" }] }],
    ["a trial by another number", { ...file, items: [{ ...trial, nct: "../x" }] }],
    ["an item without an id", { ...file, items: [{ ...item, id: "" }] }],
  ])("is refused with %s", (_, given) => {
    expect(readNewsFile(JSON.stringify(given))).toBeUndefined();
  });

  it("is refused wherever it is cut", () => {
    for (let end = 0; end < text.length; end++)
      expect(readNewsFile(text.slice(0, end))).toBeUndefined();
  });
});
