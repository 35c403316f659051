/** Answers about danger signs as facts, so that the one evaluator judges them; stored facts stand in for answers. */
import type { Criterion } from "../logic/criterion.ts";
import { evaluate } from "../logic/evaluate.ts";
import { missing } from "../logic/gap.ts";
import { type Facts, known, type Reading, unknownFor } from "../logic/reading.ts";
import type { Truth } from "../logic/truth.ts";
import type { RedFlagQuestion } from "./types.ts";

/** `unknown` is "I do not know"; a question that is absent has not been answered. */
export type RedFlagAnswers = Readonly<Record<string, Truth>>;

export type QuestionTruths = ReadonlyMap<string, Truth>;

export function questionTruths(
  questions: readonly RedFlagQuestion[],
  answers: RedFlagAnswers,
  facts: Facts | undefined,
): QuestionTruths {
  return new Map(
    questions.map((question) => [question.id, truthOf(question, answers[question.id], facts)]),
  );
}

/**
 * A symptom is what it is today, so today's answer wins over a stored one. Of a drug or a stent, neither memory nor
 * record is sure to be complete: there a yes of either counts.
 */
function truthOf(
  { about, from }: RedFlagQuestion,
  told: Truth | undefined,
  facts: Facts | undefined,
): Truth {
  if (told === "yes" || (told === "no" && about !== true)) return told;
  const stored = from === undefined || facts === undefined ? "unknown" : judged(from, facts);
  return told === "no" && stored === "unknown" ? "no" : stored;
}

const judged = (from: Criterion, facts: Facts): Truth => evaluate(from, facts).truth;

/** The answers as the evaluator reads them: a question is a fact that is true, false or missing. */
export function answerFacts(truths: QuestionTruths): Facts {
  return {
    read: (question) => readingOf(question, truths.get(question)),
    treatments: { gap: missing("treatments") },
    procedures: { gap: missing("procedures") },
    changeable: () => true,
  };
}

const readingOf = (question: string, answer: Truth | undefined): Reading =>
  answer === "yes" || answer === "no" ? known(answer === "yes") : unknownFor(missing(question));
