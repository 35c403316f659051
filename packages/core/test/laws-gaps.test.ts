/** Laws of gaps: something is named as missing exactly where an answer is unknown, and it is a thing one can learn. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  assessOptions,
  deriveProfile,
  evaluate,
  type Finding,
  type Gap,
  type OptionAssessment,
  type Profile,
} from "../src/index.ts";
import { criteria } from "./criteria.ts";
import { profiles } from "./generators.ts";
import { knowledge, roleRules, storedFacts } from "./knowledge.ts";
import type { RawProfile } from "./raw-profile.ts";
import { SEED } from "./runs.ts";

const setting = { seed: SEED, numRuns: 2_500 };

const tests = [
  ...roleRules.flatMap(({ rule }) => rule.test ?? []),
  ...knowledge.warnings.map((warning) => warning.test),
];

const LEARNABLE: ReadonlySet<string> = new Set([
  ...storedFacts.map((fact) => fact.id),
  ...["region", "treatments", "procedures"],
]);

const statusesOf = (profile: Profile) => {
  const { options } = assessOptions(profile, knowledge);
  return new Map(options.map(({ option, status }) => [option.id, status]));
};

const isOpen = ({ truth, gaps }: Finding): boolean => truth === "unknown" && gaps.length > 0;
const isSettled = ({ truth, gaps }: Finding): boolean => truth !== "unknown" && gaps.length === 0;

test("a rule's finding has gaps exactly where its truth is unknown", () => {
  const law = (raw: RawProfile) => {
    const profile = deriveProfile(raw, knowledge);
    const facts = profile.facts.withStatuses(statusesOf(profile));
    const faulty = tests.filter((of) => {
      const finding = evaluate(of, facts);
      return !isOpen(finding) && !isSettled(finding);
    });
    expect(faulty).toEqual([]);
  };
  fc.assert(fc.property(profiles, law), setting);
});

test("so has a finding on any criterion", () => {
  fc.assert(
    fc.property(profiles, fc.array(criteria), (raw, of) => {
      const profile = deriveProfile(raw, knowledge);
      const facts = profile.facts.withStatuses(statusesOf(profile));
      for (const criterion of of) {
        const finding = evaluate(criterion, facts);
        expect(isOpen(finding) || isSettled(finding)).toBe(true);
      }
    }),
    setting,
  );
});

/** What an option waits for beside what its `alsoMissing` adds. */
function waitsFor({ option, missing, gaps }: OptionAssessment): readonly string[] {
  const added = new Set((option.alsoMissing ?? []).map((also) => also.fact));
  const waited = new Set(gaps.map((gap) => ("fact" in gap ? gap.fact : gap.text)));
  return missing.filter((fact) => waited.has(fact) || !added.has(fact));
}

const hasUnread = (gaps: readonly Gap[]): boolean => gaps.some((gap) => gap.kind === "unread");

test("an option names what is missing exactly where it depends", () => {
  const law = (raw: RawProfile) => {
    const { options } = assessOptions(deriveProfile(raw, knowledge), knowledge);
    const wrong = options.filter((option) => {
      const waits = waitsFor(option).length > 0 || hasUnread(option.gaps);
      return waits !== (option.status === "depends");
    });
    expect(wrong.map(({ option }) => option.id)).toEqual([]);
  };
  fc.assert(fc.property(profiles, law), setting);
});

/**
 * A gap that is plainly missing, though the fact is given and stands. Early relapse is waited for under the months even
 * where they are given, when the dates decide it and one of them has no day.
 */
function isGiven(gap: Gap, { given }: Profile): boolean {
  if (gap.kind !== "missing" || !given.facts.has(gap.fact)) return false;
  const byDates = given.facts.has("recurrenceDate");
  return !(gap.fact === "monthsSincePerioperativeTherapy" && byDates);
}

test("what is missing can be learnt: stored facts, lists or the region, and none that is given", () => {
  const law = (raw: RawProfile) => {
    const profile = deriveProfile(raw, knowledge);
    const { options } = assessOptions(profile, knowledge);
    const named = options.flatMap(({ missing, askFirst }) => [
      ...missing,
      ...askFirst.map((ask) => ask.fact),
    ]);
    expect(named.filter((fact) => !LEARNABLE.has(fact))).toEqual([]);
    expect(options.flatMap(({ gaps }) => gaps.filter((gap) => isGiven(gap, profile)))).toEqual([]);
  };
  fc.assert(fc.property(profiles, law), setting);
});
