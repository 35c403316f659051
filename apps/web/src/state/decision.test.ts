/** The record of a decision: nothing written is lost, and four answers count only when all are given. */
import { describe, expect, it } from "vitest";
import { answerSure, decide, decisionOf, sureCount } from "./decision.ts";
import { SURE } from "./kept.ts";
import { migrate, UnreadableSave } from "./migrations.ts";
import { type Change, emptySaved, type Saved } from "./saved.ts";

const EMPTY = emptySaved("1");
const after = (...changes: readonly Change[]): Saved =>
  changes.reduce((saved, change) => change(saved), EMPTY);

describe("the record of a decision", () => {
  it("keeps each part whatever is written after it", () => {
    const saved = after(decide({ chosen: "x" }), decide({ why: "y" }), answerSure("know", "no"));
    expect(decisionOf(saved)).toEqual({ chosen: "x", why: "y", sure: { know: "no" } });
  });

  it.each([
    [0, 4],
    [1, 3],
    [4, 0],
  ])("counts %d times no as %d of four", (no, yes) => {
    const changes = SURE.map((id, i) => answerSure(id, i < no ? "no" : "yes"));
    expect(sureCount(decisionOf(after(...changes)))).toBe(yes);
  });

  it("counts nothing until all four are answered", () => {
    expect(sureCount(decisionOf(after(answerSure("sure", "yes"))))).toBeUndefined();
  });
});

it("a copy whose four answers are none is not taken", () => {
  expect(() => migrate({ ...EMPTY, decision: { sure: 1 } }, "1")).toThrow(UnreadableSave);
});
