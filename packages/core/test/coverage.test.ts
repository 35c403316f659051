/** The generator is worth its name: every option meets every status it can have, every rule every verdict. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compile, deriveProfile, optionStatuses, truthAt } from "../src/index.ts";
import { profiles } from "./generators.ts";
import { knowledge, roleRules } from "./knowledge.ts";
import { statusesOf, verdictsOf } from "./reachable.ts";
import { SEED } from "./runs.ts";

const RUNS = 40_000;
const ENOUGH = 200;

/** How often each of its ends was met, by option or by the place of the rule. */
type Tally<Of> = Map<Of, Map<string, number>>;
const statusTally: Tally<string> = new Map();
const verdictTally: Tally<number> = new Map();

function count<Of>(tally: Tally<Of>, of: Of, end: string): void {
  const ends = tally.get(of) ?? new Map<string, number>();
  ends.set(end, (ends.get(end) ?? 0) + 1);
  tally.set(of, ends);
}

const statusName = (option: string, status: string): string => `option ${option}: ${status}`;
const verdictName = (kind: string, rule: string, verdict: string): string =>
  `${kind} ${rule}: ${verdict}`;

const program = compile(roleRules.map(({ rule }) => rule.test ?? { all: [] }));

function countAll(raw: unknown): void {
  const profile = deriveProfile(raw, knowledge);
  const statuses = optionStatuses(profile, knowledge);
  for (const [option, status] of statuses) count(statusTally, option, status);
  const truths = program.run(profile.facts.withStatuses(statuses));
  roleRules.forEach((_, i) => {
    count(verdictTally, i, truthAt(truths, i));
  });
}

const expected: readonly string[] = [
  ...knowledge.options.flatMap((option) =>
    statusesOf(option).map((status) => statusName(option.id, status)),
  ),
  ...roleRules.flatMap((role) =>
    verdictsOf(role).map((verdict) => verdictName(role.kind, role.rule.id, verdict)),
  ),
];

/** Names are put together once, not at each of some million counts. */
function counts(): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const [option, ends] of statusTally)
    for (const [status, times] of ends) named.set(statusName(option, status), times);
  roleRules.forEach(({ kind, rule }, i) => {
    for (const [verdict, times] of verdictTally.get(i) ?? [])
      named.set(verdictName(kind, rule.id, verdict), times);
  });
  return named;
}

/** The rarest, the rarest first, as lines of a table. */
function rarest(): readonly string[] {
  const met = counts();
  return expected
    .map((what) => ({ what, times: met.get(what) ?? 0 }))
    .filter(({ times }) => times < ENOUGH)
    .sort((a, b) => a.times - b.times)
    .slice(0, 40)
    .map(({ what, times }) => `${String(times).padStart(6)}  ${what}`);
}

test(`over ${RUNS} profiles every reachable status and verdict is met ${ENOUGH} times`, () => {
  fc.assert(fc.property(profiles, countAll), { seed: SEED, numRuns: RUNS });
  expect(rarest(), `met fewer than ${ENOUGH} times:\n${rarest().join("\n")}`).toEqual([]);
});

test("nothing is met that was taken to be unreachable", () => {
  const met = new Set(counts().keys());
  const allowed = new Set([...expected]);
  expect([...met].filter((what) => !allowed.has(what))).toEqual([]);
});
