/**
 * When a status may move between fits and does-not-fit though only one fact was added. The law allows it for a check
 * that was listed under askFirst and is now answered yes; every other case stands here, with its reason.
 */
import { type Criterion, evaluate, type FactDefinition, isKnown, leavesOf } from "../src/index.ts";
import { isCurativeSystemic, isPalliativeSystemic, type Treatment } from "../src/profile/input.ts";
import type { Jump, Side, Turn } from "./jumps.ts";
import { knowledge } from "./knowledge.ts";

const listed = ({ assessment }: Side): readonly string[] =>
  assessment.askFirst.map(({ fact }) => fact);

/** A stop that waited for this very fact, by name, and now holds. */
export const isAnsweredCheck = ({ pair, before }: Jump, turn: Turn): boolean =>
  isNewStop(turn) && listed(before).includes(pair.part);

const isNewStop = ({ kind, from, to }: Turn): boolean =>
  kind === "stop" && from === "unknown" && to === "yes";

export interface Exemption {
  readonly name: string;
  readonly reason: string;
  covers(jump: Jump, turn: Turn): boolean;
}

export const EXEMPTIONS: readonly Exemption[] = [
  {
    name: "second pass",
    reason: "a condition on other options is never unknown, so what they come to moves it at once",
    covers: (_, { rule }) => leaves(rule.test).some((leaf) => "option" in leaf),
  },
  {
    name: "not said to be progressing",
    reason:
      "a palliative treatment that is given or ended within 6 months counts as not progressing until the last scan is known",
    covers: ({ pair, before }, { rule }) =>
      pair.part === "diseaseStatusNow" &&
      readsAny(rule.facts, ["nextLine", "lineSetting", "progressedOnDrugs"]) &&
      treatmentsOf(before).some((treatment) => isRecentPalliative(treatment, before)),
  },
  {
    name: "not asked of this person",
    reason: "askFirst leaves out a fact whose askUnlessNo is no; it was given all the same",
    covers: ({ pair, before }, turn) => isNewStop(turn) && isNotAsked(pair.part, before),
  },
  {
    name: "answered through another fact",
    reason: "the check was listed under the fact that this one completes",
    covers: ({ pair, before }, turn) =>
      isNewStop(turn) &&
      turn.rule.facts.some(
        (fact) => COMPLETES[fact]?.includes(pair.part) && listed(before).includes(fact),
      ),
  },
  {
    name: "a contradiction reopens a check",
    reason: "facts that contradict each other are unknown; the stop is listed under askFirst again",
    covers: ({ before, after }, turn) =>
      turn.kind === "stop" &&
      turn.from === "yes" &&
      turn.to === "unknown" &&
      contradictions(after) > contradictions(before) &&
      openFacts(turn, after).every(
        (fact) => listed(after).includes(fact) || isNotAsked(fact, after),
      ),
  },
  {
    name: "given wins over worked out",
    reason: "a given clearance, number of months or region stands in place of the one worked out",
    covers: ({ pair, before }, { rule }) => {
      const worked = WORKED_OUT[pair.part];
      return worked?.holds(before) === true && readsAny(rule.facts, worked.readBy);
    },
  },
  {
    name: "relapse counted for each treatment",
    reason:
      "with the date of recurrence every curative-intent treatment counts by its own end, before it by the months given",
    covers: ({ pair, before }, { rule }) =>
      pair.part === "recurrenceDate" &&
      readsAny(rule.facts, ["progressedOnDrugs"]) &&
      before.profile.given.facts.has("monthsSincePerioperativeTherapy") &&
      treatmentsOf(before).some(isCurativeSystemic),
  },
];

/** A fact that is worked out, and the facts that may complete it. */
const COMPLETES: Readonly<Record<string, readonly string[]>> = {
  creatinineClearance: ["age", "sex", "weightKg", "creatinineMgPerDl"],
  region: ["country"],
};

interface WorkedOut {
  /** Whether it had been worked out before it was given. */
  holds(before: Side): boolean;
  /** What rules read of it. */
  readonly readBy: readonly string[];
}

const WORKED_OUT: Readonly<Record<string, WorkedOut>> = {
  creatinineClearance: {
    holds: ({ profile }) => isKnown(profile.facts.read("creatinineClearanceDerived")),
    readBy: ["creatinineClearance"],
  },
  monthsSincePerioperativeTherapy: {
    holds: ({ profile }) =>
      profile.facts.read("monthsSincePerioperativeTherapyDerived").kind !== "unknown",
    readBy: ["nextLine", "lineSetting"],
  },
  region: { holds: ({ profile }) => profile.region !== undefined, readBy: ["region"] },
};

const leaves = (test: Criterion | undefined) => (test === undefined ? [] : leavesOf(test));

const readsAny = (read: readonly string[], facts: readonly string[]): boolean =>
  facts.some((fact) => read.includes(fact));

function treatmentsOf({ profile: { given } }: Side): readonly Treatment[] {
  return typeof given.treatments === "string" ? [] : given.treatments;
}

function isRecentPalliative(treatment: Treatment, { profile: { given } }: Side): boolean {
  if (!isPalliativeSystemic(treatment)) return false;
  if (treatment.outcome === "ongoing") return true;
  const { progressionMonths, daysPerMonth } = knowledge.compiled.definitions;
  const { asOf } = given;
  if (treatment.end === undefined || asOf === undefined) return false;
  return asOf - treatment.end.low < progressionMonths * daysPerMonth;
}

function isNotAsked(fact: string, { profile }: Side): boolean {
  const asked: FactDefinition["askUnlessNo"] = knowledge.facts.get(fact)?.askUnlessNo;
  return asked !== undefined && evaluate(asked, profile.facts).truth === "no";
}

const contradictions = ({ profile }: Side): number =>
  profile.problems.filter(({ code }) => code === "contradiction").length;

function openFacts({ rule }: Turn, { profile }: Side): readonly string[] {
  const gaps = rule.test === undefined ? [] : evaluate(rule.test, profile.facts).gaps;
  return gaps.flatMap((gap) => ("fact" in gap ? [gap.fact] : []));
}
