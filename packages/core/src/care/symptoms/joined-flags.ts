/**
 * Grades of symptoms as questions and danger signs beside the others, so that the one set of rules judges them all: 2
 * calls today are an emergency, whether a sign or a grade makes them, and what is not known is asked again.
 */
import type { Criterion } from "../../logic/criterion.ts";
import type { RedFlag, RedFlagQuestion, RedFlags } from "../types.ts";
import type { GradeAct, Symptom, SymptomRules } from "./rules.ts";

export const WORSE = "worse-fast";

/** The question whether a symptom has this grade or more. */
export const gradeQuestion = (symptom: string, grade: number): string =>
  `grade-${symptom}-${grade}`;

/** The symptom that a question of a grade is about; undefined where it is another question. */
export const symptomOf = (question: string): string | undefined =>
  /^grade-(.+)-\d+$/.exec(question)?.[1];

export function joinedFlags(redFlags: RedFlags, rules: SymptomRules): RedFlags {
  return {
    ...redFlags,
    questions: [...redFlags.questions, ...rules.symptoms.flatMap(questionsOf), { id: WORSE }],
    flags: [
      ...redFlags.flags,
      ...rules.symptoms.flatMap((one) => one.acts.map((act) => flagOf(one, act))),
      worseFlag(rules),
    ],
  };
}

const questionsOf = ({ id, highest }: Symptom): readonly RedFlagQuestion[] =>
  Array.from({ length: highest }, (_, i) => ({ id: gradeQuestion(id, i + 1) }));

const isYes = (fact: string): Criterion => ({ fact, is: true });

/** An act carries its own window, outside and source. */
const flagOf = ({ id, group }: Symptom, { grade, ...act }: GradeAct): RedFlag => ({
  ...act,
  id: gradeQuestion(id, grade),
  when: isYes(gradeQuestion(id, grade)),
  group,
});

const worseFlag = ({ alert }: SymptomRules): RedFlag => ({
  id: WORSE,
  level: alert.level,
  when: isYes(WORSE),
  status: alert.status,
  ...(alert.source === undefined ? {} : { source: alert.source }),
});
