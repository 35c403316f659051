/** Every trial for one person: its verdict, each criterion with its reason, what is missing, and from when it may fit. */
import { formatDay, readDate } from "../facts/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Facts } from "../logic/reading.ts";
import type { Profile } from "../profile/profile.ts";
import { daysUntil, type Growing } from "./eligible-from.ts";
import { type Find, findingsFor } from "./findings.ts";
import { Match } from "./match.ts";
import { byRule } from "./order.ts";
import { phaseRanks } from "./phase-fit.ts";
import { sharedCount } from "./shared.ts";
import type { CriterionGroup, ReadyCriterion, Trial, TrialInput, TrialMatch } from "./trial.ts";
import { type Judged, judgeTrial } from "./verdict.ts";

/** In the order of the printed rule: verdict, unknowns left, phase, distance, id. */
export function matchTrials(
  profile: Profile,
  trials: readonly TrialInput[],
  knowledge: Knowledge,
): readonly TrialMatch[] {
  const judge = judgeOf(profile, knowledge);
  return trials.map((input) => matchTrial(input, judge)).sort(byRule);
}

/** What is worked out once a person, however many trials ask for it. */
interface Judge {
  readonly facts: Facts;
  readonly asOf: number | undefined;
  readonly growing: Growing;
  readonly find: Find;
  phaseRank(phase: string | undefined): number;
}

function judgeOf({ facts, asOf }: Profile, knowledge: Knowledge): Judge {
  const { trialRules } = knowledge.compiled;
  return {
    facts,
    asOf: asOf === undefined ? undefined : readDate(asOf)?.low,
    growing: trialRules.growing,
    find: findingsFor(facts, sharedCount(knowledge)),
    phaseRank: phaseRanks(facts, trialRules),
  };
}

function matchTrial(input: TrialInput, judge: Judge): TrialMatch {
  const { trial } = input;
  const { find } = judge;
  const judged = judgeTrial(trial, find);
  const isOpen = (set: Failing) => set.every(({ counted }) => find(counted).recoverable);
  const open = failingSets(trial, judged, find).filter(isOpen);
  return new Match(find, {
    input,
    trial,
    verdict: judged.verdict,
    shutOutBy: judged.shutOutBy,
    disease: find(trial.disease).truth,
    isRecoverable: open.length > 0,
    eligibleFrom: earliestDay(open, judge),
    cohorts: judged.cohorts,
    missing: missingOf(trial, judged, find),
    phaseRank: judge.phaseRank(trial.phase),
  });
}

type Failing = readonly ReadyCriterion[];

/**
 * Ways in which what stands against a person could go: everything that shuts out trial-wide together with what shuts
 * out of one cohort. None where the disease or the type of study shuts out, or nothing does.
 */
function failingSets(trial: Trial, { verdict, shutOutBy }: Judged, find: Find): readonly Failing[] {
  if (verdict !== "not-eligible" || shutOutBy !== undefined) return [];
  const failingOf = ({ asking }: CriterionGroup) =>
    asking.filter(({ counted, isWhole }) => isWhole && find(counted).truth === "no");
  const wide = failingOf(trial.wide);
  if (trial.cohorts.length === 0) return [wide];
  return trial.cohorts.map((cohort) => [...wide, ...failingOf(cohort)]);
}

/** The latest day over what fails, the earliest over the ways in; only where nothing but time stands against. */
function earliestDay(
  failing: readonly Failing[],
  { asOf, facts, growing }: Judge,
): string | undefined {
  if (asOf === undefined) return undefined;
  const waits = failing.flatMap((set) => {
    const days = set.map(({ counted }) => daysUntil(counted.criterion, facts, growing));
    return days.some((day) => day === undefined) ? [] : Math.max(0, ...(days as number[]));
  });
  return waits.length === 0 ? undefined : formatDay(asOf + Math.min(...waits));
}

/** What an answer could still settle: nothing of a settled trial, nor of a cohort that is shut. */
function missingOf(trial: Trial, { verdict, cohorts }: Judged, find: Find): readonly string[] {
  if (verdict === "not-eligible" || verdict === "eligible") return [];
  const isSettled = cohorts.some((cohort) => cohort.verdict === "eligible");
  const open = isSettled
    ? []
    : trial.cohorts.filter((_, i) => cohorts[i]?.verdict !== "not-eligible");
  const facts = new Set(find(trial.disease).needs);
  addNeeds(facts, trial.wide, find);
  for (const cohort of open) addNeeds(facts, cohort, find);
  return [...facts];
}

function addNeeds(facts: Set<string>, { asking }: CriterionGroup, find: Find): void {
  for (const { counted } of asking) for (const fact of find(counted).needs) facts.add(fact);
}
