/** The visit summary as data: the situation, what matters, options to talk about, missing tests, questions. */
import { type OptionScenario, scenarioOf } from "../evidence/scores/option-scenarios.ts";
import type { Knowledge, ReadyWarning } from "../knowledge/knowledge.ts";
import type { VisitQuestion } from "../knowledge/types.ts";
import { isKnown } from "../logic/reading.ts";
import type { NewsReport } from "../news/news-for.ts";
import type { Assessment, OptionAssessment } from "../options/assessment.ts";
import type { Profile } from "../profile/profile.ts";
import { visitQuestions } from "./visit-questions.ts";

export type OptionGroup = "current" | "fits" | "may-fit" | "depends";

/** A test nobody has done yet, and the options that wait for it. */
export interface MissingTest {
  readonly fact: string;
  readonly options: readonly string[];
}

export interface Summary {
  readonly profile: Profile;
  readonly warnings: readonly ReadyWarning[];
  /** Ids of known facts, in the order of knowledge/summary.yaml. */
  readonly situation: readonly string[];
  readonly goals: readonly string[];
  readonly groups: ReadonlyMap<OptionGroup, readonly OptionAssessment[]>;
  /** Of options that are open or given now; empty unless the person asked for survival. */
  readonly scenarios: readonly OptionScenario[];
  readonly missingTests: readonly MissingTest[];
  readonly questions: readonly VisitQuestion[];
  readonly ifTime: readonly VisitQuestion[];
  /** What is new since the last visit; absent where nobody said when that was. */
  readonly news?: NewsReport;
}

export function summarize(profile: Profile, assessment: Assessment, knowledge: Knowledge): Summary {
  const plan = knowledge.compiled.summary;
  const questions = visitQuestions(profile, assessment, knowledge);
  return {
    profile,
    warnings: assessment.warnings,
    situation: plan.situation.filter(
      (fact) =>
        says(profile, fact) && (!plan.onlyIfPresent.includes(fact) || isPresent(profile, fact)),
    ),
    goals: plan.goals.filter((fact) => says(profile, fact)),
    groups: groupOptions(assessment.options),
    scenarios: scenarios(assessment.options, profile, knowledge),
    missingTests: missingTests(assessment.options, plan.tests),
    questions: questions.slice(0, plan.questions),
    ifTime: questions.slice(plan.questions),
  };
}

/** Worth a line: a known value, or a range. */
function says(profile: Profile, fact: string): boolean {
  const reading = profile.facts.read(fact);
  return isKnown(reading) || reading.kind === "range";
}

const ABSENT: ReadonlySet<unknown> = new Set([false, "none", 0]);

function isPresent(profile: Profile, fact: string): boolean {
  const reading = profile.facts.read(fact);
  return reading.kind !== "value" || !ABSENT.has(reading.value);
}

const ORDER: readonly OptionGroup[] = ["current", "fits", "may-fit", "depends"];

/** Every option that is not shut out, in one group; an option that is given now stands under `current` alone. */
export function groupOptions(
  options: readonly OptionAssessment[],
): ReadonlyMap<OptionGroup, readonly OptionAssessment[]> {
  return new Map(
    ORDER.map((group) => [group, options.filter((option) => groupOf(option) === group)]),
  );
}

export function groupOf({ status, current, askFirst }: OptionAssessment): OptionGroup | undefined {
  if (current) return "current";
  if (status === "does-not-fit") return undefined;
  if (status === "depends") return "depends";
  return askFirst.length > 0 ? "may-fit" : "fits";
}

const OPEN: ReadonlySet<OptionGroup | undefined> = new Set(["current", "fits", "may-fit"]);

/** In the order of the options: never by how long people lived. */
const scenarios = (
  options: readonly OptionAssessment[],
  profile: Profile,
  knowledge: Knowledge,
): readonly OptionScenario[] =>
  options
    .filter((option) => OPEN.has(groupOf(option)))
    .flatMap(({ option }) => scenarioOf(option, profile, knowledge) ?? []);

function missingTests(
  options: readonly OptionAssessment[],
  tests: readonly string[],
): readonly MissingTest[] {
  return tests
    .map((fact) => ({
      fact,
      options: options
        .filter(({ status, missing }) => status === "depends" && missing.includes(fact))
        .map(({ option }) => option.id),
    }))
    .filter(({ options: waiting }) => waiting.length > 0)
    .sort((a, b) => b.options.length - a.options.length);
}
