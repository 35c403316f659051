/** The tables under cases/: what a clinician can read, the core must do. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import { expandClasses } from "../src/knowledge/classes.ts";
import { prepareKnowledge } from "../src/knowledge/knowledge.ts";
import type { Criterion } from "../src/logic/criterion.ts";
import { evaluate } from "../src/logic/evaluate.ts";
import { gapSubject } from "../src/logic/gap.ts";
import { gapsOf, type Reading } from "../src/logic/reading.ts";
import { deriveProfile } from "../src/profile/profile.ts";

const knowledge = prepareKnowledge(compileKnowledge().knowledge);

interface Situation {
  readonly name: string;
  readonly [key: string]: unknown;
}

function table<T extends Situation>(name: string): readonly T[] {
  const file = new URL(`../../../cases/${name}.yaml`, import.meta.url);
  return parse(readFileSync(file, "utf8")) as readonly T[];
}

const PARTS = ["facts", "treatments", "procedures", "region", "sources", "asOf"];

function profileFor(situation: Situation) {
  const given = Object.entries(situation).filter(([key]) => PARTS.includes(key));
  return deriveProfile({ asOf: "2026-11-01", ...Object.fromEntries(given) }, knowledge);
}

interface CriterionCase extends Situation {
  readonly criterion: Criterion;
  readonly expect: { truth: string; gaps?: string[]; recoverable?: boolean; cause?: string };
}

describe("cases/criteria.yaml", () => {
  it.each(table<CriterionCase>("criteria"))("$name", (row) => {
    const { facts } = profileFor(row);
    const criterion = expandClasses(row.criterion, knowledge.compiled.drugClasses);
    const found = evaluate(criterion, facts);
    expect(found.truth).toBe(row.expect.truth);
    if (row.expect.gaps) expect(found.gaps.map(gapSubject)).toEqual(row.expect.gaps);
    if (row.expect.truth !== "unknown") expect(found.gaps).toEqual([]);
    if (row.expect.cause)
      expect(found.gaps.every((gap) => gap.kind === row.expect.cause)).toBe(true);
    if (row.expect.recoverable !== undefined)
      expect(found.recoverable).toBe(row.expect.recoverable);
  });
});

type Derived = string | number | boolean | readonly (string | number)[] | { unknown: string[] };

/** A reading in the notation of the table. */
function noted(reading: Reading): Derived {
  if (reading.kind === "value")
    return typeof reading.value === "number" ? rounded(reading.value) : reading.value;
  if (reading.kind === "set") return [...reading.members];
  if (reading.kind === "range") return [reading.low, reading.high];
  return { unknown: gapsOf(reading).map(gapSubject) };
}

const rounded = (value: number): number => Number(value.toFixed(6));

describe("cases/profile.yaml", () => {
  it.each(table<Situation & { derived: Record<string, Derived> }>("profile"))("$name", (row) => {
    const { facts } = profileFor(row);
    const found = Object.keys(row.derived).map((fact) => [fact, noted(facts.read(fact))]);
    expect(Object.fromEntries(found)).toEqual(row.derived);
  });
});

describe("cases/contradictions.yaml", () => {
  it.each(table<Situation & { conflicting: string[] }>("contradictions"))("$name", (row) => {
    const { facts, problems } = profileFor(row);
    const conflicting = [...facts.readings()]
      .filter(([fact, reading]) =>
        gapsOf(reading).some((gap) => gap.kind === "conflicting" && gap.fact === fact),
      )
      .map(([fact]) => fact);
    expect(conflicting.sort()).toEqual([...row.conflicting].sort());
    expect(problems.some(({ code }) => code === "contradiction")).toBe(row.conflicting.length > 0);
  });
});
