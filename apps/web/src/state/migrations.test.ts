/** What was stored once is read today, or left alone: nothing that is not understood is taken for an empty page. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { migrate, STEPS, UnreadableSave } from "./migrations.ts";
import { emptySaved, SAVED_FORMAT } from "./saved.ts";

const PROFILE = { facts: { ecog: 1, anIdOfAnotherVersion: "kept" } };

describe("what was stored", () => {
  it("begins empty where there is nothing", () => {
    expect(migrate(undefined, "7")).toEqual(emptySaved("7"));
  });

  it("of today comes back as it is, with ids that nobody knows", () => {
    const stored = {
      format: SAVED_FORMAT,
      vocabulary: "3",
      profile: PROFILE,
      unsure: { age: "2026-11-01" },
    };
    expect(migrate(stored, "7")).toEqual(stored);
  });

  it("has a step for every format before today's", () => {
    for (let format = 1; format < SAVED_FORMAT; format++) expect(STEPS[format]).toBeDefined();
  });

  it("of an older format goes through every step, in order", () => {
    const steps = {
      [SAVED_FORMAT - 1]: ({ answers }: Record<string, unknown>) => ({
        profile: { facts: answers },
      }),
    };
    const old = { format: SAVED_FORMAT - 1, answers: { ecog: 2 } };
    expect(migrate(old, "7", steps)).toEqual({
      format: SAVED_FORMAT,
      vocabulary: "7",
      unsure: {},
      profile: { facts: { ecog: 2 } },
    });
  });

  it.each([
    ["a newer format", { format: SAVED_FORMAT + 1, profile: PROFILE }],
    ["no format", { profile: PROFILE }],
    ["a format that is no number", { format: "1", profile: PROFILE }],
    ["half a format", { format: 0.5, profile: PROFILE }],
    ["an older format without a step", { format: SAVED_FORMAT - 1, profile: PROFILE }],
    ["no profile", { format: SAVED_FORMAT }],
    ["a profile without facts", { format: SAVED_FORMAT, profile: {} }],
    ["facts that are none", { format: SAVED_FORMAT, profile: { facts: null } }],
    ["facts as a list", { format: SAVED_FORMAT, profile: { facts: [] } }],
    ["unsure as a text", { format: SAVED_FORMAT, profile: PROFILE, unsure: "age" }],
    [
      "treatments that are no list",
      { format: SAVED_FORMAT, profile: { facts: {}, treatments: 1 } },
    ],
    [
      "a treatment without drugs",
      { format: SAVED_FORMAT, profile: { facts: {}, treatments: [{}] } },
    ],
    [
      "a procedure that is a text",
      { format: SAVED_FORMAT, profile: { facts: {}, procedures: ["x"] } },
    ],
    ["a list", []],
    ["null", null],
    ["a text", "answers"],
  ])("%s is said to be unreadable", (_, stored) => {
    expect(() => migrate(stored, "7", {})).toThrow(UnreadableSave);
  });

  it("is never changed and never something else than answers", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const before = JSON.stringify(stored);
        try {
          const { profile, format } = migrate(stored, "7");
          expect(format).toBe(SAVED_FORMAT);
          expect(typeof profile.facts).toBe("object");
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableSave);
        }
        expect(JSON.stringify(stored)).toBe(before);
      }),
    );
  });
});
