/** A level that was reached stands for the hours of the knowledge, whatever is answered and however often it is opened. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { isAtLeast, LEVELS } from "./levels.ts";
import { assessRedFlags } from "./red-flags.ts";
import { type Sitting, sittingAfter, standingSitting } from "./sitting.ts";

const { redFlags } = compileKnowledge().knowledge;
const { hours } = redFlags.rules.sitting;
const HOUR = 3_600_000;
const LONG = hours * HOUR;
const at = (level: Sitting["level"], time: number): Sitting => ({ level, at: time });
const standing = (sittings: readonly Sitting[], now: number) =>
  standingSitting(sittings, now, redFlags);

describe("a sitting", () => {
  it.each([
    ["at once", 0, true],
    ["at the last moment", LONG, true],
    ["just after it", LONG + 1, false],
    ["with a clock set back by an hour", -HOUR, true],
    ["with a clock that was far ahead", -LONG - 1, false],
  ])("stands %s: %i ms later", (_, later, stands) => {
    const one = at("same-day", 1e12);
    expect(standing([one], 1e12 + later)).toEqual(stands ? one : undefined);
  });

  it("is the most urgent of those that stand", () => {
    const now = 1e12;
    const over = at("emergency", now - LONG - 1);
    expect(standing([over, at("two-days", now), at("same-day", now - HOUR)], now)?.level).toBe(
      "same-day",
    );
    expect(standing([over], now)).toBeUndefined();
  });

  it("that names no level or no time stands for nothing", () => {
    const broken = [{ level: "worse", at: 1 }, { level: "emergency" }, {}] as never;
    expect(standing(broken, 1)).toBeUndefined();
  });

  it("begins anew with a higher level alone", () => {
    const one = at("same-day", 5);
    expect(sittingAfter(one, "emergency", 9)).toEqual(at("emergency", 9));
    for (const level of ["same-day", "next-visit", "none-found"] as const)
      expect(sittingAfter(one, level, 9)).toBe(one);
    expect(sittingAfter(undefined, "none-found", 9)).toBeUndefined();
  });
});

const questions = redFlags.questions.map(({ id }) => id);
const answers = fc.dictionary(
  fc.constantFrom(...questions),
  fc.constantFrom("yes", "no", "unknown"),
  { maxKeys: 4 },
);
const step = fc.record({ answers, minutes: fc.integer({ min: 0, max: 90 }) });

describe("laws of a sitting", () => {
  it("a level never falls before its hours are over, although all else is forgotten", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
        let now = 1e12;
        let kept: Sitting | undefined;
        const shown: (Sitting & { readonly until: number })[] = [];
        for (const { answers: told, minutes } of steps) {
          now += minutes * 60_000;
          // As it comes back from a store: a copy.
          const before = standing(kept === undefined ? [] : [{ ...kept }], now);
          const { level } = assessRedFlags(told, { previous: before?.level }, redFlags);
          for (const one of shown.filter(({ until }) => now <= until))
            expect(isAtLeast(level, one.level)).toBe(true);
          kept = sittingAfter(before, level, now);
          shown.push({ level, at: now, until: (kept?.at ?? now) + LONG });
        }
      }),
      { numRuns: 400 },
    );
  });

  it("and falls after them, where nothing is told any more", () => {
    for (const level of LEVELS) {
      const before = standing([at(level, 0)], LONG + 1);
      expect(assessRedFlags({}, { previous: before?.level }, redFlags).level).toBe("none-found");
    }
  });
});
