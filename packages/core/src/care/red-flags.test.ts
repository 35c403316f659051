/** Danger signs: the table of cases, and laws that hold for all answers. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { prepareKnowledge } from "../knowledge/knowledge.ts";
import type { Criterion } from "../logic/criterion.ts";
import { factsRead } from "../logic/reads.ts";
import type { Truth } from "../logic/truth.ts";
import { deriveProfile } from "../profile/profile.ts";
import type { RedFlagAnswers } from "./answers.ts";
import { antidoteClock } from "./clock.ts";
import { emergencyNumbers } from "./emergency-numbers.ts";
import { isAtLeast, LEVELS } from "./levels.ts";
import { assessRedFlags, type RedFlagAssessment, type RedFlagContext } from "./red-flags.ts";
import type { RedFlagLevel } from "./types.ts";

const compiled = compileKnowledge().knowledge;
const knowledge = prepareKnowledge(compiled);
const { redFlags } = compiled;
const questions = redFlags.questions.map(({ id }) => id);
const assess = (answers: RedFlagAnswers, context: RedFlagContext = {}): RedFlagAssessment =>
  assessRedFlags(answers, context, redFlags);

interface Case {
  readonly name: string;
  readonly answers: RedFlagAnswers;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
  readonly others?: "unanswered";
  readonly previous?: RedFlagLevel;
  readonly hoursSinceLastDose?: number;
  readonly expect: {
    readonly level: RedFlagLevel;
    readonly found: readonly string[];
    readonly windowOf?: string;
    readonly window?: string;
    readonly [key: string]: unknown;
  };
}

const cases = parse(
  readFileSync(new URL("../../../../cases/red-flags.yaml", import.meta.url), "utf8"),
) as readonly Case[];

function answersOf({ answers, without = [], others }: Case): RedFlagAnswers {
  const asked = others === "unanswered" ? [] : questions.filter((id) => !without.includes(id));
  return { ...Object.fromEntries(asked.map((id): [string, Truth] => [id, "no"])), ...answers };
}

function resultOf(row: Case): RedFlagAssessment {
  const { facts, profile, previous, hoursSinceLastDose } = row;
  const raw = { asOf: "2026-11-01", facts: facts ?? {}, ...profile };
  const stored = facts || profile ? deriveProfile(raw, knowledge).facts : undefined;
  return assess(answersOf(row), { facts: stored, previous, hoursSinceLastDose });
}

describe("cases/red-flags.yaml", () => {
  it.each(cases)("$name", (row) => {
    const { level, found, window, windowOf, ...rest } = row.expect;
    const result = resultOf(row);
    expect(result.level).toBe(level);
    expect(result.found.map(({ flag }) => flag.id).sort()).toEqual([...found].sort());
    expect(result).toMatchObject(
      "clock" in rest ? { ...rest, clock: rest.clock ?? undefined } : rest,
    );
    const sign = result.found.find(({ flag }) => flag.id === (windowOf ?? found[0]));
    if (window !== undefined) expect(sign?.window).toBe(window);
  });

  it("holds a case for every question and for every sign at its own level", () => {
    const results = cases.map(resultOf);
    const hits = results.flatMap(({ found }) =>
      found.filter((one) => one.level === one.flag.level),
    );
    expect(new Set(hits.map(({ flag }) => flag.id))).toEqual(
      new Set(redFlags.flags.map(({ id }) => id)),
    );
    const causes = new Set(results.flatMap(({ found }) => found.flatMap((one) => one.because)));
    const parts = new Set(cases.flatMap(({ answers }) => Object.keys(answers)));
    expect(questions.filter((id) => !causes.has(id) && !parts.has(id))).toEqual([]);
  });

  it("holds a near miss for every sign with more than 1 part, or with a window", () => {
    const results = cases.map((row) => ({ answers: answersOf(row), result: resultOf(row) }));
    const composed = redFlags.flags
      .filter(({ when, outside, level }) => (outside && outside !== level) || isComposed(when))
      .map(({ id }) => id);
    expect(composed.filter((id) => !results.some((one) => isNearMiss(id, one)))).toEqual([]);
  });
});

const isComposed = (when: Criterion): boolean =>
  "all" in when || ("any" in when && when.any.some(isComposed));

/** A part of the sign is there, and the sign at its own level is not. */
function isNearMiss(
  id: string,
  { answers, result }: { answers: RedFlagAnswers; result: RedFlagAssessment },
): boolean {
  const flag = redFlags.flags.find((one) => one.id === id);
  const parts = flag === undefined ? [] : factsRead(flag.when);
  const isFound = result.found.some((one) => one.flag.id === id && one.level === flag?.level);
  return !isFound && parts.some((part) => answers[part] === "yes");
}

const truths = fc.constantFrom<Truth | undefined>("yes", "no", "unknown", undefined);
/** Mostly no, so that single signs show. */
const noBut = (weight: number) =>
  fc.oneof(
    { weight, arbitrary: fc.constant<Truth | undefined>("no") },
    { weight: 1, arbitrary: truths },
  );
