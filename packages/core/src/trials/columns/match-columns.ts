/**
 * The column form of matching: many people against many trials, verdicts alone. Every distinct fact test is answered
 * once for all trials, 32 people a word. A law holds it equal to `matchTrials`.
 */
import type { Criterion } from "../../logic/criterion.ts";
import type { Facts } from "../../logic/reading.ts";
import type { Trial } from "../trial.ts";
import { answererFor } from "./answers.ts";
import { type Joins, joinCriteria, runJoins, tableFor } from "./joins.ts";
import { emptyPeople, type People, putPerson } from "./people.ts";
import type { Tests } from "./tests.ts";
import { type ColumnTrial, columnTrial, judgeColumns, type VerdictWords } from "./verdict-words.ts";

export interface ColumnProgram {
  readonly trials: readonly ColumnTrial[];
  readonly tests: Tests;
  readonly joins: Joins;
}

export function compileColumns(trials: readonly Trial[]): ColumnProgram {
  const criteria: Criterion[] = [];
  const order = new Map<Criterion, number>();
  const put = (criterion: Criterion): number => {
    const known = order.get(criterion);
    if (known !== undefined) return known;
    order.set(criterion, criteria.length);
    return criteria.push(criterion) - 1;
  };
  const drafts = trials.map((trial) => columnTrial(trial, put));
  const { leaves, joins, roots } = joinCriteria(criteria);
  const placeOf = (index: number): number => roots[index] as number;
  return { trials: drafts.map((draft) => draft(placeOf)), tests: leaves.tests, joins };
}

/** Columns that hold what these trials ask of these people. */
export function columnsOf(program: ColumnProgram, people: readonly Facts[]): People {
  const columns = emptyPeople(people.length, program.tests);
  people.forEach((facts, place) => {
    putPerson(columns, place, facts, program.tests);
  });
  return columns;
}

/** Called for every trial and block of people with the words of its verdicts; the words are used again. */
export type Visit = (trial: number, block: number, words: VerdictWords) => void;

export function matchColumns(program: ColumnProgram, people: People, visit: Visit): void {
  const { tests, joins, trials } = program;
  const answer = answererFor(people, tests);
  const table = tableFor(joins);
  const words: VerdictWords = { notEligible: 0, unknown: 0, possible: 0 };
  for (let block = 0; block < people.blocks; block++) {
    answer(block, table);
    runJoins(joins, tests.leafCount, table);
    for (let i = 0; i < trials.length; i++) {
      judgeColumns(trials[i] as ColumnTrial, table, words);
      visit(i, block, words);
    }
  }
}

export interface VerdictCounts {
  readonly eligible: number;
  readonly possible: number;
  readonly unknown: number;
  readonly notEligible: number;
}

/** How many people each trial takes, by verdict. */
export function countVerdicts(program: ColumnProgram, people: People): readonly VerdictCounts[] {
  const counts = program.trials.map(() => ({
    eligible: 0,
    possible: 0,
    unknown: 0,
    notEligible: 0,
  }));
  const rest = people.count & 31;
  matchColumns(program, people, (trial, block, { notEligible, unknown, possible }) => {
    const there = block === people.blocks - 1 && rest > 0 ? (1 << rest) - 1 : -1;
    const count = counts[trial] as { -readonly [K in keyof VerdictCounts]: number };
    const eligible = ~(notEligible | unknown | possible);
    count.notEligible += ones(notEligible & there);
    count.unknown += ones(unknown & there);
    count.possible += ones(possible & there);
    count.eligible += ones(eligible & there);
  });
  return counts;
}

/** How many bits of a word are set. */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
