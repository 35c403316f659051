/** From answers about danger signs to one level, with reasons and what to ask again. It never says that all is well. */
import { evaluate } from "../logic/evaluate.ts";
import type { Facts } from "../logic/reading.ts";
import { answerFacts, questionTruths, type RedFlagAnswers } from "./answers.ts";
import { type AntidoteClock, antidoteClock } from "./clock.ts";
import { levelOf, type RedFlagRule } from "./combine.ts";
import { findSigns, type RedFlagFinding } from "./findings.ts";
import { isAtLeast } from "./levels.ts";
import type { RedFlagLevel, RedFlags } from "./types.ts";
import { unsettled } from "./unsettled.ts";

export interface RedFlagContext {
  /** What is stored about the person; absent on a locked screen, and everything works all the same. */
  readonly facts?: Facts | undefined;
  /** The level reached earlier in this sitting: it never falls. */
  readonly previous?: RedFlagLevel | undefined;
  readonly hoursSinceLastDose?: number | undefined;
}

export interface RedFlagAssessment {
  readonly level: RedFlagLevel;
  /** The words to say. Below a call today, `still-open` comes first for as long as a question is open. */
  readonly advice: RedFlagLevel | "still-open";
  /** The most urgent first. */
  readonly found: readonly RedFlagFinding[];
  /** The rules that moved the level, beside the signs. */
  readonly rules: readonly RedFlagRule[];
  readonly notes: readonly string[];
  readonly clock: AntidoteClock | undefined;
  /** Answered "I do not know": asked again, and never counted as no. In the order of asking. */
  readonly askAgain: readonly string[];
  /** Not answered yet, and they count. */
  readonly open: readonly string[];
  /** A sign after which nothing more is asked. */
  readonly stop: boolean;
}

export function assessRedFlags(
  answers: RedFlagAnswers,
  context: RedFlagContext,
  redFlags: RedFlags,
): RedFlagAssessment {
  const truths = questionTruths(redFlags.questions, answers, context.facts);
  const facts = answerFacts(truths);
  const found = findSigns(redFlags.flags, facts);
  const { level, rules } = levelOf(found, { truths, redFlags, previous: context.previous });
  const { askAgain, open } = unsettled(answers, { truths, facts, redFlags });
  const isSettled = askAgain.length + open.length === 0;
  return {
    level,
    advice: isSettled || isAtLeast(level, "same-day") ? level : "still-open",
    found,
    rules,
    notes: notesOf(facts, redFlags),
    clock: clockOf(found, context, redFlags),
    askAgain,
    open,
    stop: found.some(({ flag }) => flag.first === true),
  };
}

const notesOf = (facts: Facts, { rules }: RedFlags): readonly string[] =>
  rules.notes.filter(({ when }) => evaluate(when, facts).truth === "yes").map(({ id }) => id);

function clockOf(
  found: readonly RedFlagFinding[],
  { hoursSinceLastDose }: RedFlagContext,
  { rules }: RedFlags,
): AntidoteClock | undefined {
  const { flag, hours } = rules.antidoteClock;
  if (!found.some((one) => one.flag.id === flag)) return undefined;
  return antidoteClock(hours, hoursSinceLastDose);
}
