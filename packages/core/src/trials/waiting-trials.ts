/** The trials that wait for a fact, as the next question counts them. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type FactTest, leavesOf } from "../logic/criterion.ts";
import type { Waiting } from "../options/next-question.ts";
import type { Profile } from "../profile/profile.ts";
import { columnsOf, compileColumns, matchColumns } from "./columns/match-columns.ts";
import { matchTrials } from "./match-trials.ts";
import type { Trial, TrialInput } from "./trial.ts";

export function waitingTrials(
  profile: Profile,
  trials: readonly TrialInput[],
  knowledge: Knowledge,
): Waiting {
  const open = matchTrials(profile, trials, knowledge).filter(
    ({ verdict }) => verdict === "unknown",
  );
  const tests = testsByFact(open.map(({ trial }) => trial));
  return {
    open: open.length,
    facts: [...new Set(open.flatMap(({ missing }) => missing))],
    testsOf: (fact) => tests.get(fact) ?? [],
    settledFor: (people) =>
      settledFor(
        open.map(({ trial }) => trial),
        people,
      ),
  };
}

function testsByFact(trials: readonly Trial[]): ReadonlyMap<string, readonly FactTest[]> {
  const tests = new Map<string, FactTest[]>();
  const criteria = new Set(
    trials.flatMap((trial) => trial.criteria.map(({ counted }) => counted.criterion)),
  );
  for (const leaf of [...criteria].flatMap(leavesOf)) {
    if (!("fact" in leaf)) continue;
    const known = tests.get(leaf.fact);
    if (known === undefined) tests.set(leaf.fact, [leaf]);
    else known.push(leaf);
  }
  return tests;
}

/** Every guess is a person of the column form: hundreds of them are judged in one go. */
function settledFor(trials: readonly Trial[], people: readonly Profile[]): readonly number[] {
  const program = compileColumns(trials);
  const columns = columnsOf(
    program,
    people.map(({ facts }) => facts),
  );
  const settled = people.map(() => 0);
  matchColumns(program, columns, (_, block, { unknown }) => {
    for (let i = 0; i < 32; i++) {
      const place = block * 32 + i;
      if (place < settled.length && ((unknown >>> i) & 1) === 0)
        settled[place] = (settled[place] ?? 0) + 1;
    }
  });
  return settled;
}
