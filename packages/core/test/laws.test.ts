/** The first law: learning a fact never moves an option straight between fits and does-not-fit. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { EXEMPTIONS, isAnsweredCheck } from "./exemptions.ts";
import { additions, profiles } from "./generators.ts";
import { type Jump, jumpsOf, pairOf, type Turn } from "./jumps.ts";
import { partsGiven, type RawProfile } from "./raw-profile.ts";
import { SEED } from "./runs.ts";
import type { Setting } from "./towards.ts";

const RUNS = 8_000;
const PAIRS_AT_LEAST = 20_000;
const ANSWERED = "a listed check, answered yes";

const met = new Map<string, number>();
let pairs = 0;

const count = (what: string): void => {
  met.set(what, (met.get(what) ?? 0) + 1);
};

/** What excuses this turn of a rule, if anything does. */
function excuse(jump: Jump, turn: Turn): string | undefined {
  if (isAnsweredCheck(jump, turn)) return ANSWERED;
  return EXEMPTIONS.find((exemption) => exemption.covers(jump, turn))?.name;
}

const told = ({ pair, option, from, to }: Jump, turn: Turn): string =>
  `${option}: ${from} -> ${to} by ${pair.part} = ${JSON.stringify(pair.value)}; ` +
  `${turn.kind} ${turn.rule.id}: ${turn.from} -> ${turn.to}`;

function checkPair(profile: RawProfile, setting: Setting): void {
  pairs += 1;
  for (const jump of jumpsOf(pairOf(profile, setting))) {
    for (const turn of jump.turns) {
      const name = excuse(jump, turn);
      if (name === undefined) throw new Error(told(jump, turn));
      count(name);
    }
  }
}

/** Parts the profile holds already, each taken off and put back. */
function ownParts(profile: RawProfile, places: readonly number[]): readonly Setting[] {
  const given = partsGiven(profile);
  return places.flatMap((place): readonly Setting[] => {
    const part = given[place % given.length];
    return part === undefined ? [] : [[part, undefined]];
  });
}

const some = <T>(values: fc.Arbitrary<T>) => fc.array(values, { minLength: 1, maxLength: 4 });

test("no status moves straight between fits and does-not-fit when a fact is added", () => {
  const law = fc.property(
    profiles,
    some(additions),
    some(fc.nat(200)),
    (profile, added, places) => {
      for (const setting of [...added, ...ownParts(profile, places)]) checkPair(profile, setting);
    },
  );
  fc.assert(law, { seed: SEED, numRuns: RUNS });
  expect(pairs).toBeGreaterThanOrEqual(PAIRS_AT_LEAST);
});

test("a check listed under askFirst, once answered yes, may end a fits", () => {
  expect(met.get(ANSWERED) ?? 0).toBeGreaterThan(0);
});

test("every exemption is still needed", () => {
  expect(EXEMPTIONS.filter(({ name }) => !met.has(name)).map(({ name }) => name)).toEqual([]);
});
