/** How much sickness the drugs of a course bring, and what to ask about medicines against it. */

import { evaluate } from "../../logic/evaluate.ts";
import type { Facts } from "../../logic/reading.ts";
import type { Course } from "./plan.ts";
import type { DoseRules, DrugSickness, SicknessLevel, SicknessQuestion } from "./rules.ts";

const LEVELS: readonly SicknessLevel[] = ["minimal", "low", "moderate", "high"];

export interface Sickness {
  /** Of the drug that brings most; undefined where no drug of the course is listed. */
  readonly level: SicknessLevel | undefined;
  readonly drugs: readonly DrugSickness[];
  /** Drugs about which nothing is listed: the level may be higher. */
  readonly notListed: readonly string[];
  readonly questions: readonly SicknessQuestion[];
}

export function sicknessOf(course: Course, rules: DoseRules, facts: Facts | undefined): Sickness {
  const names = [...new Set(course.drugs.map(({ drug }) => drug))];
  const listed = rules.sickness.filter(({ drug }) => names.includes(drug));
  const ranks = listed.map(({ level }) => LEVELS.indexOf(level));
  return {
    level: ranks.length === 0 ? undefined : LEVELS[Math.max(...ranks)],
    drugs: listed,
    notListed: names.filter((name) => !listed.some(({ drug }) => drug === name)),
    questions: rules.sicknessQuestions.filter(
      ({ drugs, when }) => drugs.some((drug) => names.includes(drug)) && mayHold(when, facts),
    ),
  };
}

/** A question is left out only where it is known not to concern the person. */
const mayHold = (when: SicknessQuestion["when"], facts: Facts | undefined): boolean =>
  when === undefined || facts === undefined || evaluate(when, facts).truth !== "no";
