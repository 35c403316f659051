/** Laws over any report: nothing throws, offsets are exact, values are of the vocabulary, and what is hidden says nothing. */
import { prepareKnowledge } from "@nextline/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenReportLaw } from "../../../../tools/fuzz/report-laws.ts";
import { mutatedReports, reportUnits } from "../../../../tools/fuzz/report-texts.ts";
import { faultsOf } from "../../../../tools/fuzz/target.ts";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { MAX_LENGTH, readReport } from "../../src/report-text/read-report.ts";
import type { ReportReading, Suggestion } from "../../src/report-text/types.ts";

const ROUNDS = 20_000;
const knowledge = prepareKnowledge(compileKnowledge().knowledge);
const read = (text: string): ReportReading => readReport(text, "2026-11-01", knowledge);
const judge = (text: string) => brokenReportLaw(read(text), text, knowledge);

describe("any report", () => {
  it(`is read without a fault, ${ROUNDS} mutated ones`, () => {
    expect(faultsOf(mutatedReports(ROUNDS), judge)).toEqual([]);
  });

  it("is read without a fault where it says the same many times", () => {
    const long = [...reportUnits(40)].map((unit) => unit.repeat(Math.ceil(4000 / unit.length)));
    expect(faultsOf(long, judge)).toEqual([]);
  });

  it("says the same with hidden characters within it", () => {
    const hidden = fc.constantFrom("\u200b", "\u202e", "\u2066", "\u00ad", "\u0007");
    const place = fc.tuple(fc.nat(2000), hidden);
    const bare = (one: Suggestion) => ({ ...one, start: 0, end: 0, words: "" });
    fc.assert(
      fc.property(fc.integer(), fc.array(place, { maxLength: 6 }), (seed, places) => {
        const [text = ""] = mutatedReports(1, seed);
        const plain = text.replace(/[\p{Cc}\p{Cf}]/gu, " ");
        let strewn = plain;
        for (const [at, mark] of places) {
          const cut = at % (strewn.length + 1);
          strewn = strewn.slice(0, cut) + mark + strewn.slice(cut);
        }
        expect(read(strewn).suggestions.map(bare)).toEqual(read(plain).suggestions.map(bare));
        expect(judge(strewn)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it("is cut behind its first million characters, and says so", () => {
    const text = `${" ".repeat(MAX_LENGTH)} HER2 3+`;
    expect(read(text)).toEqual({ suggestions: [], notTaken: [], isCut: true });
    expect(read("HER2 3+").isCut).toBe(false);
  });
});

describe("the laws", () => {
  const text = "HER2 3+. Liver metastases.";
  const reading = read(text);
  const changed = (change: object): ReportReading => ({
    ...reading,
    suggestions: reading.suggestions.map((one) => ({ ...one, ...change })),
  });

  it.each([
    ["a place outside", { end: 1000 }],
    ["other words", { words: "HER2 2+" }],
    ["a value that is none", { fact: "her2Ihc", value: 7 }],
    ["a fact that is none", { fact: "shoeSize", value: 7 }],
    ["a fact taken twice", { fact: "her2Ihc", value: 3 }],
  ])("find %s", (_, change) => {
    expect(brokenReportLaw(reading, text, knowledge)).toBeUndefined();
    expect(brokenReportLaw(changed(change), text, knowledge)).toBeDefined();
  });
});
