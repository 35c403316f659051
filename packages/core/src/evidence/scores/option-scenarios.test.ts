/** Which median the cases of an option come from, and when there are none. */
import { describe, expect, it } from "vitest";
import { knowledge } from "../../../test/knowledge.ts";
import { people } from "../../../test/raw-profile.ts";
import { deriveProfile } from "../../profile/profile.ts";
import { figuresFor } from "../figures-for.ts";
import { scenarioOf } from "./option-scenarios.ts";

const option = (id: string) => {
  const found = knowledge.options.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no option ${id}`);
  return found;
};

/** After one treatment, on which the cancer grew; survival was asked for. */
const second = {
  asOf: "2026-11-01",
  region: "EU",
  facts: { ecog: 1, wantsSurvivalNumbers: "full", site: "stomach", her2Ihc: 0 },
  treatments: [
    {
      intent: "palliative",
      drugs: ["fluorouracil", "oxaliplatin"],
      start: "2026-01",
      end: "2026-08",
      outcome: "progression",
    },
  ],
};

const found = (id: string, raw: unknown = second) =>
  scenarioOf(option(id), deriveProfile(raw, knowledge), knowledge);

describe("the cases of an option", () => {
  it.each([
    ["ramucirumab-paclitaxel", "rainbow", 9.6],
    ["ramucirumab", "regard", 5.2],
    ["paclitaxel", "wjog4007", 9.5],
  ])("%s: from the arm of %s that had its drugs", (id, study, median) => {
    const scenario = found(id);
    expect([scenario?.study.id, scenario?.medianMonths]).toEqual([study, median]);
    const cases = scenario?.cases.map(({ months }) => Number((months / median).toFixed(4)));
    expect(cases).toEqual([0.25, 0.5, 1, 2, 3]);
  });

  it("are none where no study with a median had people at this point of treatment", () => {
    expect(found("ramucirumab-paclitaxel", { ...second, treatments: [] })).toBeUndefined();
    expect(found("chemo-nivolumab")).toBeUndefined();
  });

  it("are none where no study measured survival, and none for an option without drugs", () => {
    expect(found("folfiri-ramucirumab")).toBeUndefined();
    expect(found("best-supportive-care")).toBeUndefined();
  });

  it.each([["none"], ["words"], [undefined]])("are none where the wish is %s", (wish) => {
    const facts = { ...second.facts, wantsSurvivalNumbers: wish };
    expect(found("ramucirumab-paclitaxel", { ...second, facts })).toBeUndefined();
  });

  it("never come from a figure that patients may not see", () => {
    for (const raw of people) {
      const asked = { ...raw, facts: { ...raw.facts, wantsSurvivalNumbers: "ranges" } };
      const profile = deriveProfile(asked, knowledge);
      for (const one of knowledge.options) {
        const scenario = scenarioOf(one, profile, knowledge);
        if (scenario === undefined) continue;
        const medians = figuresFor(one, profile, knowledge)
          .filter(({ study, status }) => study === scenario.study.id && status === "verified")
          .flatMap(({ arms }) => arms.map(({ value }) => value));
        expect(medians, one.id).toContain(scenario.medianMonths);
      }
    }
  });
});
