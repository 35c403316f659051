/** `nextline read`: the answer by its schema, the words of each suggestion, and what is refused. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { nextline, ROOT } from "./program.ts";

const REPORT =
  "HER2 IHC 2+, FISH not amplified. PD-L1 CPS 7, TPS 1%.\nFirst-line FOLFOX from January 2026 to June 2026, progression.\nLiver metastases. ECOG 1. No ascites. HIV not tested. ALT 80 U/L.";

interface Answer {
  readonly suggestions: readonly { readonly start: number; readonly end: number; words: string }[];
  readonly profile: { readonly facts: object; readonly treatments: readonly object[] };
  readonly notTaken: readonly { readonly about: string; readonly reason: string }[];
  readonly toComplete: readonly object[];
}

const read = (text: string, ...args: string[]) => nextline(["read", "-", ...args], text);
const answer = (text: string): Answer => JSON.parse(read(text, "--format", "json").out);

const schemas = readdirSync(`${ROOT}schemas`)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(`${ROOT}schemas/${name}`, "utf8")));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, schemas }).getSchema(
  "read.schema.json",
);

describe("nextline read", () => {
  it("gives suggestions, the profile that they make, and what was left", () => {
    const { profile, notTaken } = answer(REPORT);
    expect(profile.facts).toEqual({
      her2Ihc: 2,
      her2Ish: "negative",
      pdl1Cps: 7,
      metastaticSites: ["liver"],
      extent: "metastatic",
      ecog: 1,
      ascites: "none",
    });
    expect(profile.treatments).toEqual([
      {
        drugs: ["fluorouracil", "oxaliplatin"],
        intent: "palliative",
        start: "2026-01",
        end: "2026-06",
        outcome: "progression",
      },
    ]);
    expect(notTaken).toContainEqual(
      expect.objectContaining({ about: "altTimesUln", reason: "no-reference-range" }),
    );
  });

  it("answers by its schema", () => {
    for (const text of [REPORT, "", "nothing here"]) {
      validate?.(answer(text));
      expect(validate?.errors ?? []).toEqual([]);
    }
  });

  it("gives the words as they stand in the text, whatever stands hidden between them", () => {
    const text = `\uFEFF${REPORT.replaceAll("HER2", "HE\u200BR2\u202E").replaceAll("\n", "\r\n")}`;
    const { suggestions } = answer(text);
    expect(suggestions.length).toBeGreaterThan(6);
    const plain = text.replace(/^\uFEFF/, "");
    for (const { start, end, words } of suggestions) expect(plain.slice(start, end)).toBe(words);
  });

  it("is a profile that every command takes", () => {
    const ran = nextline(
      ["options", "-", "--format", "json"],
      JSON.stringify(answer(REPORT).profile),
    );
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ problems: [] });
  });

  it("says what a treatment still lacks and fills nothing in", () => {
    expect(answer("She received FOLFOX.").toComplete).toEqual([
      { treatment: 0, lacks: "intent" },
      { treatment: 0, lacks: "outcome" },
    ]);
  });

  it.each(["plain", "clinical"])("reads in 80 columns, with its source words: %s", (register) => {
    const { out, status } = read(REPORT, "--register", register);
    expect(status).toBe(0);
    expect(out).toContain("“HER2 IHC 2+");
    expect(out.split("\n").filter((line) => [...line].length > 80)).toEqual([]);
    expect(out).not.toMatch(/\bundefined\b|\[object|NaN|\{\w+\}|read-/);
  });

  it("ends with 1 where there is no such file, and with 2 where a day is none", () => {
    expect(nextline(["read", "no-such-report.txt"]).status).toBe(1);
    expect(read(REPORT, "--as-of", "soon").status).toBe(2);
  });

  it("says that a text over 1 million characters was cut", () => {
    const { out, status } = read(`${REPORT}\n${"x ".repeat(500_000)}`, "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ problems: [{ at: "" }] });
  });
});
