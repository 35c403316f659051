/** The table of figures: which concern a person, how far away its people are, how sure. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { deriveProfile, figuresFor } from "../src/index.ts";
import { knowledge } from "./knowledge.ts";

interface FigureCase {
  readonly name: string;
  readonly study: string;
  readonly person: Readonly<Record<string, unknown>>;
  readonly expect: {
    readonly population?: readonly string[];
    readonly certainty?: string;
    readonly subgroups: readonly string[];
  };
}

const TABLE = new URL("../../../cases/figures.yaml", import.meta.url);
const cases = parse(readFileSync(TABLE, "utf8")) as readonly FigureCase[];

describe("cases/figures.yaml", () => {
  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, one) => {
    const profile = deriveProfile({ asOf: "2026-11-01", ...one.person }, knowledge);
    const figures = figuresFor({ id: "any", evidence: [one.study] }, profile, knowledge);
    const [first] = figures;
    expect([...new Set(figures.map(({ subgroup }) => subgroup))]).toEqual(one.expect.subgroups);
    if (one.expect.population !== undefined) {
      expect(Object.values(first?.population ?? {})).toEqual(one.expect.population);
    }
    expect(first?.certainty.level).toBe(one.expect.certainty);
  });
});

describe("figuresFor", () => {
  const profile = deriveProfile({ facts: { ecog: 1 }, treatments: [] }, knowledge);

  test("an option without studies has no figures", () => {
    expect(figuresFor({ id: "any" }, profile, knowledge)).toEqual([]);
  });

  test("a rate comes with its months and its interval", () => {
    const figures = figuresFor({ id: "any", evidence: ["keynote-811"] }, profile, knowledge);
    const rate = figures.find(({ form }) => form === "rate");
    expect(rate?.months).toBe(36);
    expect(rate?.arms.map(({ value, interval, n }) => ({ value, interval, n }))).toEqual([
      { value: 28, interval: "not-published", n: 350 },
      { value: 23, interval: "not-published", n: 348 },
    ]);
  });

  test("the arm that a ratio is of need not come first", () => {
    const option = { id: "any", evidence: ["heloise"] };
    const [figure] = figuresFor(option, profile, knowledge, "clinicians");
    expect(figure?.arms.map(({ arm }) => arm)).toEqual([
      "standard-trastuzumab",
      "higher-trastuzumab",
    ]);
    expect(figure?.compares).toEqual({ of: "higher-trastuzumab", versus: "standard-trastuzumab" });
    expect(figure?.clinical?.ratio?.value).toBe(1.24);
  });

  test("a median that was only recalled is dropped, and the ratio that was seen stays", () => {
    const option = { id: "any", evidence: ["toga"] };
    const later = figuresFor(option, profile, knowledge, "clinicians").find(
      ({ analysis }) => analysis === "later follow-up",
    );
    expect(later?.form).toBe("ratio");
    expect(later?.clinical?.ratio).toMatchObject({ value: 0.8, interval: "not-published" });
    expect(later?.recalled).toContain("months");
  });
});
