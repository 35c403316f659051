/** Every rule, warning and problem has words in both registers, and the words agree with the verdict at every limit. */
import {
  type Criterion,
  compile,
  deriveProfile,
  evaluate,
  type FactTest,
  leavesOf,
  prepareKnowledge,
  type ReadyRule,
  type Register,
  say,
  sayReading,
  truthAt,
  voiceOf,
} from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";

const { knowledge: compiled } = compileKnowledge();
const knowledge = prepareKnowledge(compiled);
const words = compiled.words.en;
const voices = {
  plain: voiceOf(knowledge, "en", "plain"),
  clinical: voiceOf(knowledge, "en", "clinical"),
};
const REGISTERS: readonly Register[] = ["plain", "clinical"];
const EMPTY = profileWith({});

function profileWith(facts: object) {
  return deriveProfile(
    { asOf: "2026-11-01", region: "EU", facts, treatments: [], procedures: [] },
    knowledge,
  );
}

/** Each need and stop once, with an option that holds it. */
function rulesOf(kind: "need" | "stop"): readonly (readonly [string, ReadyRule, string])[] {
  const seen = new Map<string, readonly [string, ReadyRule, string]>();
  for (const option of knowledge.options) {
    const rules = kind === "need" ? option.needRules : option.stopRules;
    for (const rule of rules) seen.set(rule.id, [rule.id, rule, option.id]);
  }
  return [...seen.values()];
}

