/** The questions worth asking at the visit, ranked by what is still unknown about this person. */
import { expandClasses } from "../knowledge/classes.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { VisitQuestion } from "../knowledge/types.ts";
import { evaluate } from "../logic/evaluate.ts";
import type { Assessment } from "../options/assessment.ts";
import type { Profile } from "../profile/profile.ts";

export function visitQuestions(
  profile: Profile,
  assessment: Assessment,
  knowledge: Knowledge,
): readonly VisitQuestion[] {
  const statuses = new Map(assessment.options.map(({ option, status }) => [option.id, status]));
  const facts = profile.facts.withStatuses(statuses);
  const { questions, drugClasses } = knowledge.compiled;
  const asked = questions.filter(
    ({ when }) =>
      when === undefined || evaluate(expandClasses(when, drugClasses), facts).truth === "yes",
  );
  const ranked = asked.map((question, place) => ({
    question,
    place,
    waiting: waiting(question, assessment),
  }));
  const useful = ranked.filter(({ question }) => isUseful(question, assessment));
  useful.sort((a, b) => b.waiting - a.waiting || a.place - b.place);
  return useful.map(({ question }) => question);
}

/** How many options wait for the fact of this question. */
function waiting({ gap }: VisitQuestion, { options }: Assessment): number {
  if (gap === undefined) return 0;
  return options.filter(({ status, missing }) => status === "depends" && missing.includes(gap))
    .length;
}

/** A gap that no open option waits for, checks or minds is not worth one of the five. */
function isUseful({ gap }: VisitQuestion, { options }: Assessment): boolean {
  if (gap === undefined) return true;
  return options.some(
    ({ status, missing, askFirst, cautions }) =>
      status !== "does-not-fit" &&
      (missing.includes(gap) ||
        askFirst.some(({ fact }) => fact === gap) ||
        cautions.some((rule) => rule.facts.includes(gap))),
  );
}
