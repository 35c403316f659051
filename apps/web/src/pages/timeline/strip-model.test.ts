/** Where things stand on the strip: inside it, in the order of time, open where an end is not known. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PastView } from "../../worker/protocol.ts";
import { stripOf } from "./strip-model.ts";

const DAY_MS = 86_400_000;
const day = (text: string): number => Date.parse(text) / DAY_MS;
const TODAY = day("2026-11-01");

const treatment = (part: Partial<PastView>): PastView => ({
  kind: "treatments",
  place: 0,
  name: "a drug",
  isOngoing: false,
  isJoined: false,
  ...part,
});

const someDay = fc.option(fc.integer({ min: day("1950-01-01"), max: TODAY }), { nil: undefined });
const entry: fc.Arbitrary<PastView> = fc
  .record({
    kind: fc.constantFrom("treatments" as const, "procedures" as const),
    one: someDay,
    other: someDay,
    isOngoing: fc.boolean(),
  })
  .map(({ kind, one, other, isOngoing }) => {
    const [from, to] =
      one !== undefined && other !== undefined && one > other ? [other, one] : [one, other];
    const dates = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    return treatment({ kind, isOngoing: kind === "treatments" && isOngoing, ...dates });
  });

describe("the strip", () => {
  it("holds every mark between its ends, each from its start to its end", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        for (const { start, end } of stripOf(entries, TODAY)?.marks ?? []) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });

  it("names at most 6 years, each inside", () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (entries) => {
        const ticks = stripOf(entries, TODAY)?.ticks ?? [];
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const { at } of ticks) expect(at >= 0 && at < 100).toBe(true);
      }),
    );
  });

  it.each<[string, Partial<PastView>, ("start" | "end")[] | undefined[]]>([
    ["both ends known", { from: day("2025-01-01"), to: day("2025-06-01") }, [undefined]],
    ["only the end", { to: day("2025-06-01") }, ["start"]],
    ["only the beginning", { from: day("2025-01-01") }, ["end"]],
    ["going on", { from: day("2025-01-01"), isOngoing: true }, [undefined]],
    ["a procedure on a day", { kind: "procedures", from: day("2025-01-01") }, [undefined]],
  ])("is open where an end is not known: %s", (_, part, open) => {
    const marks = stripOf([treatment(part)], TODAY)?.marks ?? [];
    expect(marks.map(({ isOpenAt }) => isOpenAt)).toEqual(open);
  });

  it("draws nothing of which no date is known", () => {
    expect(stripOf([], TODAY)).toBeUndefined();
    expect(stripOf([treatment({}), treatment({ isOngoing: true })], TODAY)).toBeUndefined();
    const known = treatment({ from: day("2025-01-01") });
    expect(stripOf([treatment({}), known], TODAY)?.marks).toHaveLength(1);
  });
});
