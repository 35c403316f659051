/** Laws of the condition language: one meaning, however a criterion is written, simplified, compiled or ordered. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Criterion,
  compile,
  deriveProfile,
  evaluate,
  type Finding,
  optionStatuses,
  simplify,
  truthAt,
} from "../src/index.ts";
import { criteria, reordered } from "./criteria.ts";
import { profiles } from "./generators.ts";
import { knowledge, roleRules } from "./knowledge.ts";
import { orders } from "./order.ts";
import type { RawProfile } from "./raw-profile.ts";
import { SEED } from "./runs.ts";

const RUNS = 3_000;
const setting = { seed: SEED, numRuns: RUNS };

/** A person's facts with the statuses of their options. */
function factsOf(raw: RawProfile) {
  const profile = deriveProfile(raw, knowledge);
  return profile.facts.withStatuses(optionStatuses(profile, knowledge));
}

/** Several criteria for each person: to lay out the facts is the larger part of the work. */
const several = fc.array(criteria, { minLength: 1, maxLength: 6 });

/** Truth and gaps, the gaps in no order. */
const meaning = ({ truth, gaps }: Finding) => ({
  truth,
  gaps: gaps.map((gap) => JSON.stringify(gap)).sort(),
});

test("to simplify keeps the truth and the gaps, and nothing is left to simplify", () => {
  const law = (raw: RawProfile, of: readonly Criterion[]) => {
    const facts = factsOf(raw);
    for (const criterion of of) {
      const simple = simplify(criterion);
      expect(meaning(evaluate(simple, facts))).toEqual(meaning(evaluate(criterion, facts)));
      expect(simplify(simple)).toEqual(simple);
    }
  };
  fc.assert(fc.property(profiles, several, law), setting);
});

test("a compiled program says the same as the evaluator with reasons, for any criteria", () => {
  const law = (raw: RawProfile, of: readonly Criterion[]) => {
    const facts = factsOf(raw);
    const codes = compile(of).run(facts);
    const truths = of.map((_, i) => truthAt(codes, i));
    expect(truths).toEqual(of.map((criterion) => evaluate(criterion, facts).truth));
  };
  fc.assert(fc.property(profiles, several, law), setting);
});

test("a compiled program says the same as the evaluator with reasons, for all rules", () => {
  const tests = [
    ...roleRules.flatMap(({ rule }) => rule.test ?? []),
    ...knowledge.warnings.map((warning) => warning.test),
  ];
  const program = compile(tests);
  const law = (raw: RawProfile) => {
    const facts = factsOf(raw);
    const codes = program.run(facts);
    const different = tests.filter((of, i) => truthAt(codes, i) !== evaluate(of, facts).truth);
    expect(different).toEqual([]);
  };
  fc.assert(fc.property(profiles, law), setting);
});

test("the order of parts and members changes neither truth nor gaps, for any criteria", () => {
  fc.assert(
    fc.property(profiles, several, orders, (raw, of, order) => {
      const facts = factsOf(raw);
      for (const criterion of of) {
        const other = reordered(criterion, order);
        expect(meaning(evaluate(other, facts))).toEqual(meaning(evaluate(criterion, facts)));
      }
    }),
    setting,
  );
});

test("a criterion that is true of a person is false of them when turned round, gaps alike", () => {
  const law = (raw: RawProfile, of: readonly Criterion[]) => {
    const facts = factsOf(raw);
    for (const criterion of of) {
      const [one, other] = [criterion, { not: criterion }].map((it) => evaluate(it, facts));
      expect(new Set([one?.truth, other?.truth])).toEqual(
        new Set(one?.truth === "unknown" ? ["unknown"] : ["yes", "no"]),
      );
      expect(other?.gaps).toEqual(one?.gaps);
    }
  };
  fc.assert(fc.property(profiles, several, law), setting);
});
