/** Laws over any text: nothing throws, offsets are exact, no word is lost, no unread word shuts anybody out. */
import { describe, expect, it } from "vitest";
import { brokenLaw } from "../../../../tools/fuzz/eligibility-laws.ts";
import { mutatedTexts, units } from "../../../../tools/fuzz/eligibility-texts.ts";
import { faultsOf } from "../../../../tools/fuzz/target.ts";
import { readText } from "./reading.ts";

const ROUNDS = 20_000;

const judge = (text: string) => brokenLaw(readText(text), text);

describe("any text", () => {
  it(`is read without a fault, ${ROUNDS} mutated texts`, () => {
    expect(faultsOf(mutatedTexts(ROUNDS), judge)).toEqual([]);
  });

  it("is read without a fault where it says the same many times", () => {
    const long = [...units(60)].map((unit) => unit.repeat(Math.ceil(2000 / unit.length)));
    expect(faultsOf([...long, "\\".repeat(20_000), "(".repeat(20_000)], judge)).toEqual([]);
  });

  it("loses no word: each stands in a criterion or a heading", () => {
    for (const text of mutatedTexts(500)) {
      const { criteria, headings } = readText(text);
      const covered = new Set(
        [...criteria, ...headings].flatMap(({ start, end }) => range(start, end)),
      );
      const left =
        [...text].length === text.length
          ? [...text].filter((_, i) => !covered.has(i)).join("")
          : "";
      expect(left.replace(/\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]/g, "")).not.toMatch(
        /\p{L}{3}/u,
      );
    }
  });
});

describe("the laws", () => {
  const text = "Inclusion Criteria:\n\n* Age ≥ 18 years with glorified wombats";
  const read = readText(text);
  const [criterion] = read.criteria;
  const changed = (change: object) => ({
    ...read,
    criteria: read.criteria.map((one) => ({ ...one, ...change })),
  });

  it.each([
    ["an offset that is off by one", { start: (criterion?.start ?? 0) + 1 }],
    ["a text with residue that counts as read", { confidence: "read" as const }],
    ["residue that the condition forgets", { expr: { fact: "age", min: 18 } }],
    ["residue outside", { residue: [{ start: 0, end: 3, text: "Inc" }] }],
  ])("find %s", (_, change) => {
    expect(brokenLaw(read, text)).toBeUndefined();
    expect(brokenLaw(changed(change), text)).toBeDefined();
  });

  it("take what throws for a fault", () => {
    const faults = faultsOf(["a"], () => {
      throw new Error("no");
    });
    expect(faults[0]?.what).toContain("no");
  });
});

const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);
