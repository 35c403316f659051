/** Every kind of criterion in wordings of our own is read as the table says. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Criterion, leavesOf } from "../../src/logic/criterion.ts";
import { readOne } from "./reading.ts";

interface Case {
  /** The number of its kind; sentences that join several have none. */
  readonly n?: number;
  readonly kind: string;
  readonly side: "inclusion" | "exclusion";
  readonly says: readonly string[];
  readonly pass?: Criterion;
  /** Understood, and never decided. */
  readonly talk?: true;
  /** The facts can only tell a part. */
  readonly asks?: readonly string[];
}

const FILES = ["paraphrases", "sentences"];
const read = (name: string): readonly Case[] =>
  parse(
    readFileSync(new URL(`../../../../cases/eligibility/${name}.yaml`, import.meta.url), "utf8"),
  );

const kinds = read("paraphrases");
const rows = FILES.flatMap(read).flatMap((row) => row.says.map((text) => ({ ...row, text })));

/** How many kinds of criterion trials of this disease ask for. */
const KINDS = 66;

describe("the table of kinds", () => {
  it("holds each kind, and no other number", () => {
    const numbers = [...new Set(kinds.map(({ n }) => n))];
    expect(numbers).toEqual(Array.from({ length: KINDS }, (_, i) => i + 1));
  });

  it("says each row in three ways at least, none of them twice", () => {
    for (const { kind, says } of kinds) expect(says.length, kind).toBeGreaterThanOrEqual(3);
    const said = kinds.flatMap(({ side, says }) => says.map((text) => `${side} ${text}`));
    expect(said.filter((text, i) => said.indexOf(text) !== i)).toEqual([]);
  });

  it("holds what must be true for each kind, or that nothing is decided", () => {
    const held = kinds.filter(({ pass, talk }) => pass !== undefined || talk);
    expect(new Set(held.map(({ n }) => n)).size).toBe(KINDS);
  });
});

describe("eligibility text in our own words", () => {
  it.each(rows)("$kind: $text", ({ side, text, pass, talk, asks }) => {
    const { expr, residue, confidence } = readOne(text, side);
    const leaves = leavesOf(expr);
    if (asks !== undefined) {
      const facts = leaves.flatMap((leaf) => ("fact" in leaf ? [leaf.fact] : []));
      expect(facts).toEqual(expect.arrayContaining([...asks]));
      return;
    }
    expect(residue).toEqual([]);
    expect(confidence).toBe("read");
    if (talk) expect(leaves.every((leaf) => "unread" in leaf)).toBe(true);
    else expect(sorted(expr)).toEqual(sorted(pass ?? { all: [] }));
  });
});

/** The same condition whatever the order of its parts, and whatever was not read. */
function sorted(criterion: Criterion): unknown {
  const order = (parts: readonly Criterion[]) =>
    parts.map((part) => JSON.stringify(sorted(part))).sort();
  if ("all" in criterion) return { all: order(criterion.all) };
  if ("any" in criterion) return { any: order(criterion.any) };
  if ("unread" in criterion) return { unread: "" };
  return "not" in criterion ? { not: sorted(criterion.not) } : criterion;
}
