/** What an answer does to what was said so far: laws that hold for any answer in any order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerFact,
  answerUnsure,
  type Change,
  clear,
  emptySaved,
  isBlank,
  keepUnfinished,
  type Saved,
  setProcedures,
  setRegion,
  setTreatments,
} from "./saved.ts";

const DAY = "2026-11-01";
const EMPTY = emptySaved("1");
const FACTS = ["ecog", "site", "age"];
const LISTS = ["treatments", "procedures", "region"];

const fact = fc.constantFrom(...FACTS);
const anything = fc.constantFrom(...FACTS, ...LISTS);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fact, fc.integer()).map(([id, value]) => answerFact(id, value, DAY)),
  anything.map((id) => answerUnsure(id, DAY)),
  anything.map((id) => clear(id)),
  fc.constant(setTreatments([{ intent: "palliative", drugs: ["oxaliplatin"] }])),
  fc.constant(setProcedures([])),
  fc.constant(setRegion("EU")),
  fc.constant(keepUnfinished({ treatments: [] })),
  fc.constant(keepUnfinished({ procedures: [{ kind: "stent" }] })),
);
const someSaid: fc.Arbitrary<Saved> = fc
  .array(change, { maxLength: 12 })
  .map((changes) => changes.reduce((saved, each) => each(saved), EMPTY));

const isSaid = ({ profile }: Saved, id: string): boolean => id in profile.facts || id in profile;

describe("what was said so far", () => {
  it("is never said and unsure at once", () => {
    fc.assert(
      fc.property(someSaid, (saved) => {
        for (const id of Object.keys(saved.unsure)) expect(isSaid(saved, id)).toBe(false);
      }),
    );
  });

  it("names the day of each fact that is said, and of no other", () => {
    fc.assert(
      fc.property(someSaid, ({ profile }) => {
        expect(Object.keys(profile.sources ?? {}).sort()).toEqual(
          Object.keys(profile.facts).sort(),
        );
      }),
    );
  });

  it("a fact taken out leaves no trace, whatever was answered before", () => {
    fc.assert(
      fc.property(someSaid, anything, (saved, id) => {
        const after = clear(id)(saved);
        expect(JSON.stringify(after)).not.toContain(`"${id}"`);
      }),
    );
  });

  it("a change touches what it is about and nothing else", () => {
    fc.assert(
      fc.property(someSaid, fact, fc.integer(), (saved, id, value) => {
        const after = answerFact(id, value, DAY)(saved);
        expect(after.profile.facts[id]).toBe(value);
        expect(clear(id)(after).profile.facts).toEqual(clear(id)(saved).profile.facts);
        expect(after.profile.treatments).toEqual(saved.profile.treatments);
      }),
    );
  });

  it("a list called whole is unfinished no more, and the other is as it was", () => {
    fc.assert(
      fc.property(someSaid, (saved) => {
        const after = setTreatments([])(saved);
        expect(after.unfinished?.treatments).toBeUndefined();
        expect(after.unfinished?.procedures).toEqual(saved.unfinished?.procedures);
        expect(after.profile.treatments).toEqual([]);
      }),
    );
  });

  it.each([
    ["a fact", answerFact("ecog", 1, DAY)],
    ["an answer that is not known", answerUnsure("ecog", DAY)],
    ["no treatment at all", setTreatments([])],
    ["no procedure at all", setProcedures([])],
    ["a region", setRegion("EU")],
  ])("%s is an answer, and taken out it is none", (_, given) => {
    const said = given(EMPTY);
    expect(isBlank(said)).toBe(false);
    expect(isBlank([...FACTS, ...LISTS].reduce((saved, id) => clear(id)(saved), said))).toBe(true);
  });
});
