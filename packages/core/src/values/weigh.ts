/** The balance: this person's options by what matters to them, how clear it is, and what would tip it. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Assessment } from "../options/assessment.ts";
import type { Profile } from "../profile/profile.ts";
import { type Answers, claimsOf } from "./answers.ts";
import { type BesideReason, candidatesIn } from "./candidates.ts";
import { type Clarity, clarityOf, firstsOf, gapsBetween, leadersOf, meanOf } from "./clarity.ts";
import { type Conflict, type Settled, settle } from "./contradictions.ts";
import { meanWeight, nextStep, type Step, withoutLast } from "./next-step.ts";
import { readerFor } from "./outcomes.ts";
import { type Smaa, smaa, variationBetween, type Worths } from "./smaa.ts";
import { type TableColumn, tableOf } from "./table.ts";
import { type Columns, drawWeights } from "./weights.ts";

export interface Weighing {
  readonly profile: Profile;
  readonly assessment: Assessment;
  readonly knowledge: Knowledge;
  readonly answers: Answers;
  readonly seed: number;
  /** As many as the knowledge says for a settled answer, where none are given. */
  readonly draws?: number;
}

export interface WeighedThing {
  readonly id: string;
  /** Over what the answers leave open: the mean, and the middle 95 of 100 draws. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface TestValue {
  readonly fact: string;
  /** Options that wait for it. */
  readonly options: readonly string[];
  /** From 0 to 1: how far first places move once those options fit. */
  readonly shift: number;
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
  const clarity = leaders && clarityOf(leaders, { worths, weights: means, model });
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
      leaders !== undefined && differs(answers, { ...leaders, worths, round, knowledge }),
    tests: testValues({ weighed, columns, fits, weights: round.weights, found }),
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
  };
}

/** Options by their places among all that are weighed. */
function placed(clarity: Clarity, fits: readonly number[]): Clarity {
  const { between, ...rest } = clarity;
  if (between === undefined) return rest;
  return { ...rest, between: [fits[between[0]] ?? 0, fits[between[1]] ?? 0] };
}

interface RoundSetting {
  readonly columns: readonly TableColumn[];
  readonly knowledge: Knowledge;
  readonly draws: number;
  readonly seed: number;
}

/** One weighing of one set of answers. */
interface Round {
  /** Those that are asked about. */
  readonly things: readonly string[];
  readonly settled: Settled;
  /** A column for each column of the table; nothing for what makes no difference. */
  readonly weights: Columns;
}

/** What makes no difference is not asked about; answers for a range that moved say nothing any more. */
function roundOf(answers: Answers, { columns, knowledge, draws, seed }: RoundSetting): Round {
  const { values } = knowledge.compiled;
  const asked = columns.filter(({ state }) => state !== "no-difference");
  const things = asked.map(({ thing }) => thing.id);
  const moved = new Set(asked.filter(({ isMoved }) => isMoved).map(({ thing }) => thing.id));
  const claims = claimsOf(answers, things, values).filter(
    (claim) => !claim.things.some((thing) => moved.has(thing)),
  );
  const settled = settle(claims, things, values.model.circlesAllowed);
  const limits = settled.kept.flatMap((claim) => claim.limits);
  const sampling = { count: Math.max(1, things.length), draws, seed };
  const drawn = drawWeights(limits, sampling) ?? [];
  const nothing = new Float64Array(draws);
  return {
    things,
    settled,
    weights: columns.map(({ thing }) => drawn[things.indexOf(thing.id)] ?? nothing),
  };
}

const rowsOf = (columns: readonly TableColumn[], options: readonly number[]): Worths =>
  options.map((i) => columns.map(({ worths }) => worths[i]));

const TAIL = 0.025;

function orderOf({ things, settled, weights }: Round): readonly WeighedThing[] {
  if (settled.kept.length === 0) return [];
  const heavy = weights.filter((column) => column.some((weight) => weight > 0));
  return things
    .map((id, j) => {
      const column = (heavy[j] as Float64Array).slice().sort();
      const at = (share: number) => column[Math.round(share * (column.length - 1))] as number;
      return { id, mean: meanWeight(column), low: at(TAIL), high: at(1 - TAIL) };
    })
    .sort((a, b) => b.mean - a.mean);
}

