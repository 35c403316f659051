/** Weights and intake over time: what was lost, which scores follow, what stays open; nothing is guessed. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../../tools/knowledge/compile.ts";
import { prepareKnowledge } from "../../knowledge/knowledge.ts";
import { deriveProfile } from "../../profile/profile.ts";
import { careVoice } from "../../words/care.ts";
import { sayNutrition } from "../../words/nutrition.ts";
import { voiceOf } from "../../words/voice.ts";
import { assessNutrition, type NutritionAssessment } from "./assess-nutrition.ts";
import { readNutritionLog } from "./log.ts";
import { lossPercent } from "./losses.ts";

const { knowledge: compiled } = compileKnowledge();
const knowledge = prepareKnowledge(compiled);
const rules = compiled.care.nutrition;
const AS_OF = "2026-11-01";

function assess(log: object, facts: object = {}, more: object = {}): NutritionAssessment {
  const read = readNutritionLog(log);
  expect(read.problems).toEqual([]);
  const profile = deriveProfile({ asOf: AS_OF, facts, ...more }, knowledge);
  return assessNutrition(read.log, profile, { knowledge, rules });
}

const said = (found: NutritionAssessment, register: "plain" | "clinical" = "plain") =>
  sayNutrition(careVoice(voiceOf(knowledge, "en", register), compiled.care), found, rules);
const lossIn = (found: NutritionAssessment, months: number) =>
  found.losses.find(({ window: { months: of } }) => of === months);
const groupOf = (found: NutritionAssessment, id: string) =>
  found.scores.find(({ score }) => score.id === id)?.group?.id;
const weights = (...list: readonly (readonly [date: string, kg: number])[]) => ({
  weights: list.map(([date, kg]) => ({ date, kg })),
});

describe("the loss of weight", () => {
  // The windows are 30, 91 and 182 days, within 10, 21 and 42 days of them: our own rule.
  it.each([
    ["30 days before", "2026-10-02", 1, 5],
    ["40 days before, the last day that counts for 1 month", "2026-09-22", 1, 5],
    ["20 days before, the first that does", "2026-10-12", 1, 5],
    ["41 days before is too early", "2026-09-21", 1, undefined],
    ["19 days before is too late", "2026-10-13", 1, undefined],
    ["112 days before counts for 3 months", "2026-07-12", 3, 5],
    ["113 days before does not", "2026-07-11", 3, undefined],
    ["224 days before counts for 6 months", "2026-03-22", 6, 5],
    ["225 days before does not", "2026-03-21", 6, undefined],
  ])("from a weight of %s", (_, date, months, percent) => {
    const loss = lossIn(assess(weights([date, 80], [AS_OF, 76])), months);
    if (percent === undefined) expect(loss).toMatchObject({ missing: "weight-then" });
    else expect(loss).toMatchObject({ percent });
  });

  it("takes the weight nearest to then, and of two as near the earlier one", () => {
    const found = assess(weights(["2026-09-30", 90], ["2026-10-04", 80], [AS_OF, 72]));
    expect(lossIn(found, 1)).toMatchObject({ from: { kg: 90 }, percent: 20 });
  });

  it("needs a weight of the last 28 days", () => {
    expect(lossIn(assess(weights(["2026-10-04", 70])), 6)).toMatchObject({
      missing: "weight-then",
    });
    expect(lossIn(assess(weights(["2026-10-03", 70])), 6)).toMatchObject({
      missing: "weight-now",
    });
  });

  it("does not count a weight of later days", () => {
    expect(assess(weights(["2026-11-02", 70])).weightKg).toBeUndefined();
  });

  it("is the same in any unit, and a gain is below 0", () => {
    const kg = fc.double({ min: 20, max: 350, noNaN: true });
    fc.assert(
      fc.property(kg, kg, (then, now) => {
        expect(lossPercent(then * 2.2046, now * 2.2046)).toBeCloseTo(lossPercent(then, now), 6);
        expect(Math.sign(lossPercent(then, now))).toBe(Math.sign(then - now));
      }),
    );
  });
});

describe("what the log fills in", () => {
  const log = {
    ...weights(["2026-05-03", 80], ["2026-08-02", 76], [AS_OF, 71]),
    intakes: [{ date: "2026-10-25", percent: 50 }],
  };

  it("gives the scores their facts, each by its name", () => {
    const found = assess(log, { heightCm: 180, age: 60, extent: "metastatic" });
    expect(found.fromLog.toSorted()).toEqual([
      "foodIntakePercentOfUsual",
      "weightKg",
      "weightLossPercent3Months",
      "weightLossPercent6Months",
    ]);
    // 100 x (80 - 71) / 80 = 11.25; 100 x (76 - 71) / 76 = 6.58; 71 / 1.8^2 = 21.9
    expect(lossIn(found, 6)).toMatchObject({ percent: 11.25 });
    expect(found.bmi).toBeCloseTo(21.9, 1);
    expect(groupOf(found, "glim")).toBe("met");
    expect(groupOf(found, "nrs-2002")).toBe("at-risk");
    expect(found.scores.find(({ score }) => score.id === "espen-energy")?.points).toEqual([
      1775, 2130,
    ]);
  });

  it("replaces nothing that the profile says, right or wrong", () => {
    const given = { weightKg: 90, foodIntakePercentOfUsual: "half" };
    const profile = deriveProfile({ asOf: AS_OF, facts: given }, knowledge);
    const read = readNutritionLog(log);
    const found = assessNutrition(read.log, profile, { knowledge, rules });
    expect(found.weightKg).toBe(90);
    expect(found.fromLog).not.toContain("foodIntakePercentOfUsual");
  });

  it("leaves an intake out that is older than 14 days", () => {
    const eaten = (date: string) => assess({ intakes: [{ date, percent: 20 }] }).fromLog;
    expect(eaten("2026-10-18")).toEqual(["foodIntakePercentOfUsual"]);
    expect(eaten("2026-10-17")).toEqual([]);
  });
});

describe("nothing known", () => {
  const found = assess({});

  it("gives no score, and names what each waits for", () => {
    expect(found.scores).toEqual([]);
    expect(found.bmi).toBeUndefined();
    const waiting = Object.fromEntries(
      found.cannot.map(({ score, missing }) => [score.id, missing]),
    );
    expect(waiting["nrs-2002"]).toEqual(expect.arrayContaining(["weightLossPercent3Months"]));
    expect(waiting["espen-energy"]).toEqual(["weightKg"]);
    expect(Object.keys(waiting)).toEqual(expect.arrayContaining(["glim", "nice-refeeding"]));
  });

  it("says so, and says what may concern the person as a maybe", () => {
    const lines = said(found).flatMap((part) => part.lines);
    expect(lines).toContain("Your weight of now is not known.");
    expect(lines.some((line) => line.startsWith("If this is so for you:"))).toBe(true);
    expect(lines.join(" ")).not.toMatch(/undefined|\{\w+\}|NaN/);
  });
});

describe("what concerns whom", () => {
  const ids = (facts: object) => assess({}, facts).items.map(({ item }) => item.id);

  it.each([
    ["a whole stomach", { gastrectomy: "none" }, false],
    ["part of it out", { gastrectomy: "partial" }, true],
    ["all of it out", { gastrectomy: "total" }, true],
    ["not known", {}, true],
  ])("vitamins with %s", (_, facts, isShown) => {
    expect(ids(facts).includes("vitamin-b12")).toBe(isShown);
    expect(ids(facts).includes("dumping")).toBe(isShown);
  });

  it.each([
    ["7 days of little food", { daysOfLittleIntake: 7, foodIntakePercentOfUsual: 60 }, false],
    ["8 days", { daysOfLittleIntake: 8, foodIntakePercentOfUsual: 60 }, true],
    ["less than 60% eaten", { daysOfLittleIntake: 0, foodIntakePercentOfUsual: 59 }, true],
  ])("a talk about a tube after %s", (_, facts, isShown) => {
    expect(ids(facts).includes("when-discussed")).toBe(isShown);
  });
});

describe("reading a log", () => {
  it.each([
    ["no date", { weights: [{ kg: 70 }] }, "weights[0].date", "wrong-type"],
    ["a month", { weights: [{ date: "2026-10", kg: 70 }] }, "weights[0].date", "not-a-date"],
    ["stones", { weights: [{ date: AS_OF, kg: 11 }] }, "weights[0].kg", "out-of-range"],
    ["a word", { intakes: [{ date: AS_OF, percent: "half" }] }, "intakes[0].percent", "wrong-type"],
    ["another key", { wieghts: [] }, "wieghts", "unknown-key"],
  ])("tells %s with its place, and keeps the rest", (_, raw, at, code) => {
    const kept = { weights: [{ date: "2026-10-01", kg: 72 }] };
    const merged = { ...raw, weights: [...("weights" in raw ? raw.weights : []), ...kept.weights] };
    const read = readNutritionLog(merged);
    expect(read.problems.map((one) => [one.at, one.code])).toEqual([[at, code]]);
    expect(read.log.weights.map(({ kg }) => kg)).toEqual([72]);
  });
});
