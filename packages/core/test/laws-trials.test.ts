/** Laws of matching: both forms agree, what was not read shuts nobody out, and a fact moves a verdict through unknown. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Criterion,
  deriveProfile,
  evaluate,
  matchTrials,
  type Profile,
  type Trial,
} from "../src/index.ts";
import { gapFacts } from "../src/logic/gap.ts";
import {
  columnsOf,
  compileColumns,
  countVerdicts,
  matchColumns,
} from "../src/trials/columns/match-columns.ts";
import { findingsFor } from "../src/trials/findings.ts";
import { share } from "../src/trials/shared.ts";
import { criteria } from "./criteria.ts";
import { additions, profiles } from "./generators.ts";
import { pairOf } from "./jumps.ts";
import { knowledge } from "./knowledge.ts";
import { partsGiven, type RawProfile } from "./raw-profile.ts";
import { SEED } from "./runs.ts";
import type { Setting } from "./towards.ts";
import { type TrialShape, trialOf, trialShapes, trials } from "./trials.ts";
import { measured } from "./units.ts";

const setting = { seed: SEED, numRuns: 1_500 };

const profileOf = (raw: RawProfile): Profile => deriveProfile(raw, knowledge);

const matchesOf = (profile: Profile, of: readonly Trial[]) =>
  matchTrials(
    profile,
    of.map((trial) => ({ trial })),
    knowledge,
  );

const verdictsOf = (profile: Profile, of: readonly Trial[]): Record<string, string> =>
  Object.fromEntries(
    matchesOf(profile, of)
      .map(({ trial, verdict }) => [trial.nct, verdict])
      .sort(),
  );

/** What the column form says of each person and trial. */
function columnVerdicts(people: readonly Profile[], of: readonly Trial[]) {
  const program = compileColumns(of);
  const columns = columnsOf(
    program,
    people.map(({ facts }) => facts),
  );
  const said = people.map((): Record<string, string> => ({}));
  matchColumns(program, columns, (trial, block, words) => {
    for (let i = 0; i < 32; i++) {
      const person = said[block * 32 + i];
      const nct = of[trial]?.nct;
      if (person === undefined || nct === undefined) continue;
      const is = (word: number) => ((word >>> i) & 1) === 1;
      person[nct] = is(words.notEligible)
        ? "not-eligible"
        : is(words.unknown)
          ? "unknown"
          : is(words.possible)
            ? "possible"
            : "eligible";
    }
  });
  return { said, counts: countVerdicts(program, columns) };
}

test("findings that are shared say the same as the evaluator", () => {
  const several = fc.array(criteria, { minLength: 1, maxLength: 6 });
  const law = (raw: RawProfile, of: readonly Criterion[]) => {
    const { facts } = profileOf(raw);
    const find = findingsFor(facts);
    for (const criterion of of) {
      const { truth, reasons, gaps, recoverable } = evaluate(criterion, facts);
      const found = find(share(criterion, knowledge));
      expect({ truth: found.truth, recoverable: found.recoverable }).toEqual({
        truth,
        recoverable,
      });
      expect(found.reasons.map(({ test }) => test)).toEqual(reasons.map(({ test }) => test));
      expect(found.gaps).toEqual(gaps);
      expect(found.needs).toEqual(gapFacts(gaps));
    }
  };
  fc.assert(fc.property(profiles, several, law), setting);
});

test("the column form says the same as the form with reasons", () => {
  const several = fc.array(profiles, { minLength: 1, maxLength: 40 });
  const law = (raws: readonly RawProfile[], of: readonly Trial[]) => {
    const people = raws.map(profileOf);
    const { said, counts } = columnVerdicts(people, of);
    expect(said).toEqual(people.map((profile) => verdictsOf(profile, of)));
    for (const count of counts) {
      const { eligible, possible, unknown, notEligible } = count;
      expect(eligible + possible + unknown + notEligible).toBe(people.length);
    }
  };
  fc.assert(fc.property(several, trials, law), { ...setting, numRuns: 150 });
});

describe("nobody is shut out by what was not read", () => {
  test("a trial of which nothing was read whole shuts nobody out, but by disease or type", () => {
    const law = (raw: RawProfile, shape: TrialShape) => {
      const loose = { ...shape, rows: shape.rows.map((row) => ({ ...row, isWhole: false })) };
      const [match] = matchesOf(profileOf(raw), [trialOf(loose)]);
      if (match?.shutOutBy === undefined) expect(match?.verdict).not.toBe("not-eligible");
      const counts = match?.criteria.some(
        ({ criterion }) => !criterion.isToDiscuss && criterion.source.scope === null,
      );
      if (counts) expect(match?.verdict).not.toBe("eligible");
    };
    fc.assert(fc.property(profiles, trialShapes, law), setting);
  });

  test("a criterion of one cohort alone shuts nobody out", () => {
    const law = (raw: RawProfile, shape: TrialShape) => {
      const rows = shape.rows.map((row) => ({ ...row, scope: "Cohort A" as const }));
      const [match] = matchesOf(profileOf(raw), [trialOf({ ...shape, rows })]);
      if (match?.shutOutBy === undefined) expect(match?.verdict).not.toBe("not-eligible");
    };
    fc.assert(fc.property(profiles, trialShapes, law), setting);
  });

  test("an exception that was not read keeps its criterion from failing", () => {
    const law = (raw: RawProfile, shape: TrialShape) => {
      const rows = shape.rows.map((row) => ({
        ...row,
        expr: { any: [row.expr, { unread: "unless the team agrees" }] },
      }));
      const [match] = matchesOf(profileOf(raw), [trialOf({ ...shape, rows })]);
      if (match?.shutOutBy === undefined) expect(match?.verdict).not.toBe("not-eligible");
    };
    fc.assert(fc.property(profiles, trialShapes, law), setting);
  });
});

