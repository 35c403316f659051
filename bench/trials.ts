/** How fast people and trials are matched: one person with reasons, and many people in the column form. */
import { existsSync, readFileSync } from "node:fs";
import {
  deriveProfile,
  type EligibilityRecord,
  type Knowledge,
  matchTrials,
  type Profile,
  type RegistryRecord,
  readCriteria,
  readyTrial,
  type Trial,
  type TrialMatch,
} from "@nextline/core";
import {
  columnsOf,
  compileColumns,
  countVerdicts,
  type VerdictCounts,
} from "../packages/core/src/trials/columns/match-columns.ts";
import { emptyPeople, putPerson } from "../packages/core/src/trials/columns/people.ts";
import { type Measure, median, whole } from "./measure.ts";
import { examplePeople } from "./people.ts";
import { generator, syntheticPerson } from "./synthetic-people.ts";

const RECORDS = new URL("../../shared/data/ctgov/", import.meta.url);
const FILES = ["gastric", "gastric_named_in_inclusion", "solid_tumour"];

const TRIALS_FOR_ONE = 1_000;
const MOST_MS = 20;
const MANY_PEOPLE = 100_000;
const MANY_TRIALS = 900;
const MOST_SECONDS = 3;
const MOST_MB = 1_000;
const SAMPLE = 2_000;
const ROUNDS = 4;
/** To derive a profile is no part of matching: so many are derived, and taken round again. */
const DISTINCT_PEOPLE = 5_000;

/** Real records where they are present; each is read once. */
export function realTrials(knowledge: Knowledge, count: number): readonly Trial[] | undefined {
  const there = FILES.map((name) => new URL(`${name}.ndjson`, RECORDS)).filter((file) =>
    existsSync(file),
  );
  if (there.length === 0) return undefined;
  const lines = there.flatMap((file) => readFileSync(file, "utf8").trim().split("\n"));
  const trials = lines.map((line) => trialOf(JSON.parse(line), knowledge));
  // Fewer records than asked for are taken round again.
  return Array.from({ length: count }, (_, i) => trials[i % trials.length] as Trial);
}

const trialOf = (record: RegistryRecord, knowledge: Knowledge): Trial =>
  readyTrial(record, readCriteria(record as EligibilityRecord, knowledge), knowledge);

const skipped = (name: string, bound: string): Measure => ({
  name,
  absolute: "no records beside the project",
  bound,
  passed: undefined,
});

export function onePerson(knowledge: Knowledge): Measure {
  const name = `one person with reasons against ${whole(TRIALS_FOR_ONE)} read trials`;
  const bound = `under ${MOST_MS} ms`;
  const trials = realTrials(knowledge, TRIALS_FOR_ONE);
  if (trials === undefined) return skipped(name, bound);
  const inputs = trials.map((trial) => ({ trial }));
  const people = examplePeople().map((person) => deriveProfile(person, knowledge));
  // The best of several rounds over all people, the first a warm-up.
  const rounds = Array.from({ length: ROUNDS }, () =>
    median(people.map((person) => timed(() => readAll(matchTrials(person, inputs, knowledge))))),
  );
  const ms = Math.min(...rounds.slice(1));
  return { name, absolute: `${ms.toFixed(1)} ms`, bound, passed: ms < MOST_MS };
}

/** Walks through what every criterion of every trial comes to and waits for, so that none is left for later. */
function readAll(matches: readonly TrialMatch[]): void {
  let said = 0;
  for (const { criteria, missing } of matches) {
    for (const { finding, needs } of criteria) said += finding.truth.length + needs.length;
    said += missing.length;
  }
  if (said === 0) throw new Error("a match said nothing");
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

export function manyPeople(knowledge: Knowledge): readonly Measure[] {
  const name = `${whole(MANY_PEOPLE)} people against ${MANY_TRIALS} trials in columns`;
  const bound = `under ${MOST_SECONDS} s and ${whole(MOST_MB)} MB`;
  const trials = realTrials(knowledge, MANY_TRIALS);
  if (trials === undefined) return [skipped(name, bound)];
  const program = compileColumns(trials);
  const columns = emptyPeople(MANY_PEOPLE, program.tests);
  const chance = generator(20_261_101);
  const distinct = Array.from({ length: DISTINCT_PEOPLE }, () =>
    deriveProfile(syntheticPerson(knowledge, chance), knowledge),
  );
  const sample = distinct.slice(0, SAMPLE);
  const laidOut = timed(() => {
    for (let place = 0; place < MANY_PEOPLE; place++) {
      const { facts } = distinct[place % DISTINCT_PEOPLE] as Profile;
      putPerson(columns, place, facts, program.tests);
    }
  });
  const rounds = Array.from({ length: ROUNDS }, () => timed(() => countVerdicts(program, columns)));
  const seconds = Math.min(...rounds) / 1000;
  const mb = process.memoryUsage().rss / 1_048_576;
  const pairs = (MANY_PEOPLE * MANY_TRIALS) / seconds;
  return [
    {
      name,
      absolute: `${seconds.toFixed(2)} s, ${mb.toFixed(0)} MB, ${whole(pairs)} pairs/s (people laid out in ${(laidOut / 1000).toFixed(1)} s)`,
      bound,
      passed: seconds < MOST_SECONDS && mb < MOST_MB,
    },
    bothForms(knowledge, trials, sample),
  ];
}

/** The same people by the form with reasons: its speed, and whether it counts the same. */
function bothForms(
  knowledge: Knowledge,
  trials: readonly Trial[],
  people: readonly Profile[],
): Measure {
  const inputs = trials.map((trial, i) => ({ trial: { ...trial, nct: String(i) } }));
  const counts = trials.map(() => ({ eligible: 0, possible: 0, unknown: 0, notEligible: 0 }));
  const seconds =
    timed(() => {
      for (const person of people) {
        for (const { trial, verdict } of matchTrials(person, inputs, knowledge)) {
          const count = counts[Number(trial.nct)] as {
            -readonly [K in keyof VerdictCounts]: number;
          };
          count[verdict === "not-eligible" ? "notEligible" : verdict] += 1;
        }
      }
    }) / 1000;
  const program = compileColumns(trials);
  const inColumns = countVerdicts(
    program,
    columnsOf(
      program,
      people.map(({ facts }) => facts),
    ),
  );
  const isSame = JSON.stringify(inColumns) === JSON.stringify(counts);
  const pairs = (people.length * trials.length) / seconds;
  return {
    name: `verdict counts of both forms over ${whole(people.length)} people`,
    absolute: `${isSame ? "equal" : "different"}; with reasons ${whole(pairs)} pairs/s`,
    bound: "equal",
    passed: isSame,
  };
}
