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

  it("says so where nothing is known", () => {
    const [plain, clinical] = pages({ asOf: "2026-11-01", facts: {} });
    expect(wordsOf(plain)).toContain("Nothing is filled in yet.");
    expect(wordsOf(clinical)).toContain("No data.");
  });

  it("tells that answers contradict each other", () => {
    expect(wordsOf(pages(read("contradictory"))[0])).toContain("Some answers need a second look.");
  });
});