const says = (text: string): void => {
  expect(text.trim()).not.toBe("");
  expect(text).not.toMatch(/undefined|\{\w+\}|\[object/);
};

describe.each(["need", "stop"] as const)("every %s", (kind) => {
  it.each(rulesOf(kind))("%s", (id, rule, option) => {
    for (const register of REGISTERS) {
      for (const verdict of ["yes", "no", "unknown"] as const) {
        says(
          say({ reason: { rule, kind, verdict }, option, facts: EMPTY.facts }, voices[register]),
        );
      }
    }
    expect(words?.[kind === "need" ? "needs" : "stops"][id]).toBeDefined();
  });
});

describe("every other code", () => {
  it("has words in both registers", () => {
    for (const voice of Object.values(voices)) {
      for (const warning of knowledge.warnings) says(say({ warning }, voice));
      for (const option of knowledge.options) {
        for (const caution of option.cautionRules) says(say({ caution }, voice));
      }
    }
  });

  it("has its own plain sentence, not the clinical one", () => {
    expect(Object.keys(words?.cautions ?? {})).toEqual(
      expect.arrayContaining(compiled.rules.cautions.map(({ id }) => id)),
    );
    expect(Object.keys(words?.warnings ?? {})).toEqual(
      expect.arrayContaining(compiled.warnings.map(({ code }) => code)),
    );
  });
});

/** What is said of a person for whom one number is known. */
function said(kind: "need" | "stop", id: string, facts: object, register: Register): string {
  const found = rulesOf(kind).find(([name]) => name === id);
  if (found === undefined) throw new Error(`no ${kind} ${id}`);
  const [, rule, option] = found;
  const profile = profileWith(facts);
  const truths = compile([rule.test ?? { all: [] }]).run(profile.facts);
  const reason = { rule, kind, verdict: truthAt(truths, 0) };
  return say({ reason, option, facts: profile.facts }, voices[register]);
}

describe("a value at its limit, read aloud", () => {
  it.each<readonly ["need" | "stop", string, object, RegExp, RegExp]>([
    ["need", "ecog-0-to-2", { ecog: 2 }, /This is so for you/, /Met\. ECOG 2/],
    ["need", "ecog-0-to-2", { ecog: 3 }, /not so for you/, /Not met\. ECOG 3/],
    ["need", "ecog-0-or-1", { ecog: 1 }, /This is so for you/, /Met\. ECOG 1/],
    ["need", "pdl1-cps-1-or-more", { pdl1Cps: 1 }, /This is so for you/, /Met\..* 1\b/],
    [
      "stop",
      "weak-heart-pump-cardiology-first",
      { lvefPercent: 50 },
      /not so for you/,
      /Absent\..* 50/,
    ],
    [
      "stop",
      "weak-heart-pump-cardiology-first",
      { lvefPercent: 49 },
      /This is so for you/,
      /Present\..* 49/,
    ],
    [
      "stop",
      "kidney-function-below-30",
      { creatinineClearance: 30 },
      /not so for you/,
      /Absent\..* 30/,
    ],
    [
      "stop",
      "bilirubin-above-3-times-normal",
      { bilirubinTimesUln: 3 },
      /not so for you/,
      /Absent\..* 3/,
    ],
    [
      "stop",
      "protein-in-the-urine-above-3-g",
      { proteinuriaGPerDay: 3 },
      /not so for you/,
      /Absent\..* 3/,
    ],
  ])("%s %s with %j", (kind, id, facts, plain, clinical) => {
    expect(said(kind, id, facts, "plain")).toMatch(plain);
    expect(said(kind, id, facts, "clinical")).toMatch(clinical);
  });
});

/** Every test of a stored number against a limit, in needs and stops. */
function limits(): readonly (readonly [string, FactTest, number])[] {
  const tests = [...rulesOf("need"), ...rulesOf("stop")].flatMap(([, { test }]) => leaves(test));
  const found = tests.flatMap((test) =>
    [test.min, test.max].flatMap((limit) =>
      limit === undefined ? [] : [[JSON.stringify(test), test, limit] as const],
    ),
  );
  return [...new Map(found.map((entry) => [entry[0], entry])).values()];
}

const leaves = (test: Criterion | undefined): readonly FactTest[] =>
  test === undefined ? [] : leavesOf(test).flatMap((leaf) => ("fact" in leaf ? [leaf] : []));

/** Steps around a limit. */
const steps = (whole: boolean): readonly number[] => (whole ? [-1, 0, 1] : [-0.1, 0, 0.1]);

function shownVerdict(test: FactTest, value: number): readonly [string, string, string] {
  const reading = { kind: "value", value } as const;
  const shown = sayReading(voices.clinical, test.fact, reading) ?? "";
  const number = Number(/-?\d+(\.\d+)?/.exec(shown)?.[0]);
  const facts = (given: number) => profileWith({ [test.fact]: given }).facts;
  return [shown, evaluate(test, facts(number)).truth, evaluate(test, facts(value)).truth];
}

describe("the value that is shown has the verdict that is said", () => {
  const numbers = limits().filter(([, { fact }]) => {
    const definition = knowledge.facts.get(fact);
    return definition?.group !== "derived" && words?.facts[fact]?.values === undefined;
  });

  it.each(numbers)("%s", (_, test, limit) => {
    const whole = knowledge.facts.get(test.fact)?.type === "integer";
    for (const step of steps(whole)) {
      const value = Number((limit + step).toFixed(2));
      const [shown, ofShown, ofValue] = shownVerdict(test, value);
      expect(ofShown, shown).toBe(ofValue);
    }
  });

  const fractions = numbers.filter(([, { fact }]) => knowledge.facts.get(fact)?.type === "number");

  it.each(fractions)("also less than a tenth beside the limit: %s", (_, test, limit) => {
    for (const step of [-0.04, 0.04]) {
      const value = Number((limit + step).toFixed(2));
      const [shown, ofShown, ofValue] = shownVerdict(test, value);
      expect(ofShown, shown).toBe(ofValue);
    }
  });
});

describe("a country", () => {
  it.each([
    ["IE", "Ireland"],
    ["Ireland", "Ireland"],
  ])("kept as %s is said as %s", (value, said) => {
    expect(sayReading(voices.plain, "country", { kind: "value", value })).toBe(said);
  });
});
