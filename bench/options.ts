/** How fast fully known people are assessed: whole, with all reasons, and statuses alone. */
import {
  type Assessment,
  assessOptions,
  deriveProfile,
  type Knowledge,
  optionStatuses,
} from "@nextline/core";
import { type Measure, perSecond, whole } from "./measure.ts";
import { examplePeople, fullyKnown } from "./people.ts";

const LEAST_ASSESSMENTS = 3_000;
const LEAST_STATUSES = 60_000;

/** Example people whose facts contradict each other cannot be fully known and are left out. */
export const knownPeople = (knowledge: Knowledge) =>
  examplePeople()
    .map((person) => fullyKnown(person, knowledge))
    .filter((person) => deriveProfile(person, knowledge).problems.length === 0);

export function wholeAssessments(knowledge: Knowledge): Measure {
  const people = knownPeople(knowledge);
  const rate = perSecond(() => {
    for (const person of people) {
      readAll(assessOptions(deriveProfile(person, knowledge), knowledge));
    }
    return people.length;
  });
  return gate("whole assessments of fully known people", rate, LEAST_ASSESSMENTS);
}

export function statusesAlone(knowledge: Knowledge): Measure {
  const profiles = knownPeople(knowledge).map((person) => deriveProfile(person, knowledge));
  const rate = perSecond(() => {
    for (const profile of profiles) optionStatuses(profile, knowledge);
    return profiles.length;
  });
  return gate("statuses alone, profile derived", rate, LEAST_STATUSES);
}

/** Walks through all that an assessment says, so that nothing can be left for later. */
function readAll({ options, warnings }: Assessment): void {
  let said = warnings.length;
  for (const { reasons, missing, askFirst, cautions } of options) {
    for (const { rule, verdict } of reasons) said += rule.id.length + verdict.length;
    said += missing.length + askFirst.length + cautions.length;
  }
  if (said === 0) throw new Error("an assessment said nothing");
}

const gate = (name: string, rate: number, least: number): Measure => ({
  name,
  absolute: `${whole(rate)}/s`,
  bound: `at least ${whole(least)}/s`,
  passed: rate >= least,
});
