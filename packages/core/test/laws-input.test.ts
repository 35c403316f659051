/** Laws of the road from input to options: order and unit say nothing, the same input gives the same output, none fails. */
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  assessOptions,
  deriveProfile,
  type Knowledge,
  nextQuestion,
  optionStatuses,
  type Problem,
  type ProblemCode,
  prepareKnowledge,
} from "../src/index.ts";
import { reordered } from "./criteria.ts";
import { faulty } from "./faulty.ts";
import { profiles } from "./generators.ts";
import { knowledge } from "./knowledge.ts";
import { haveOwnStarts, type Order, orders, reorderedProfile } from "./order.ts";
import { type RawProfile, withPart } from "./raw-profile.ts";
import { SEED } from "./runs.ts";
import { allMeasured, type Measured, measured } from "./units.ts";

const setting = { seed: SEED, numRuns: 2_000 };

/** All that a person gets, with the knowledge itself left out. */
function answersFor(raw: unknown) {
  const profile = deriveProfile(raw, knowledge);
  const { options, warnings } = assessOptions(profile, knowledge);
  return {
    problems: profile.problems.map((problem) => JSON.stringify(problem)),
    warnings: warnings.map(({ code }) => code),
    options: options.map(({ option, reasons, cautions, ...rest }) => ({
      id: option.id,
      reasons: reasons.map(({ rule, kind, verdict }) => `${kind} ${rule.id}: ${verdict}`),
      cautions: cautions.map(({ id }) => id),
      ...rest,
    })),
  };
}

/** Quick where they are the same; tells the difference where they are not. */
function expectSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(other).toEqual(one);
}

/** Lists of things to learn come in the order of the input's dates; as sets they are compared. */
const unordered = (answers: ReturnType<typeof answersFor>) => ({
  ...answers,
  problems: [],
  options: answers.options.map((option) => ({
    ...option,
    gaps: option.gaps.map((gap) => JSON.stringify(gap)).sort(),
    missing: [...option.missing].sort(),
    askFirst: option.askFirst.map((ask) => JSON.stringify(ask)).sort(),
  })),
});

const codesOf = (raw: RawProfile): readonly string[] =>
  deriveProfile(raw, knowledge)
    .problems.map(({ code }) => code)
    .sort();

test("the order of facts, members, drugs, procedures and keys changes nothing", () => {
  const law = (raw: RawProfile, order: Order) => {
    const other = reorderedProfile(raw, order);
    expectSame(unordered(answersFor(raw)), unordered(answersFor(other)));
    expect(codesOf(other)).toEqual(codesOf(raw));
  };
  fc.assert(fc.property(profiles, orders, law), setting);
});

test("nor does the order of treatments where each has a start of its own", () => {
  const law = (raw: RawProfile, order: Order) => {
    const { treatments = [] } = raw;
    fc.pre(treatments.length > 1 && haveOwnStarts(raw));
    const other = { ...raw, treatments: order(treatments) };
    expectSame(unordered(answersFor(raw)), unordered(answersFor(other)));
  };
  fc.assert(fc.property(profiles, orders, law), { ...setting, numRuns: 1_000 });
});

/** The knowledge with the parts of every condition in another order. */
function reorderedKnowledge(order: Order): Knowledge {
  const { rules, ...rest } = knowledge.compiled;
  const turn = (list: typeof rules.needs) =>
    list.map((rule) => (rule.if ? { ...rule, if: reordered(rule.if, order) } : rule));
  const { needs, stops, cautions } = rules;
  const turned = { needs: turn(needs), stops: turn(stops), cautions: turn(cautions) };
  return prepareKnowledge({ ...rest, rules: turned });
}

test("nor does the order in which the rules' conditions are written", () => {
  for (const order of fc.sample(orders, { seed: SEED, numRuns: 3 })) {
    const other = reorderedKnowledge(order);
    const law = (raw: RawProfile) => {
      const [one, two] = [knowledge, other].map((known) => [
        ...optionStatuses(deriveProfile(raw, known), known),
      ]);
      expectSame(one, two);
    };
    fc.assert(fc.property(profiles, law), setting);
  }
});

const inVocabularyUnit = (raw: RawProfile, { fact, value }: Measured) => withPart(raw, fact, value);
const inOtherUnit = (raw: RawProfile, { fact, unit, converted }: Measured) =>
  withPart(raw, fact, { value: converted, unit });

test("a value in another unit gives the same verdicts", () => {
  const law = (raw: RawProfile, given: Measured) => {
    const [one, other] = [inVocabularyUnit(raw, given), inOtherUnit(raw, given)].map(answersFor);
    expectSame(one, other);
  };
  fc.assert(fc.property(profiles, measured, law), { ...setting, numRuns: 3_000 });
});

test("every other unit of the vocabulary is read, in every band between the limits", () => {
  const refused = allMeasured.filter((given) => {
    const { problems } = deriveProfile(
      inOtherUnit({ asOf: "2026-11-01", facts: {} }, given),
      knowledge,
    );
    return problems.length > 0;
  });
  expect(refused).toEqual([]);
});

/** Freezes to the bottom, so that a stage that changed its input would fail. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

test("the same input gives the same output, and is left as it was", () => {
  const law = (raw: RawProfile) => {
    const copy = frozen(structuredClone(raw));
    expectSame(answersFor(copy), answersFor(raw));
  };
  fc.assert(fc.property(profiles, law), setting);
});

test("the same person is asked the same next question", () => {
  const ask = (raw: RawProfile) => nextQuestion(deriveProfile(raw, knowledge), knowledge);
  const law = (raw: RawProfile) => {
    expect(ask(structuredClone(raw))).toEqual(ask(raw));
  };
  fc.assert(fc.property(profiles, law), { ...setting, numRuns: 40 });
});

/** Every code there is; a new one does not compile until it stands here. */
const CODES: Readonly<Record<ProblemCode, true>> = {
  "not-an-object": true,
  "unknown-key": true,
  "unknown-fact": true,
  "derived-given": true,
  "null-given": true,
  "wrong-type": true,
  "not-whole": true,
  "not-a-value": true,
  "out-of-range": true,
  "out-of-range-unit-guess": true,
  "unknown-unit": true,
  "not-a-date": true,
  "no-as-of": true,
  "unknown-region": true,
  "unknown-country": true,
  "date-after-as-of": true,
  "end-before-start": true,
  "ongoing-with-end": true,
  "treatment-unreadable": true,
  "procedure-unreadable": true,
  contradiction: true,
  outdated: true,
  "source-without-fact": true,
};

function isWellFormed({ at, code, params }: Problem): boolean {
  const texts = [at, ...Object.values(params)];
  return Object.hasOwn(CODES, code) && texts.every((text) => typeof text === "string");
}

test("no input makes a profile or an assessment fail, and every problem is well formed", () => {
  const found = new Set<string>();
  const law = (raw: unknown) => {
    const profile = deriveProfile(raw, knowledge);
    expect(profile.problems.filter((problem) => !isWellFormed(problem))).toEqual([]);
    expect(assessOptions(profile, knowledge).options).toHaveLength(knowledge.options.length);
    for (const { code } of profile.problems) found.add(code);
  };
  fc.assert(fc.property(faulty, law), { ...setting, numRuns: 4_000 });
  expect(found.size).toBeGreaterThan(15);
});
