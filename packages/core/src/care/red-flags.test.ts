/** Danger signs: the table of cases, and laws that hold for all answers. */
import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { prepareKnowledge } from "../knowledge/knowledge.ts";
import type { Criterion } from "../logic/criterion.ts";
import type { Facts } from "../logic/reading.ts";
import { factsRead } from "../logic/reads.ts";
import type { Truth } from "../logic/truth.ts";
import { deriveProfile } from "../profile/profile.ts";
import { type QuestionTruths, questionTruths, type RedFlagAnswers } from "./answers.ts";
import { antidoteClock } from "./clock.ts";
import { emergencyNumbers } from "./emergency-numbers.ts";
import { isAtLeast, LEVELS } from "./levels.ts";
import { assessRedFlags, type RedFlagAssessment, type RedFlagContext } from "./red-flags.ts";
import type { RedFlag, RedFlagLevel } from "./types.ts";

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
  /** Signs that this comes near to and is not. */
  readonly near?: readonly string[];
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

function storedOf({ facts, profile }: Case): Facts | undefined {
  const raw = { asOf: "2026-11-01", facts: facts ?? {}, ...profile };
  return facts || profile ? deriveProfile(raw, knowledge).facts : undefined;
}

function resultOf(row: Case): RedFlagAssessment {
  const { previous, hoursSinceLastDose } = row;
  return assess(answersOf(row), { facts: storedOf(row), previous, hoursSinceLastDose });
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

  it("holds each way to a sign alone, at the sign's own level", () => {
    const ways = redFlags.flags.flatMap((flag) => waysOf(flag.when).map((way) => ({ flag, way })));
    const missing = ways.filter(({ flag, way }) => {
      const others = waysOf(flag.when).filter((one) => !isPartOf(one, way));
      const alone = (row: Judged) =>
        isMet(way, row) && isFound(flag, row) && !others.some((one) => isMet(one, row));
      return !judged.some(alone);
    });
    expect(missing.map(({ flag, way }) => [flag.id, ...way])).toEqual([]);
  });

  it("holds a near miss for each part of each way that has more than 1", () => {
    const missing = redFlags.flags.flatMap((flag) =>
      waysOf(flag.when)
        .filter((way) => way.length > 1)
        .flatMap((way) => way.map((part) => ({ flag, part, rest: without(way, part) })))
        .filter(
          ({ part, rest }) =>
            !judged.some((row) => isMet(rest, row) && !isMet([part], row) && !isFound(flag, row)),
        )
        .map(({ part, rest }) => [flag.id, ...rest, `not ${part}`]),
    );
    expect(missing).toEqual([]);
  });

  it("holds each window that lowers a sign: inside, outside and not known", () => {
    const lowering = redFlags.flags.filter(({ level, outside }) => outside && outside !== level);
    const seen = judged.flatMap(({ result }) =>
      result.found.map((one) => `${one.flag.id} ${one.window}`),
    );
    const all = lowering.flatMap(({ id }) => WINDOWS.map((window) => `${id} ${window}`));
    expect(all.filter((one) => !seen.includes(one))).toEqual([]);
  });

  it("names a near miss of every sign for which a call cannot wait", () => {
    const urgent = redFlags.flags.filter(({ level }) => isAtLeast(level, "same-day"));
    const named = new Set(cases.flatMap(({ near = [] }) => near));
    expect(urgent.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
    for (const { near = [], answers, ...row } of cases)
      for (const id of near) {
        const flag = redFlags.flags.find((one) => one.id === id);
        const one = judge({ answers, ...row });
        expect([row.name, flag && isFound(flag, one)]).toEqual([row.name, false]);
      }
  });
});

const WINDOWS = ["inside", "outside", "not-known"] as const;

interface Judged {
  readonly truths: QuestionTruths;
  readonly result: RedFlagAssessment;
}

const judge = (row: Case): Judged => ({
  truths: questionTruths(redFlags.questions, answersOf(row), storedOf(row)),
  result: resultOf(row),
});
const judged = cases.map(judge);

/** Questions that make a condition true where each is a yes; `?` before one where it is not known. */
type Way = readonly string[];

function waysOf(when: Criterion): readonly Way[] {
  if ("any" in when) return when.any.flatMap(waysOf);
  if ("all" in when)
    return when.all.reduce<readonly Way[]>(
      (ways, part) => ways.flatMap((way) => waysOf(part).map((more) => [...way, ...more])),
      [[]],
    );
  return "not" in when ? factsKnown(when.not).map((fact) => [`?${fact}`]) : [factsRead(when)];
}

const factsKnown = (criterion: Criterion): readonly string[] =>
  "known" in criterion ? [criterion.known] : [];

const isMet = (way: Way, { truths }: Judged): boolean =>
  way.every((part) =>
    part.startsWith("?") ? truths.get(part.slice(1)) === "unknown" : truths.get(part) === "yes",
  );

const isFound = ({ id, level }: RedFlag, { result }: Judged): boolean =>
  result.found.some((one) => one.flag.id === id && one.level === level);

const isPartOf = (one: Way, whole: Way): boolean => one.every((part) => whole.includes(part));
const without = (way: Way, part: string): Way => way.filter((one) => one !== part);

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
