/** The visit summary: what it must say, and what it must never say. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import {
  assessOptions,
  type Block,
  deriveProfile,
  type Page,
  prepareKnowledge,
  summarize,
  summaryDocument,
} from "../src/index.ts";

const knowledge = prepareKnowledge(compileKnowledge().knowledge);
const PEOPLE = new URL("../../../examples/people/", import.meta.url);
const slugs = readdirSync(PEOPLE);

function summaryOf(raw: unknown) {
  const profile = deriveProfile(raw, knowledge);
  return summarize(profile, assessOptions(profile, knowledge), knowledge);
}

const read = (slug: string): unknown =>
  JSON.parse(readFileSync(new URL(`${slug}/profile.json`, PEOPLE), "utf8"));

function pages(raw: unknown): readonly [Page, Page] {
  const [plain, clinical] = summaryDocument(summaryOf(raw), knowledge, "en").pages;
  if (plain === undefined || clinical === undefined) throw new Error("two pages are expected");
  return [plain, clinical];
}

function textOf(block: Block): readonly string[] {
  if (block.kind === "rows") return block.rows.flat();
  return block.kind === "list" ? block.items : [block.text];
}

const wordsOf = (page: Page): string => [...page.blocks.flatMap(textOf), ...page.foot].join("\n");

describe("the visit summary", () => {
  it.each(slugs)("of %s has at most five questions and no word that it must not use", (slug) => {
    const summary = summaryOf(read(slug));
    expect(summary.questions.length).toBeGreaterThan(0);
    expect(summary.questions.length).toBeLessThanOrEqual(5);
    const [plain] = pages(read(slug));
    const text = wordsOf(plain);
    expect(text).not.toMatch(/\b(hazard ratio|mg\/m2|you must|you should|the best option)\b/i);
    expect(text).toMatch(/No doctor has checked these rules yet/);
    expect(text).toContain(knowledge.compiled.hash.slice(0, 12));
  });

  it("puts an emergency before everything else", () => {
    const [plain] = pages(read("bleeding"));
    const first = plain.blocks.find((block) => block.kind === "notice");
    expect(first).toMatchObject({ level: "emergency" });
  });

  it("names the test that most options wait for first", () => {
    const { missingTests } = summaryOf({ asOf: "2026-11-01", facts: {} });
    expect(missingTests[0]?.fact).toBe("her2Ihc");
    const counts = missingTests.map(({ options }) => options.length);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it("does not ask for a test that is back", () => {
    const facts = {
      her2Ihc: 0,
      mmr: "proficient",
      pdl1Cps: 5,
      cldn182Percent: 0,
      dpydActivity: "normal",
    };
    const { questions, ifTime } = summaryOf({ asOf: "2026-11-01", facts, treatments: [] });
    const ids = [...questions, ...ifTime].map(({ id }) => id);
    expect(ids.filter((id) => id.includes("tested"))).toEqual([]);
  });

  it("ranks the questions by how many options wait for their fact", () => {
    const raw = { asOf: "2026-11-01", region: "EU", facts: { ecog: 1, site: "stomach" } };
    const profile = deriveProfile({ ...raw, treatments: [] }, knowledge);
    const { options } = assessOptions(profile, knowledge);
    const waiting = (gap: string | undefined) =>
      options.filter((one) => one.status === "depends" && gap && one.missing.includes(gap)).length;
    const { questions, ifTime } = summaryOf({ ...raw, treatments: [] });
    const counts = [...questions, ...ifTime].map(({ gap }) => waiting(gap));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(0);
  });

  it.each(slugs)("of %s names every part it has, in the same order on both pages", (slug) => {
    const headings = pages(read(slug)).map((page) =>
      page.blocks.flatMap((block) =>
        block.kind === "heading" && block.level === 2 ? [block.text] : [],
      ),
    );
    const parts = [
      ["My situation", "Situation"],
      ["What matters to me", "Patient's goals"],
      ["Options to talk about", "Options"],
      ["Tests that are still missing", "Missing tests"],
      ["My questions", "Points to settle"],
      ["If there is time", "If time allows"],
    ];
    const [plain = [], clinical = []] = headings;
    const had = parts.filter(([name = ""]) => plain.includes(name));
    expect([plain, clinical]).toEqual([had.map(([name]) => name), had.map(([, name]) => name)]);
    expect(plain).toEqual(expect.arrayContaining(["My situation", "My questions"]));
  });

  it.each(slugs)("of %s names each missing test with the options that wait for it", (slug) => {
    const { missingTests } = summaryOf(read(slug));
    const [plain] = pages(read(slug));
    const said = wordsOf(plain)
      .split("\n")
      .filter((line) => line.includes("It decides about: "));
    expect(said).toHaveLength(missingTests.length);
  });

  it.each([
    ["none", false],
    ["words", false],
    ["ranges", true],
    ["full", true],
  ])("holds best, typical and worst case where the wish is %s: %s", (wish, shown) => {
    const raw = read("third-line") as { facts: object };
    const asked = { ...raw, facts: { ...raw.facts, wantsSurvivalNumbers: wish } };
    for (const page of pages(asked)) {
      expect(/\bbest case|scenarios/i.test(wordsOf(page))).toBe(shown);
      expect(wordsOf(page).includes("TAGS")).toBe(shown);
    }
    expect(summaryOf(asked).scenarios.length > 0).toBe(shown);
  });

  it("gives the cases in the order of the options, never by length", () => {
    const raw = read("her2-kept") as { facts: object };
    const asked = { ...raw, facts: { ...raw.facts, wantsSurvivalNumbers: "ranges" } };
    const order = knowledge.options.map(({ id }) => id);
    const places = summaryOf(asked).scenarios.map(({ option }) => order.indexOf(option));
    expect(places.length).toBeGreaterThan(2);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("says so where nothing is known", () => {
    const [plain, clinical] = pages({ asOf: "2026-11-01", facts: {} });
    expect(wordsOf(plain)).toContain("Nothing is filled in yet.");
    expect(wordsOf(clinical)).toContain("No data.");
  });

  it("tells that answers contradict each other", () => {
    expect(wordsOf(pages(read("contradictory"))[0])).toContain("Some answers need a second look.");
  });
});