const mostlyNo = noBut(9);
const hardlyEver = noBut(60);
const sets = (one: fc.Arbitrary<Truth | undefined>): fc.Arbitrary<RedFlagAnswers> =>
  fc
    .record(Object.fromEntries(questions.map((id) => [id, one])))
    .map(
      (given) =>
        Object.fromEntries(Object.entries(given).filter(([, said]) => said)) as RedFlagAnswers,
    );
const answerSets = fc.oneof(
  { weight: 4, arbitrary: sets(mostlyNo) },
  { weight: 2, arbitrary: sets(hardlyEver) },
  { weight: 1, arbitrary: sets(truths) },
);
const anyQuestion = fc.constantFrom(...questions);
const symptoms = redFlags.questions.filter((one) => !one.about).map(({ id }) => id);
const RUNS = { numRuns: 600 };

describe("laws of danger signs", () => {
  it("a symptom that is new or worse never lowers the level", () => {
    fc.assert(
      fc.property(answerSets, anyQuestion, (answers, question) => {
        const worse = assess({ ...answers, [question]: "yes" });
        expect(isAtLeast(worse.level, assess(answers).level)).toBe(true);
      }),
      RUNS,
    );
  });

  it("not knowing never counts for less than no", () => {
    fc.assert(
      fc.property(answerSets, anyQuestion, (answers, question) => {
        const sure = assess({ ...answers, [question]: "no" });
        const unsure = assess({ ...answers, [question]: "unknown" });
        expect(isAtLeast(unsure.level, sure.level)).toBe(true);
        if (symptoms.includes(question)) expect(unsure.advice).not.toBe("none-found");
      }),
      RUNS,
    );
  });

  it("a symptom that is not known is asked again", () => {
    fc.assert(
      fc.property(answerSets, fc.constantFrom(...symptoms), (answers, question) => {
        expect(assess({ ...answers, [question]: "unknown" }).askAgain).toContain(question);
      }),
      RUNS,
    );
  });

  it("a level never falls within a sitting", () => {
    fc.assert(
      fc.property(fc.array(answerSets, { minLength: 2, maxLength: 4 }), (sitting) => {
        let previous: RedFlagLevel = "none-found";
        for (const answers of sitting) {
          const { level } = assess(answers, { previous });
          expect(isAtLeast(level, previous)).toBe(true);
          previous = level;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a worried carer raises by 1 level, up to the top", () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const calm = assess({ ...answers, "carer-worried": "no" }).level;
        const worried = assess({ ...answers, "carer-worried": "yes" }).level;
        const top = LEVELS.length - 1;
        expect(LEVELS.indexOf(worried)).toBe(Math.min(LEVELS.indexOf(calm) + 1, top));
      }),
      RUNS,
    );
  });

  it("without a word of all-clear before every question is settled", () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const { advice, level, askAgain, open } = assess(answers);
        const isBelowCall = advice !== "still-open" && !isAtLeast(advice, "same-day");
        if (isBelowCall) expect([...askAgain, ...open]).toEqual([]);
        else expect(advice === "still-open" || advice === level).toBe(true);
      }),
      RUNS,
    );
  });

  it("a locked screen finds all that an open one does, or more", () => {
    const stored = deriveProfile(
      { asOf: "2026-11-01", facts: {}, treatments: [] },
      knowledge,
    ).facts;
    const about = redFlags.questions.filter((one) => one.about).map(({ id }) => id);
    fc.assert(
      fc.property(answerSets, (answers) => {
        const asked = Object.fromEntries(
          Object.entries(answers).filter(([id]) => !about.includes(id)),
        );
        expect(isAtLeast(assess(asked).level, assess(asked, { facts: stored }).level)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("the clock of the antidote", () => {
  it.each([
    [0, { state: "running", hoursLeft: 96 }],
    [0.5, { state: "running", hoursLeft: 95 }],
    [96, { state: "running", hoursLeft: 0 }],
    [96.01, { state: "over" }],
    [undefined, { state: "unknown" }],
    [-1, { state: "unknown" }],
    [Number.NaN, { state: "unknown" }],
  ])("%s hours since the last dose", (hours, expected) => {
    expect(antidoteClock(96, hours)).toEqual(expected);
  });
});

describe("emergency numbers", () => {
  it.each([
    ["GB", ["999", "112"], true],
    ["de", ["112"], true],
    ["AU", ["000"], true],
    ["ZZ", ["112"], false],
    [undefined, ["112"], false],
    ["constructor", ["112"], false],
  ])("%s", (country, numbers, ofCountry) => {
    expect(emergencyNumbers(redFlags, country)).toEqual({ numbers, ofCountry });
  });

  it("knows every country of a named region", () => {
    const named = Object.values(compiled.regions.countries).flat();
    const without = named.filter((country) => !emergencyNumbers(redFlags, country).ofCountry);
    expect(without).toEqual([]);
  });
});
