/** What every tap does to what matters: nothing is lost, a helper's answers stay apart, what moved is asked anew. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerAgain,
  answerAs,
  answeringOf,
  askAnew,
  beginAgain,
  endAgain,
  goToStep,
  hasBegun,
  isAskedAgain,
  leaveConflict,
  mattersOf,
  onDay,
  screenKey,
  screensAgain,
  setGoal,
  setOwnWords,
  setRate,
  setScreen,
  setWish,
} from "./matters.ts";
import { migrate, UnreadableSave } from "./migrations.ts";
import { type Change, emptySaved, type Saved } from "./saved.ts";

const EMPTY = emptySaved("1");
const after = (...changes: readonly Change[]): Saved =>
  changes.reduce((saved, change) => change(saved), EMPTY);
const answersIn = (saved: Saved, who?: "person" | "helper") =>
  answeringOf(mattersOf(saved), who).answers;

const THINGS = ["more-time", "independence", "symptom-relief"];
const RANGES = { "more-time": [5, 9], independence: [2, 6] } as const;
const screen = { shown: THINGS, most: "independence" };
const rate = { part: "more-time", level: 0.4, whole: "independence", answer: "part" } as const;

const thing = fc.constantFrom(...THINGS);
const tap: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom("more-time", "feel-well").map(setGoal),
  fc
    .tuple(fc.uniqueArray(thing, { minLength: 2 }), thing)
    .map(([shown, most]) => setScreen({ shown, most }, RANGES)),
  fc.constantFrom(0.2, 0.4).map((level) => setRate({ ...rate, level }, RANGES)),
  fc.tuple(thing, fc.string()).map(([id, text]) => setOwnWords(id, text)),
  fc.constantFrom("together" as const, "not-now" as const).map(setWish),
  fc.string().map(leaveConflict),
  fc.constantFrom(undefined, "goal").map(goToStep),
);
const taps = fc.array(tap, { maxLength: 12 });

describe("every tap", () => {
  it("of a helper leaves the person's answers as they are, and the other way round", () => {
    fc.assert(
      fc.property(taps, taps, (own, helping) => {
        const before = after(...own);
        const now = [answerAs("helper"), ...helping].reduce((s, c) => c(s), before);
        expect(answersIn(now, "person")).toEqual(answersIn(before, "person"));
        if (Object.keys(answersIn(now, "helper")).length > 0)
          expect(answersIn(now, "helper").by).toBe("helper");
      }),
    );
  });

  it("keeps what was answered before, in its order, each question once", () => {
    fc.assert(
      fc.property(taps, (all) => {
        let last: readonly string[] = [];
        let saved = EMPTY;
        for (const change of all) {
          saved = change(saved);
          const { screens = [] } = answersIn(saved);
          const keys = screens.map(({ shown }) => [...shown].sort().join());
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys.slice(0, last.length)).toEqual(last);
          last = keys;
        }
      }),
    );
  });

  it("survives a copy", () => {
    fc.assert(
      fc.property(taps, (all) => {
        const saved = after(...all);
        expect(migrate(JSON.parse(JSON.stringify(saved)), "1")).toEqual(saved);
      }),
    );
  });
});

it("who answers for somebody answers these as a helper too, until they say otherwise", () => {
  const helping = { ...EMPTY, helper: true };
  expect(mattersOf(helping).by).toBe("helper");
  expect(answersIn(setGoal("feel-well")(helping), "person")).toEqual({});
  expect(mattersOf(answerAs("person")(helping)).by).toBe("person");
});

describe("a screen", () => {
  it("is kept at the first tap and stays on, until the next is asked for", () => {
    const one = after(setScreen(screen, RANGES));
    expect(answersIn(one).screens).toEqual([screen]);
    expect(answeringOf(mattersOf(one)).at).toBe(`screen ${[...THINGS].sort().join(" ")}`);
    expect(answeringOf(mattersOf(goToStep(undefined)(one))).at).toBeUndefined();
    expect(hasBegun(answeringOf(mattersOf(one)))).toBe(true);
  });

  it("answered again, in any order of its things, takes the place of itself", () => {
    const again = { shown: [...THINGS].reverse(), most: "more-time", least: "independence" };
    expect(answersIn(after(setScreen(screen, RANGES), setScreen(again, RANGES))).screens).toEqual([
      again,
    ]);
  });

  it("keeps the ranges of its first answer", () => {
    const moved = { "more-time": [1, 2] } as const;
    const { ranges } = answersIn(after(setScreen(screen, RANGES), setScreen(screen, moved)));
    expect(ranges).toEqual(RANGES);
  });
});

it("what moved is asked anew, and nothing else", () => {
  const other = { shown: ["independence", "symptom-relief"], most: "independence" };
  const saved = after(
    setGoal("feel-well"),
    setScreen(screen, RANGES),
    setScreen(other, RANGES),
    setRate(rate, RANGES),
    askAnew(["more-time"]),
  );
  const { screens, rates, ranges, goal } = answersIn(saved);
  expect({ screens, rates, ranges, goal }).toEqual({
    screens: [other],
    rates: [],
    ranges: { independence: [2, 6] },
    goal: "feel-well",
  });
});

describe("the same questions on another day", () => {
  const whole = { shown: THINGS, most: "independence", least: "more-time" };
  const other = { shown: THINGS.slice(0, 2), most: "more-time", least: "independence" };
  const turned = { shown: THINGS, most: "more-time", least: "independence" };
  const before = [setScreen(other, RANGES), setScreen(screen, RANGES)];
  const asked = (...changes: readonly Change[]) => answeringOf(mattersOf(after(...changes)));

  it("are those that were answered whole, two at most", () => {
    expect(screensAgain(asked(...before))).toEqual([screenKey(other.shown)]);
    const third = setScreen({ ...other, shown: THINGS.slice(0, 2).reverse() }, RANGES);
    expect(screensAgain(asked(...before, third, setScreen(whole, RANGES))).length).toBe(2);
  });

  it("stay apart from the first answers until it is said which count", () => {
    const open = asked(setScreen(whole, RANGES), beginAgain);
    expect(isAskedAgain(open)).toBe(true);
    const said = [setScreen(whole, RANGES), beginAgain, answerAgain(turned)];
    expect(isAskedAgain(asked(...said))).toBe(false);
    expect(asked(...said).answers.screens).toEqual([whole]);
    expect(asked(...said, endAgain("first", "2026-11-02"))).toMatchObject({
      answers: { screens: [whole] },
      on: "2026-11-02",
    });
    const now = asked(...said, endAgain("new", "2026-11-02"));
    expect(now.answers.screens).toEqual([turned]);
    expect(now.again).toBeUndefined();
  });

  it("that were left out the second time leave the first answer", () => {
    const said = [setScreen(whole, RANGES), beginAgain, answerAgain({ shown: THINGS })];
    expect(asked(...said, endAgain("new", "2026-11-02")).answers.screens).toEqual([whole]);
  });

  it("know the day of the last answer", () => {
    expect(asked(onDay("2026-11-01", setGoal("feel-well"))).on).toBe("2026-11-01");
  });
});

it.each([
  { matters: 4 },
  { matters: { person: [] } },
  { matters: { helper: { again: { screens: "x" } } } },
])("a copy with %j is not taken", (broken) => {
  expect(() => migrate({ ...EMPTY, ...broken }, "1")).toThrow(UnreadableSave);
});
