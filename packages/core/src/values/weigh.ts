/** The balance: this person's options by what matters to them, how clear it is, and what would tip it. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Assessment } from "../options/assessment.ts";
import type { Profile } from "../profile/profile.ts";
import type { Answers } from "./answers.ts";
import { type BesideReason, candidatesIn } from "./candidates.ts";
import { type Clarity, clarityOf, gapsBetween, type Leaders, leadersOf } from "./clarity.ts";
import type { Conflict } from "./contradictions.ts";
import { type Driver, driversBetween } from "./drivers.ts";
import { meanWeight, nextStep, type Step } from "./next-step.ts";
import { readerFor } from "./outcomes.ts";
import { orderOf, roundOf, rowsOf, type WeighedThing } from "./round.ts";
import { type Smaa, smaa, type Worths } from "./smaa.ts";
import { isStable } from "./stability.ts";
import { type TableColumn, tableOf } from "./table.ts";
import { type TestValue, testValues } from "./test-value.ts";
import type { Columns } from "./weights.ts";

export interface Weighing {
  readonly profile: Profile;
  readonly assessment: Assessment;
  readonly knowledge: Knowledge;
  readonly answers: Answers;
  readonly seed: number;
  /** As many as the knowledge says for a settled answer, where none are given. */
  readonly draws?: number;
}

export interface Balance {
  readonly answers: Answers;
  readonly seed: number;
  readonly draws: number;
  /** Options that are weighed, in their fixed order; those that still depend on a test are marked. */
  readonly options: readonly { readonly id: string; readonly depends: boolean }[];
  readonly beside: readonly { readonly option: string; readonly reason: BesideReason }[];
  readonly columns: readonly TableColumn[];
  /** Heaviest first; empty while nothing was answered. */
  readonly order: readonly WeighedThing[];
  /** Undefined while nothing was answered, or where fewer than two options fit. */
  readonly clarity: Clarity | undefined;
  /** What the person hopes for and what the answers come to speak for different options. */
  readonly goalDiffers: boolean;
  readonly tests: readonly TestValue[];
  readonly conflicts: readonly Conflict[];
  /** Things whose range moved: what was answered about them no longer counts. */
  readonly moved: readonly string[];
  readonly next: Step | undefined;
  /** For the clinician's view: of the options that fit. */
  readonly fitting: readonly string[];
  readonly smaa: Smaa;
  /** Which unsure outcomes move the difference between the two that come closest, by their places above. */
  readonly drivers: readonly Driver[];
}

export function weigh(weighing: Weighing): Balance {
  const { profile, assessment, knowledge, answers, seed } = weighing;
  const { model } = knowledge.compiled.values;
  const draws = weighing.draws ?? model.draws.settled;
  const reader = readerFor(profile, knowledge);
  const { weighed, beside } = candidatesIn(assessment, reader, knowledge);
  const options = weighed.map(({ option, status }) => ({
    id: option.id,
    depends: status === "depends",
  }));
  const ids = options.map(({ id }) => id);
  const columns = tableOf({ options: ids, reader, knowledge, answers, draws, seed });
  const round = roundOf(answers, { columns, knowledge, draws, seed });
  const fits = options.flatMap(({ depends }, i) => (depends ? [] : [i]));
  const found = smaa(rowsOf(columns, fits), round.weights);
  const leaders = round.settled.kept.length > 0 ? leadersOf(found) : undefined;
  const means = round.weights.map(meanWeight);
  const worths = rowsOf(columns, fits);
  const spoken = columns.map(({ state }, j) => (state === "weighed" ? (means[j] ?? 0) : 0));
  const weighedPart = spoken.reduce((sum, mean) => sum + mean, 0);
  const setting = { worths, weights: means, weighed: weighedPart, model };
  const clarity = leaders && clarityOf(leaders, setting);
  return {
    answers,
    seed,
    draws,
    options,
    beside,
    columns,
    order: orderOf(round),
    clarity: clarity && placed(clarity, fits),
    goalDiffers:
      leaders !== undefined &&
      clarity?.isUnmeasured === false &&
      differs(answers, { ...leaders, worths, knowledge }),
    tests: testValues({ weighed, columns, fits, weights: round.weights, found, model }),
    conflicts: round.settled.conflicts,
    moved: columns.filter(({ isMoved }) => isMoved).map(({ thing }) => thing.id),
    next: nextStep({
      answers,
      things: round.things,
      measured: columns.filter(({ state }) => state === "weighed").map(({ thing }) => thing.id),
      kept: round.settled.kept,
      conflicts: round.settled.conflicts,
      weights: round.weights,
      isStable: () => isStable({ answers, columns, knowledge, fits, seed }),
      model,
    }),
    fitting: fits.map((i) => ids[i] as string),
    smaa: found,
    drivers: driversFor(leaders, worths, round.weights).map(({ option, ...rest }) => ({
      ...rest,
      option: fits[option] as number,
    })),
  };
}

/** In the fixed order of the two: it says not which leads. */
function driversFor(
  leaders: Leaders | undefined,
  worths: Worths,
  weights: Columns,
): readonly Driver[] {
  if (leaders === undefined) return [];
  const { leader, rival } = leaders;
  return driversBetween(worths, weights, [Math.min(leader, rival), Math.max(leader, rival)]);
}

/** Options by their places among all that are weighed. */
function placed(clarity: Clarity, fits: readonly number[]): Clarity {
  const { between, ...rest } = clarity;
  if (between === undefined) return rest;
  return { ...rest, between: [fits[between[0]] ?? 0, fits[between[1]] ?? 0] };
}

interface Differing {
  readonly leader: number;
  readonly rival: number;
  readonly worths: Worths;
  readonly knowledge: Knowledge;
}

/** In the things of the goal the one that leads does worse than the other: a question for the visit, no fault. */
function differs({ goal }: Answers, { leader, rival, worths, knowledge }: Differing): boolean {
  const { goals, things } = knowledge.compiled.values;
  const group = goals.find(({ id }) => id === goal)?.things ?? [];
  const gaps = gapsBetween(worths, leader, rival);
  return things.reduce((sum, { id }, j) => sum + (group.includes(id) ? (gaps[j] ?? 0) : 0), 0) < 0;
}
