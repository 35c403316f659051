/** Says what each answer of a test would change. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { AnswerEffect, PossibleAnswer } from "../options/what-if.ts";
import { sayLimit, sayValue } from "./values.ts";
import { phrase, type Voice } from "./voice.ts";

export interface SaidEffect {
  readonly answer: string;
  readonly opens: string | undefined;
  readonly closes: string | undefined;
  readonly nothing: string | undefined;
}

export function sayEffect(
  voice: Voice,
  fact: string,
  effect: AnswerEffect,
  knowledge: Knowledge,
): SaidEffect {
  const names = (ids: readonly string[]) =>
    ids.map((id) => knowledge.options.find((option) => option.id === id)?.name ?? id).join("; ");
  const said = (id: string, ids: readonly string[]) =>
    ids.length === 0 ? undefined : phrase(voice, id, { options: names(ids) });
  const changes = effect.opens.length + effect.closes.length;
  return {
    answer: phrase(voice, "what-if-answer", { value: sayAnswer(voice, fact, effect.answer) }),
    opens: said("what-if-opens", effect.opens),
    closes: said("what-if-closes", effect.closes),
    nothing: changes === 0 ? phrase(voice, "what-if-nothing") : undefined,
  };
}

function sayAnswer(voice: Voice, fact: string, answer: PossibleAnswer): string {
  if (answer.kind === "value") return sayValue(voice, fact, answer.value);
  const { low, high } = answer;
  const lowest = low && sayLimit(voice, fact, low.at);
  const highest = high && sayLimit(voice, fact, high.at);
  if (lowest !== undefined && highest !== undefined)
    return phrase(voice, high?.inside ? "what-if-between" : "what-if-between-below", {
      low: lowest,
      high: highest,
    });
  if (lowest !== undefined)
    return phrase(voice, low?.inside ? "what-if-from" : "what-if-above", { low: lowest });
  if (highest !== undefined)
    return phrase(voice, high?.inside ? "what-if-to" : "what-if-below", { high: highest });
  return phrase(voice, "what-if-any");
}
