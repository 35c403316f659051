/** Which questions about danger signs still count: those nobody has answered, and those answered "I do not know". */
import { evaluate } from "../logic/evaluate.ts";
import { gapFacts } from "../logic/gap.ts";
import type { Facts } from "../logic/reading.ts";
import type { QuestionTruths, RedFlagAnswers } from "./answers.ts";
import type { RedFlag, RedFlags } from "./types.ts";

interface Judging {
  readonly truths: QuestionTruths;
  readonly facts: Facts;
  readonly redFlags: RedFlags;
}

export interface Unsettled {
  /** Answered "I do not know", in the order of asking. */
  readonly askAgain: readonly string[];
  /** Not answered yet, in the order of asking. */
  readonly open: readonly string[];
}

export function unsettled(answers: RedFlagAnswers, judging: Judging): Unsettled {
  const { truths, redFlags } = judging;
  const counts = waitedFor(judging);
  const unknown = redFlags.questions.filter(({ id }) => truths.get(id) === "unknown");
  const isTold = (id: string) => answers[id] === "unknown";
  return {
    askAgain: unknown
      .filter(({ id, about }) => isTold(id) && (!about || counts.has(id)))
      .map(({ id }) => id),
    open: unknown.filter(({ id }) => !isTold(id) && counts.has(id)).map(({ id }) => id),
  };
}

/** Symptoms first: what a sign depends on is asked only where it is all that the sign still waits for. */
function waitedFor({ facts, redFlags }: Judging): ReadonlySet<string> {
  const { flags, questions, rules } = redFlags;
  const about = new Set(questions.filter((one) => one.about).map(({ id }) => id));
  const groups = [
    ...flags.flatMap((flag) => waits(flag, facts)),
    ...rules.notes.map(({ when }) => gapFacts(evaluate(when, facts).gaps)),
  ];
  const asked = groups.flatMap((group) => {
    const symptoms = group.filter((id) => !about.has(id));
    return symptoms.length > 0 ? symptoms : group;
  });
  return new Set([...asked, rules.carerWorry.question]);
}

/** The questions that a sign waits for, and those that its window does once the sign is there. */
function waits(flag: RedFlag, facts: Facts): readonly (readonly string[])[] {
  const { truth, gaps } = evaluate(flag.when, facts);
  if (truth === "no") return [];
  const isThere = truth === "yes" && flag.window !== undefined;
  const beside = isThere ? evaluate(flag.window, facts).gaps : [];
  return [gapFacts(gaps), gapFacts(beside)];
}
