/** Every trial for one person: its verdict, each criterion with its reason, what is missing, and from when it may fit. */
import { formatDay, readDate } from "../facts/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Criterion } from "../logic/criterion.ts";
import { evaluate, type Finding } from "../logic/evaluate.ts";
import { gapFacts } from "../logic/gap.ts";
import type { Facts } from "../logic/reading.ts";
import type { Profile } from "../profile/profile.ts";
import { daysUntil } from "./eligible-from.ts";
import { byRule } from "./order.ts";
import { phaseRanks } from "./phase-fit.ts";
import type { CriterionMatch, ReadyCriterion, Trial, TrialInput, TrialMatch } from "./trial.ts";
import { type Counted, type Judged, judgeTrial } from "./verdict.ts";

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
  readonly knowledge: Knowledge;
  find(criterion: Criterion): Found;
  phaseRank(phase: string | undefined): number;
}

interface Found {
  readonly finding: Finding;
  readonly needs: readonly string[];
}

function judgeOf(profile: Profile, knowledge: Knowledge): Judge {
  const found = new Map<Criterion, Found>();
  const find = (criterion: Criterion): Found => {
    const known = found.get(criterion);
    if (known !== undefined) return known;
    const finding = evaluate(criterion, profile.facts);
    const made = { finding, needs: gapFacts(finding.gaps) };
    found.set(criterion, made);
    return made;
  };
  const asOf = profile.asOf === undefined ? undefined : readDate(profile.asOf)?.low;
  const phaseRank = phaseRanks(profile.facts, knowledge.compiled.trialRules);
  return { facts: profile.facts, asOf, knowledge, find, phaseRank };
}

function matchTrial(input: TrialInput, judge: Judge): TrialMatch {
  const { trial } = input;
  const disease = judge.find(trial.disease);
  const counted = trial.criteria.map((criterion) => countedOf(criterion, judge));
  const judged = judgeTrial(trial, disease.finding, counted);
  const failing = failingSets(trial, judged, counted);
  return {
    input,
    trial,
    verdict: judged.verdict,
    shutOutBy: judged.shutOutBy,
    disease: disease.finding.truth,
    isRecoverable: failing.some((set) => set.every(({ finding }) => finding.recoverable)),
    eligibleFrom: earliestDay(failing, judge),
    criteria: trial.criteria.map((criterion) => criterionMatch(criterion, judge)),
    cohorts: judged.cohorts,
    missing: missingOf(judged, counted, disease.needs),
    phaseRank: judge.phaseRank(trial.phase),
  };
}

interface CountedCriterion extends Counted {
  readonly criterion: ReadyCriterion;
  readonly needs: readonly string[];
}

const countedOf = (criterion: ReadyCriterion, judge: Judge): CountedCriterion => ({
  criterion,
  scope: criterion.source.scope,
  isWhole: criterion.isWhole,
  isToDiscuss: criterion.isToDiscuss,
  ...judge.find(criterion.counted),
});

const criterionMatch = (criterion: ReadyCriterion, judge: Judge): CriterionMatch => ({
  criterion,
  ...judge.find(criterion.test),
});

/**
 * Ways in which what stands against a person could go: everything that shuts out trial-wide together with what shuts
 * out of one cohort. None where the disease or the type of study shuts out, or nothing does.
 */
function failingSets(
  { cohorts }: Trial,
  { verdict, shutOutBy }: Judged,
  counted: readonly CountedCriterion[],
): readonly (readonly CountedCriterion[])[] {
  if (verdict !== "not-eligible" || shutOutBy !== undefined) return [];
  const failing = counted.filter(
    ({ finding, isWhole, isToDiscuss }) => finding.truth === "no" && isWhole && !isToDiscuss,
  );
  const wide = failing.filter(({ scope }) => scope === null);
  if (cohorts.length === 0) return [wide];
  return cohorts.map((label) => [...wide, ...failing.filter(({ scope }) => scope === label)]);
}

/** The latest day over what fails, the earliest over the ways in; only where nothing but time stands against. */
function earliestDay(
  failing: readonly (readonly CountedCriterion[])[],
  { asOf, facts, knowledge }: Judge,
): string | undefined {
  if (asOf === undefined) return undefined;
  const { growing } = knowledge.compiled.trialRules;
  const waits = failing.flatMap((set) => {
    const days = set.map(({ criterion }) => daysUntil(criterion.counted, facts, growing));
    return days.some((day) => day === undefined) ? [] : Math.max(0, ...(days as number[]));
  });
  return waits.length === 0 ? undefined : formatDay(asOf + Math.min(...waits));
}

/** What an answer could still settle: nothing of a settled trial, nor of a cohort that is shut. */
function missingOf(
  { verdict, cohorts }: Judged,
  counted: readonly CountedCriterion[],
  ofDisease: readonly string[],
): readonly string[] {
  if (verdict === "not-eligible" || verdict === "eligible") return [];
  const isSettled = cohorts.some((cohort) => cohort.verdict === "eligible");
  const open = new Set(
    cohorts.filter((cohort) => cohort.verdict !== "not-eligible").map(({ label }) => label),
  );
  const asks = counted.filter(
    ({ scope, isToDiscuss }) => !isToDiscuss && (scope === null || (!isSettled && open.has(scope))),
  );
  return [...new Set([...ofDisease, ...asks.flatMap(({ needs }) => needs)])];
}