test("a criterion that waits for a fact keeps a trial unknown, and its fact is missing", () => {
  const law = (raw: RawProfile, shape: TrialShape) => {
    const [match] = matchesOf(profileOf(raw), [trialOf(shape)]);
    const isOpen = match?.verdict === "unknown";
    expect((match?.missing.length ?? 0) > 0).toBe(isOpen);
  };
  fc.assert(fc.property(profiles, trialShapes, law), setting);
});

/** Parts by which what was worked out is replaced; see exemptions.ts for each. */
const REPLACES: ReadonlySet<string> = new Set([
  "diseaseStatusNow",
  "creatinineClearance",
  "monthsSincePerioperativeTherapy",
  "recurrenceDate",
  "region",
  "country",
]);

const contradictions = ({ problems }: Profile): number =>
  problems.filter(({ code }) => code === "contradiction").length;

test("a fact that is added moves a verdict only from or to unknown", () => {
  const law = (raw: RawProfile, of: readonly Trial[], added: Setting, place: number) => {
    const given = partsGiven(raw);
    const own = given[place % Math.max(1, given.length)];
    const settings: Setting[] = [added, ...(own === undefined ? [] : [[own, undefined] as const])];
    for (const [part, value] of settings) {
      if (REPLACES.has(part)) continue;
      const pair = pairOf(raw, [part, value]);
      const [before, after] = [profileOf(pair.without), profileOf(pair.with)];
      if (contradictions(before) !== contradictions(after)) continue;
      const [was, is] = [verdictsOf(before, of), verdictsOf(after, of)];
      for (const nct of Object.keys(was)) {
        if (was[nct] === is[nct]) continue;
        expect([was[nct], is[nct]], `${part} = ${JSON.stringify(pair.value)}`).toContain("unknown");
      }
    }
  };
  fc.assert(fc.property(profiles, trials, additions, fc.nat(200), law), setting);
});

test("the same value in another unit changes no verdict", () => {
  const law = (
    raw: RawProfile,
    of: readonly Trial[],
    { fact, value, unit, converted }: Measured,
  ) => {
    const limits = of.flatMap(({ criteria }) =>
      JSON.stringify(criteria.map(({ test: t }) => t.criterion)),
    );
    // Rounding may carry a value across a limit that it all but touches.
    fc.pre(!limits.some((text) => text.includes(`"fact":"${fact}"`) && isNear(text, value)));
    const inUnit = (given: unknown) => ({ ...raw, facts: { ...raw.facts, [fact]: given } });
    const one = verdictsOf(profileOf(inUnit(value)), of);
    expect(verdictsOf(profileOf(inUnit({ value: converted, unit })), of)).toEqual(one);
  };
  fc.assert(fc.property(profiles, trials, measured, law), setting);
});

type Measured = typeof measured extends fc.Arbitrary<infer T> ? T : never;

const isNear = (text: string, value: number): boolean =>
  [...text.matchAll(/-?\d+(?:\.\d+)?/g)].some(
    ([number]) => Math.abs(Number(number) - value) < 1e-6,
  );

test("what is said to be from a day on is so on that day, and not the day before", () => {
  let met = 0;
  const law = (raw: RawProfile, minDays: number) => {
    const shape: TrialShape = {
      rows: [
        {
          side: "inclusion",
          scope: null,
          kinds: ["washout"],
          expr: {
            all: [
              { since: "systemic", minDays },
              { fact: "daysSinceTrialDrug", min: 14 },
            ],
          },
          isWhole: true,
        },
      ],
      conditions: ["Gastric Cancer"],
      studyType: undefined,
      isIncomplete: false,
    };
    const profile = profileOf(raw);
    const trial = trialOf(shape);
    const [match] = matchesOf(profile, [trial]);
    if (match?.eligibleFrom === undefined) return;
    // Today is known to come after an end in this month; a later day no longer tells that.
    const since = profile.facts.read("daysSinceSystemicTherapy");
    if (since.kind === "range" ? since.low === 0 : since.kind === "value" && since.value === 0)
      return;
    met += 1;
    const later = (day: string) => {
      const { daysSinceTrialDrug: days, ...facts } = raw.facts;
      const passed = (Date.parse(day) - Date.parse(raw.asOf ?? "")) / 86_400_000;
      const trialDays =
        typeof days === "number" ? { daysSinceTrialDrug: Math.min(20_000, days + passed) } : {};
      return profileOf({ ...raw, asOf: day, facts: { ...facts, ...trialDays } });
    };
    const dayBefore = new Date(Date.parse(match.eligibleFrom) - 86_400_000).toISOString();
    const holds = (at: Profile) =>
      evaluate(trial.criteria[0]?.test.criterion ?? { any: [] }, at.facts).truth;
    expect(holds(later(match.eligibleFrom))).toBe("yes");
    expect(holds(later(dayBefore.slice(0, 10)))).not.toBe("yes");
  };
  fc.assert(fc.property(profiles, fc.integer({ min: 1, max: 400 }), law), setting);
  expect(met).toBeGreaterThan(20);
});
