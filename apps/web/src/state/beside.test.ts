/** Options side by side: at most three, each once. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBeside, besideOf, MOST_BESIDE, putBeside, removeBeside } from "./beside.ts";
import { migrate, UnreadableSave } from "./migrations.ts";
import { type Change, emptySaved, type Saved } from "./saved.ts";

const EMPTY = emptySaved("1");
const after = (...changes: readonly Change[]): Saved =>
  changes.reduce((saved, change) => change(saved), EMPTY);

describe("side by side", () => {
  const ids = ["a", "b", "c", "d"];
  const move = fc
    .tuple(fc.constantFrom(addBeside, removeBeside, putBeside), fc.constantFrom(...ids))
    .map(([change, id]) => change(id));

  it("stand at most three, each once, and one that is put there is there", () => {
    fc.assert(
      fc.property(fc.array(move), fc.constantFrom(...ids), (moves, id) => {
        const saved = after(...moves);
        const found = besideOf(saved);
        expect(found.length).toBeLessThanOrEqual(MOST_BESIDE);
        expect(new Set(found).size).toBe(found.length);
        expect(besideOf(putBeside(id)(saved))).toContain(id);
      }),
    );
  });
});

it("a copy whose list is none is not taken", () => {
  expect(() => migrate({ ...EMPTY, beside: "x" }, "1")).toThrow(UnreadableSave);
});
