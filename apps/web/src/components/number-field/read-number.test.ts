/** Numbers as people type them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number.ts";

describe("a typed number", () => {
  it.each([
    ["72", 72],
    [" 72.5 ", 72.5],
    ["72.", 72],
    [".5", 0.5],
    ["-1.5", -1.5],
    ["−1.5", -1.5],
    ["1,5", 1.5],
    ["12,25", 12.25],
    ["0,125", 0.125],
    ["1234,567", 1234.567],
    ["1 500", 1500],
    ["150\u00a0000", 150000],
    ["1,500.5", 1500.5],
    ["1,500,000", 1500000],
  ])("%j is %d", (typed, value) => {
    expect(readNumber(typed)).toEqual({ kind: "number", value });
  });

  it.each([
    ["1,500", "comma-or-point"],
    ["150,000", "comma-or-point"],
    ["about 70", "not-a-number"],
    ["7 0", "not-a-number"],
    ["1.500.000", "not-a-number"],
    ["1e3", "not-a-number"],
    ["Infinity", "not-a-number"],
    ["-", "not-a-number"],
    ["1,", "not-a-number"],
    ["3+", "not-a-number"],
  ])("%j is not guessed", (typed, why) => {
    expect(readNumber(typed)).toEqual({ kind: "unreadable", why });
  });

  it.each(["", "   ", "\u00a0"])("%j is nothing", (typed) => {
    expect(readNumber(typed)).toEqual({ kind: "empty" });
  });

  it("reads back every number that is written plainly", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (tenths) => {
        const value = tenths / 10;
        expect(readNumber(String(value))).toEqual({ kind: "number", value });
      }),
    );
  });
});
