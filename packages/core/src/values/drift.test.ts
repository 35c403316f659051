/** The same questions on another day: what turned is found, and nothing else. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftBetween } from "./drift.ts";

const screen = (most?: string, least?: string, shown = ["a", "b", "c"]) => ({
  shown,
  ...(most && { most }),
  ...(least && { least }),
});

describe("answers of two days", () => {
  it.each([
    ["the same", screen("a", "c"), screen("a", "c"), 1, []],
    [
      "in another order of the same three",
      screen("a", "c"),
      screen("a", "c", ["c", "a", "b"]),
      1,
      [],
    ],
    ["the two ends turned", screen("a", "c"), screen("c", "a"), 1, ["c>a", "c>b", "b>a"]],
    ["the two that are next to each other", screen("a", "c"), screen("b", "c"), 1, ["b>a"]],
    ["of other questions", screen("a", "c"), screen("a", "c", ["a", "b", "d"]), 0, []],
    ["left out the second time", screen("a", "c"), screen(), 0, []],
    ["with only one end named", screen("a"), screen(undefined, "a"), 1, ["b>a", "c>a"]],
    ["with an answer that was not on the screen", screen("a", "c"), screen("x", "c"), 1, []],
  ] as const)("%s", (_, before, again, asked, turned) => {
    const found = driftBetween([before], [again]);
    expect(found.asked).toBe(asked);
    expect(found.turned.map(({ more, less }) => `${more}>${less}`)).toEqual(turned);
  });

  it("what turned one way turns back the other way", () => {
    const end = fc.constantFrom("a", "b", "c", undefined);
    fc.assert(
      fc.property(end, end, end, end, (a, b, c, d) => {
        const [one, other] = [
          screen(a, a === b ? undefined : b),
          screen(c, c === d ? undefined : d),
        ];
        const forth = driftBetween([one], [other]).turned.map(({ more, less }) => more + less);
        const back = driftBetween([other], [one]).turned.map(({ more, less }) => less + more);
        expect(new Set(forth)).toEqual(new Set(back));
        expect(driftBetween([one], [one]).turned).toEqual([]);
      }),
    );
  });
});