interface Differing {
  readonly leader: number;
  readonly rival: number;
  readonly worths: Worths;
  readonly knowledge: Knowledge;
  readonly round: Round;
}

/** In the things of the goal the one that leads does worse than the other: a question for the visit, no fault. */
function differs({ goal }: Answers, { leader, rival, worths, knowledge }: Differing): boolean {
  const { goals, things } = knowledge.compiled.values;
  const group = goals.find(({ id }) => id === goal)?.things ?? [];
  const gaps = gapsBetween(worths, leader, rival);
  return things.reduce((sum, { id }, j) => sum + (group.includes(id) ? (gaps[j] ?? 0) : 0), 0) < 0;
}

interface Testing {
  readonly weighed: Assessment["options"];
  readonly columns: readonly TableColumn[];
  readonly fits: readonly number[];
  readonly weights: Columns;
  readonly found: Smaa;
}

/** An option that waits for a test enters twice: not at all, as if it did not fit, and among those that fit. */
function testValues({ weighed, columns, fits, weights, found }: Testing): readonly TestValue[] {
  const facts = [...new Set(weighed.flatMap(({ missing }) => missing))];
  const base = new Map(fits.map((i, at) => [i, firstsOf(found)[at] ?? 0]));
  const known = new Map<string, number>();
  return facts.flatMap((fact) => {
    const waiting = weighed.flatMap(({ missing, status }, i) =>
      status === "depends" && missing.includes(fact) ? [i] : [],
    );
    if (waiting.length === 0) return [];
    const key = waiting.join(" ");
    const shift = known.get(key) ?? shiftWith([...fits, ...waiting]);
    known.set(key, shift);
    return [{ fact, options: waiting.map((i) => weighed[i]?.option.id ?? ""), shift }];
  });

  function shiftWith(all: readonly number[]): number {
    const firsts = firstsOf(smaa(rowsOf(columns, all), weights));
    const before = all.map((i) => base.get(i) ?? 0);
    return variationBetween(parts(firsts), parts(before));
  }
}

/** Between its worst and its best, first places need not add up to one. */
function parts(firsts: readonly number[]): readonly number[] {
  const sum = firsts.reduce((all, share) => all + share, 0);
  return sum === 0 ? firsts : firsts.map((share) => share / sum);
}

interface Stability {
  readonly answers: Answers;
  readonly columns: readonly TableColumn[];
  readonly knowledge: Knowledge;
  readonly fits: readonly number[];
  readonly seed: number;
}

/** No first place moved much over the last two answers, or one option leads clearly, whatever nobody measured. */
function isStable({ answers, columns, knowledge, fits, seed }: Stability): boolean {
  const { model } = knowledge.compiled.values;
  const quick = columns.map((column) => ({
    ...column,
    worths: column.worths.map((worth) =>
      worth instanceof Float64Array ? worth.subarray(0, model.draws.quick) : worth,
    ),
  }));
  const draws = Math.min(model.draws.quick, drawsIn(columns) ?? model.draws.quick);
  const found = [0, 1, 2].map((back) => {
    const round = roundOf(withoutLast(answers, back), { columns: quick, knowledge, draws, seed });
    return smaa(rowsOf(quick, fits), round.weights);
  });
  const [now, before, earlier] = found.map(firstsOf) as [number[], number[], number[]];
  const leaders = leadersOf(found[0] as Smaa);
  if (leaders !== undefined && leaders.least > model.clarity.clear) return true;
  return [before, earlier].every(
    (then) =>
      Math.max(0, ...now.map((share, i) => Math.abs(share - (then[i] ?? 0)))) < model.stop.moved,
  );
}

const drawsIn = (columns: readonly TableColumn[]): number | undefined =>
  columns
    .flatMap(({ worths }) => worths)
    .find((worth): worth is Float64Array => worth instanceof Float64Array)?.length;

/** How well an option does in a thing, in fifths of the range; undefined where it is not known. */
export function fifthsOf({ state, worths }: TableColumn, option: number): number | undefined {
  const worth = worths[option];
  if (state !== "weighed" || worth === undefined) return undefined;
  return Math.min(FIFTHS, Math.max(1, Math.ceil(meanOf(worth) * FIFTHS)));
}

const FIFTHS = 5;
