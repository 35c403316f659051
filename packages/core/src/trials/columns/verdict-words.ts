/** The verdict of a trial for 32 people at once, by the same rule as `judgeTrial`. */
import type { Criterion } from "../../logic/criterion.ts";
import type { CriterionGroup, ReadyCriterion, Trial } from "../trial.ts";
import type { Table } from "./joins.ts";

/** Bits of the people of each verdict; whoever is in none is eligible. No person is in two. */
export interface VerdictWords {
  notEligible: number;
  unknown: number;
  possible: number;
}

interface Places {
  /** Criteria read whole, and those that were not. */
  readonly whole: Int32Array;
  readonly loose: Int32Array;
  /** Something was not read, in part or at all. */
  readonly isOpen: boolean;
}

export interface ColumnTrial {
  readonly isOtherStudy: boolean;
  readonly isIncomplete: boolean;
  readonly disease: number;
  readonly wide: Places;
  readonly cohorts: readonly Places[];
  readonly areAllNamed: boolean;
}

type Draft = (placeOf: (index: number) => number) => ColumnTrial;

/** @param put gives a criterion its number among all. */
export function columnTrial(trial: Trial, put: (criterion: Criterion) => number): Draft {
  const disease = put(trial.disease.criterion);
  const wide = split(trial.wide, put);
  const cohorts = trial.cohorts.map((cohort) => split(cohort, put));
  return (placeOf) => ({
    isOtherStudy: trial.isOtherStudy,
    isIncomplete: trial.isIncomplete,
    disease: placeOf(disease),
    wide: placed(wide, placeOf),
    cohorts: cohorts.map((cohort) => placed(cohort, placeOf)),
    areAllNamed: trial.areCohortsComplete,
  });
}

interface Numbers {
  readonly whole: readonly number[];
  readonly loose: readonly number[];
  readonly holdsUnread: boolean;
}

function split(
  { asking, holdsUnread }: CriterionGroup,
  put: (criterion: Criterion) => number,
): Numbers {
  const numbersOf = (criteria: readonly ReadyCriterion[]) =>
    criteria.map(({ counted }) => put(counted.criterion));
  return {
    whole: numbersOf(asking.filter(({ isWhole }) => isWhole)),
    loose: numbersOf(asking.filter(({ isWhole }) => !isWhole)),
    holdsUnread,
  };
}

const placed = (
  { whole, loose, holdsUnread }: Numbers,
  placeOf: (index: number) => number,
): Places => ({
  whole: Int32Array.from(whole, placeOf),
  loose: Int32Array.from(loose, placeOf),
  isOpen: holdsUnread || loose.length > 0,
});

/** Writes the verdicts of one block into `words`. */
export function judgeColumns(trial: ColumnTrial, table: Table, words: VerdictWords): void {
  const { yes, no, waits } = table;
  gather(trial.wide, table, words);
  let { notEligible, unknown, possible } = words;
  if (trial.cohorts.length > 0) {
    anyCohort(trial, table, words);
    notEligible |= words.notEligible;
    unknown |= words.unknown;
    possible |= words.possible;
  }
  const isNo = no[trial.disease] as number;
  words.notEligible = trial.isOtherStudy ? EVERYBODY : notEligible | isNo;
  words.unknown = unknown | (waits[trial.disease] as number);
  words.possible = trial.isIncomplete
    ? EVERYBODY
    : possible | ~(isNo | (yes[trial.disease] as number));
  settle(words);
}

const EVERYBODY = -1;

/** The first that applies stands: each person is in one word at most. */
function settle(words: VerdictWords): void {
  words.unknown &= ~words.notEligible;
  words.possible &= ~(words.notEligible | words.unknown);
}

/** What stands against people, waits for a fact, or was not read, of criteria that all have to hold. */
function gather(
  { whole, loose, isOpen }: Places,
  { yes, no, waits }: Table,
  words: VerdictWords,
): void {
  let shut = 0;
  let unknown = 0;
  let possible = isOpen ? EVERYBODY : 0;
  for (let i = 0; i < whole.length; i++) {
    const place = whole[i] as number;
    const isNo = no[place] as number;
    shut |= isNo;
    unknown |= waits[place] as number;
    possible |= ~(isNo | (yes[place] as number));
  }
  for (let i = 0; i < loose.length; i++) unknown |= waits[loose[i] as number] as number;
  words.notEligible = shut;
  words.unknown = unknown;
  words.possible = possible;
  settle(words);
}

/** The trial is the "or" of its cohorts. */
function anyCohort(trial: ColumnTrial, table: Table, words: VerdictWords): void {
  let eligible = 0;
  let unknown = 0;
  let possible = 0;
  for (const cohort of trial.cohorts) {
    gather(cohort, table, words);
    eligible |= ~(words.notEligible | words.unknown | words.possible);
    unknown |= words.unknown;
    possible |= words.possible;
  }
  const none = ~(eligible | unknown | possible);
  words.notEligible = trial.areAllNamed ? none : 0;
  words.unknown = unknown & ~eligible;
  words.possible = (possible & ~eligible & ~unknown) | (trial.areAllNamed ? 0 : none);
}
