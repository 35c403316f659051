/** What an entry of the diary answers: its own answers, and each yes that a grade, a number or a long run gives. */
import type { Truth } from "../../logic/truth.ts";
import type { RedFlagAnswers } from "../answers.ts";
import { type Diary, type DiaryEntry, gradeOf } from "./diary.ts";
import { gradeQuestion, WORSE } from "./joined-flags.ts";
import type { Measured, SymptomRules } from "./rules.ts";
import { isAlert } from "./trends.ts";

export function answersOf(entry: DiaryEntry, diary: Diary, rules: SymptomRules): RedFlagAnswers {
  const yes = [
    ...gradeYes(entry, rules),
    ...measureYes(entry, rules),
    ...runYes(entry, diary, rules),
  ];
  const worse = rules.symptoms.some(({ id }) => isAlert(id, { entry, diary, rules }));
  return {
    ...entry.signs,
    ...gradeTruths(entry, rules),
    [WORSE]: worse ? "yes" : "no",
    // A yes is never overruled by a no beside it.
    ...Object.fromEntries(yes.map((question) => [question, "yes" as const])),
  };
}

/** A symptom that the entry does not name stays unanswered. */
function gradeTruths(
  { symptoms }: DiaryEntry,
  rules: SymptomRules,
): Readonly<Record<string, Truth>> {
  const truths = symptoms.flatMap(({ id, grade }) => {
    const highest = rules.symptoms.find((one) => one.id === id)?.highest ?? 0;
    return Array.from({ length: highest }, (_, i): [string, Truth] => [
      gradeQuestion(id, i + 1),
      grade === "unknown" ? "unknown" : grade > i ? "yes" : "no",
    ]);
  });
  return Object.fromEntries(truths);
}

const gradeYes = (entry: DiaryEntry, rules: SymptomRules): readonly string[] =>
  rules.symptoms.flatMap(({ id, answers }) => {
    const grade = gradeOf(entry, id) ?? 0;
    return answers.filter((one) => grade >= one.grade).map(({ question }) => question);
  });

const measureYes = ({ measures }: DiaryEntry, rules: SymptomRules): readonly string[] =>
  rules.measures.flatMap(({ id, answers }) => {
    const value = measures[id];
    return value === undefined
      ? []
      : answers.filter((one) => isMet(value, one)).map(({ question }) => question);
  });

function isMet(value: number, { min, max, strict }: Measured["answers"][number]): boolean {
  if (min !== undefined && !(strict ? value > min : value >= min)) return false;
  return max === undefined || (strict ? value < max : value <= max);
}

/** From the first entry of the run to this one; an entry without the symptom, known, ends a run. */
function runYes(entry: DiaryEntry, { entries }: Diary, rules: SymptomRules): readonly string[] {
  return rules.runs.flatMap(({ symptom, grade, days, question }) => {
    const told = entries.filter(
      (one) => one.day <= entry.day && gradeOf(one, symptom) !== undefined,
    );
    const end = told.findLastIndex((one) => (gradeOf(one, symptom) ?? 0) < grade);
    const first = told[end + 1];
    return first !== undefined && entry.day - first.day >= days ? [question] : [];
  });
}
