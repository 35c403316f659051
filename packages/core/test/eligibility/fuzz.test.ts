/** Laws over any text: nothing throws, offsets are exact, no word is lost, no unread word shuts anybody out. */
import { describe, expect, it } from "vitest";
import { type Criterion, leavesOf } from "../../src/logic/criterion.ts";
import type { TrialCriteria } from "../../src/trials/eligibility/criteria.ts";
import { readText } from "./reading.ts";
import { mutatedTexts } from "./texts.ts";

const ROUNDS = 20_000;

describe("any text", () => {
  it(`is read without a fault, ${ROUNDS} mutated texts`, () => {
    for (const text of mutatedTexts(ROUNDS)) {
      const read = readText(text);
      expectExact(read, text);
      for (const { residue, confidence, expr } of read.criteria) {
        if ((confidence === "read") !== (residue.length === 0))
          throw new Error(`confidence of ${text}`);
        if (residue.length > 0 && !holdsUnread(expr))
          throw new Error(`residue without a trace: ${text}`);
      }
    }
  }, 60_000);

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

  it("takes time in step with its length", () => {
    const text = (times: number) =>
      `Inclusion Criteria:\n\n* ${"no prior (A or B, unless C) ≥ 1.5 x 10^9/L and ".repeat(times)}`;
    expect(readText(text(400)).criteria).toHaveLength(1);
    expect(
      readText("(".repeat(20_000)).criteria.length + readText("\\".repeat(20_000)).criteria.length,
    ).toBeGreaterThanOrEqual(0);
  });
});

const holdsUnread = (expr: Criterion): boolean => leavesOf(expr).some((leaf) => "unread" in leaf);

const range = (start: number, end: number): readonly number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

function expectExact({ criteria, headings }: TrialCriteria, text: string): void {
  for (const { start, end, text: said } of [...criteria, ...headings]) {
    if (text.slice(start, end) !== said) throw new Error(`offsets of "${said}"`);
  }
  for (const { start, end, residue } of criteria) {
    for (const rest of residue) {
      const isInside =
        rest.start >= start && rest.end <= end && text.slice(rest.start, rest.end) === rest.text;
      if (!isInside) throw new Error(`residue "${rest.text}" lies outside`);
    }
  }
}
