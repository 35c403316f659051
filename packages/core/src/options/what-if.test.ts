/** What each answer of a missing test would change: agrees with really giving that answer, and covers the whole scale. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { knowledge } from "../../test/knowledge.ts";
import { deriveProfile } from "../profile/profile.ts";
import { optionStatuses } from "./assess-options.ts";
import { type AnswerEffect, type PossibleAnswer, whatIf } from "./what-if.ts";

const BASE = {
  asOf: "2026-11-01",
  facts: {
    site: "stomach",
    histology: "adenocarcinoma",
    extent: "metastatic",
    ecog: 1,
    age: 60,
    sex: "male",
  },
  treatments: [],
};

const person = (facts: object) =>
  deriveProfile({ ...BASE, facts: { ...BASE.facts, ...facts } }, knowledge);

const holds = (answer: PossibleAnswer, value: string | number | boolean): boolean => {
  if (answer.kind === "value") return answer.value === value;
  const { low, high } = answer;
  const number = Number(value);
  const above = low === undefined || number > low.at || (low.inside && number === low.at);
  const below = high === undefined || number < high.at || (high.inside && number === high.at);
  return above && below;
};

const TESTS = ["her2Ihc", "mmr", "pdl1Cps", "cldn182Percent", "dpydActivity"] as const;

describe("what a test would change", () => {
  it.each(TESTS)("%s: every value of the scale has exactly one answer", (fact) => {
    const effects = whatIf(fact, person({}), knowledge);
    const definition = knowledge.facts.get(fact);
    const values = definition?.values ?? [0, 0.5, 1, 4.9, 5, 9, 10, 50, 74.9, 75, 99, 100];
    for (const value of values)
      expect(effects.filter(({ answer }) => holds(answer, value))).toHaveLength(1);
  });

  it("says what really happens when the answer is given", () => {
    const arbitrary = fc.record({
      pdl1Cps: fc.integer({ min: 0, max: 100 }),
      her2Ihc: fc.option(fc.constantFrom(0, 1, 2, 3), { nil: undefined }),
      ecog: fc.constantFrom(0, 1, 2, 3),
    });
    fc.assert(
      fc.property(arbitrary, ({ pdl1Cps, her2Ihc, ecog }) => {
        const known = { ecog, ...(her2Ihc === undefined ? {} : { her2Ihc }) };
        const before = optionStatuses(person(known), knowledge);
        const after = optionStatuses(person({ ...known, pdl1Cps }), knowledge);
        const effect = whatIf("pdl1Cps", person(known), knowledge).find(({ answer }) =>
          holds(answer, pdl1Cps),
        ) as AnswerEffect;
        const opened = [...after].filter(([id, s]) => s === "fits" && before.get(id) !== "fits");
        expect(effect.opens).toEqual(opened.map(([id]) => id));
      }),
      { numRuns: 60 },
    );
  });

  it("takes an answer that is there already out first", () => {
    expect(whatIf("mmr", person({ mmr: "proficient" }), knowledge)).toEqual(
      whatIf("mmr", person({}), knowledge),
    );
  });

  it("does not know a fact that is none", () => {
    expect(whatIf("nothing", person({}), knowledge)).toEqual([]);
  });
});
