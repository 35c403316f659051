/** The question that settles most: for each unknown fact, how many options and trials its values would settle. */

import type { FactValue } from "../facts/fact-value.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { FactTest } from "../logic/criterion.ts";
import type { GivenProfile } from "../profile/input.ts";
import { type Profile, profileOf } from "../profile/profile.ts";
import { applies, assessOptions, optionStatuses } from "./assess-options.ts";
import type { Assessment } from "./assessment.ts";
import { guessesFor } from "./guesses.ts";
import type { OptionStatuses } from "./statuses.ts";

export interface Question {
  readonly fact: string;
  /** How many of each it is expected to settle, over its possible values. */
  readonly settles: { readonly options: number; readonly trials: number };
}

export interface Questions {
  readonly next: Question | undefined;
  /** All facts that an option or a trial still waits for, the most settling first. */
  readonly open: readonly Question[];
}

/** Trials, or anything else that waits for facts besides the options; a later stage makes it. */
export interface Waiting {
  /** How many are open. */
  readonly open: number;
  /** The facts that they wait for. */
  readonly facts: readonly string[];
  /** What they ask of one fact. */
  testsOf(fact: string): readonly FactTest[];
  /** How many of the open ones are settled for each of these people. */
  settledFor(people: readonly Profile[]): readonly number[];
}

const NOTHING_WAITS: Waiting = {
  open: 0,
  facts: [],
  testsOf: () => [],
  settledFor: (people) => people.map(() => 0),
};

export function nextQuestion(
  profile: Profile,
  knowledge: Knowledge,
  waiting: Waiting = NOTHING_WAITS,
): Questions {
  const assessment = assessOptions(profile, knowledge);
  const weighed = weigh({ profile, knowledge, waiting, assessment });
  const open = weighed.map(({ fact, options, trials }) => ({
    fact,
    settles: { options: round(options), trials: round(trials) },
    checks: openChecks(fact, assessment),
    place: placeOf(fact, knowledge),
  }));
  const weight = weightBy(assessment, waiting);
  open.sort(
    (a, b) => weight(b.settles) - weight(a.settles) || b.checks - a.checks || a.place - b.place,
  );
  const questions = open.map(({ fact, settles }) => ({ fact, settles }));
  return { next: questions[0], open: questions };
}

/** Each kind counts by its share of what is open: many trials do not drown the options. */
function weightBy({ options }: Assessment, { open }: Waiting): (of: Question["settles"]) => number {
  if (open === 0) return (of) => of.options;
  const openOptions = options.filter(({ status }) => status === "depends").length;
  return (of) => of.options / Math.max(1, openOptions) + of.trials / open;
}

interface Weighing {
  readonly profile: Profile;
  readonly knowledge: Knowledge;
  readonly waiting: Waiting;
  readonly assessment: Assessment;
}

interface Weighed {
  readonly fact: string;
  readonly options: number;
  readonly trials: number;
}

/** Every open fact with the options and trials it is expected to settle. */
function weigh(weighing: Weighing): readonly Weighed[] {
  const { profile, knowledge, waiting } = weighing;
  const before = optionStatuses(profile, knowledge);
  const guesses = candidates(weighing).flatMap((fact) =>
    guessesFor(fact, knowledge, waiting.testsOf(fact)).map(({ value, share }) => ({
      fact,
      share,
      person: profileOf(withAnswer(profile.given, fact, value), knowledge),
    })),
  );
  const trials = waiting.settledFor(guesses.map(({ person }) => person));
  const sums = new Map<string, { fact: string; options: number; trials: number }>();
  guesses.forEach(({ fact, share, person }, i) => {
    const sum = sums.get(fact) ?? { fact, options: 0, trials: 0 };
    sum.options += share * settled(before, optionStatuses(person, knowledge));
    sum.trials += share * (trials[i] ?? 0);
    sums.set(fact, sum);
  });
  return [...sums.values()];
}

const round = (power: number): number => Math.round(power * 100) / 100;

/** Facts that a trial or an open option waits for, and checks to ask before an option that fits or may fit. */
function candidates({ assessment, profile, knowledge, waiting }: Weighing): readonly string[] {
  const open = assessment.options.filter((option) => option.status !== "does-not-fit");
  const facts = open.flatMap((option) => [
    ...option.missing,
    ...option.askFirst.map((ask) => ask.fact),
  ]);
  return [...new Set([...facts, ...waiting.facts])].filter((fact) =>
    applies(fact, profile.facts, knowledge),
  );
}

/** Open checks that the fact would close, critical ones double. */
function openChecks(fact: string, { options }: Assessment): number {
  const asks = options
    .filter((option) => option.status !== "does-not-fit")
    .flatMap((option) => option.askFirst);
  return asks
    .filter((ask) => ask.fact === fact)
    .reduce((sum, ask) => sum + (ask.critical ? 2 : 1), 0);
}

/** The order of the vocabulary, then lists and the region. */
function placeOf(fact: string, { compiled }: Knowledge): number {
  const place = compiled.facts.findIndex(({ id }) => id === fact);
  return place < 0 ? compiled.facts.length : place;
}

/** How many options leave `depends`. */
function settled(before: OptionStatuses, after: OptionStatuses): number {
  let count = 0;
  for (const [id, status] of before)
    if (status === "depends" && after.get(id) !== "depends") count++;
  return count;
}

/** The profile as it would be with this answer. Answers to lists and the region take their simplest form. */
function withAnswer(given: GivenProfile, fact: string, value: FactValue | undefined): GivenProfile {
  if (fact === "treatments") return { ...given, treatments: [] };
  if (fact === "procedures") return { ...given, procedures: [] };
  if (fact === "region") return { ...given, region: String(value) };
  if (value === undefined) return given;
  return {
    ...given,
    facts: new Map([...given.facts, [fact, value]]),
    sources: withoutSource(given, fact),
  };
}

function withoutSource({ sources }: GivenProfile, fact: string) {
  return new Map([...sources].filter(([id]) => id !== fact));
}
