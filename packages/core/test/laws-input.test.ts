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

/** All that a person gets, with the knowledge itself left out; reasons stand in the order of the rules. */
function answersFor(raw: unknown) {
  const profile = deriveProfile(raw, knowledge);
  const { options, warnings } = assessOptions(profile, knowledge);
  return {
    problems: profile.problems,
    warnings: warnings.map(({ code }) => code),
    options: options.map(({ option, reasons, cautions, ...rest }) => ({
      id: option.id,
      verdicts: reasons.map(({ verdict }) => verdict).join(" "),
      cautions: cautions.map(({ id }) => id).join(" "),
      ...rest,
    })),
  };
}

type Answers = ReturnType<typeof answersFor>;

/** Quick where they are the same; tells the difference where they are not. */
function expectSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(other).toEqual(one);
}

const sortedAs = <T>(items: readonly T[]): readonly string[] =>
  items.map((item) => JSON.stringify(item)).sort();

/** What is to be learnt comes in the order of the input's dates, and problems in that of its keys. */
const unordered = ({ problems, options, ...rest }: Answers) => ({
  ...rest,
  problems: problems.map(({ code }) => code).sort(),
  options: options.map((option) => ({
    ...option,
    gaps: sortedAs(option.gaps),
    missing: sortedAs(option.missing),
    askFirst: sortedAs(option.askFirst),
  })),
});

function expectSameInAnyOrder(raw: RawProfile, other: RawProfile): void {
  const [one, two] = [answersFor(raw), answersFor(other)];
  if (!isDeepStrictEqual(one, two)) expectSame(unordered(one), unordered(two));
}

test("the order of facts, members, drugs, procedures and keys changes nothing", () => {
  const law = (raw: RawProfile, order: Order) => {
    expectSameInAnyOrder(raw, reorderedProfile(raw, order));
  };
  fc.assert(fc.property(profiles, orders, law), setting);
});

test("nor does the order of treatments where each has a start of its own", () => {
  const law = (raw: RawProfile, order: Order) => {
    const { treatments = [] } = raw;
    fc.pre(treatments.length > 1 && haveOwnStarts(raw));
    expectSameInAnyOrder(raw, { ...raw, treatments: order(treatments) });
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
  fc.assert(fc.property(profiles, measured, law), setting);
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

/** The words for problems name every code there is. */
const problemWords = knowledge.compiled.words.en?.problems ?? {};

function isWellFormed({ at, code, params }: Problem): boolean {
  const texts = [at, ...Object.values(params)];
  return Object.hasOwn(problemWords, code) && texts.every((text) => typeof text === "string");
}

test("no input makes a profile or an assessment fail, and every problem is well formed", () => {
  const found = new Set<string>();
  const law = (raw: unknown) => {
    const profile = deriveProfile(raw, knowledge);
    expect(profile.problems.filter((problem) => !isWellFormed(problem))).toEqual([]);
    expect(assessOptions(profile, knowledge).options).toHaveLength(knowledge.options.length);
    for (const { code } of profile.problems) found.add(code);
  };
  fc.assert(fc.property(faulty, law), { ...setting, numRuns: 3_000 });
  expect(found.size).toBeGreaterThan(15);
});
