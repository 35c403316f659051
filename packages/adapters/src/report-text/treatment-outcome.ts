/** How a treatment ended, or that it goes on. */
import { isQueried } from "./context.ts";
import type { Span } from "./treatment-draft.ts";
import type { Sentence } from "./types.ts";
import { find, pieceAt, roleAt, textAt } from "./walk.ts";

const isDenied = (sentence: Sentence, at: number): boolean =>
  isQueried(sentence, at) ||
  find(sentence, [Math.max(0, at - 3), at], ["negation", "doubt", "planned"]) >= 0;

/** Harm and choice are named as reasons; growth comes before the end of a course. */
export function outcomeIn(sentence: Sentence, span: Span): string | undefined {
  const seen: string[] = [];
  for (let i = span[0]; i < span[1]; i++)
    if (roleAt(sentence, i) === "outcome" && !isDenied(sentence, i))
      seen.push(String(pieceAt(sentence, i)?.entry?.is));
  if (isHarmed(sentence, span) || (seen.length === 0 && isStoppedAfterHarm(sentence, span)))
    return "toxicity";
  const stopped = seen.find((one) => one === "toxicity" || one === "choice");
  const isDone = seen[0] === "completed" && seen.includes("progression");
  return stopped ?? (isDone ? "completed" : seen.find((one) => one === "progression")) ?? seen[0];
}

/** `stopped because of neuropathy`, `discontinued for colitis`. */
function isHarmed(sentence: Sentence, [from, to]: Span): boolean {
  if (find(sentence, [from, to], ["stop"]) < 0) return false;
  const harm = find(sentence, [from, to], ["harm", "graded", "immune-harm"]);
  if (harm < 0) return false;
  for (let i = harm - 1; i >= Math.max(from, harm - 8); i--)
    if (roleAt(sentence, i) === "because" || /^(?:for|with|after)$/i.test(textAt(sentence, i)))
      return true;
  return false;
}

const AFTER_HARM = 9;

/** `there was chest pain and the drug was stopped`. */
function isStoppedAfterHarm(sentence: Sentence, [from, to]: Span): boolean {
  const harm = find(sentence, [from, to], ["harm"]);
  if (harm < 0) return false;
  const stop = find(sentence, [harm + 1, Math.min(to, harm + AFTER_HARM)], ["stop"]);
  return stop >= 0 && !isDenied(sentence, harm) && !isDenied(sentence, stop);
}

const FOR_IT = /\bfor (?:that|this) reason\b|\bbecause of (?:it|this|that)\b/i;

/** `coronary spasm on Xeloda, which was stopped for that reason`. */
export const isStoppedForIt = (sentence: Sentence, ahead: Span, behind: Span): boolean =>
  find(sentence, ahead, ["harm"]) >= 0 &&
  find(sentence, behind, ["stop"]) >= 0 &&
  FOR_IT.test(sentence.text.slice(pieceAt(sentence, behind[0])?.start, sentence.end));

interface Told {
  /** Of the treatment behind the words. */
  readonly own?: string;
  /** Of the one that was given before. */
  readonly before?: string;
}

const UNDER =
  /^\s*(?:\w+\s+)?(?:on|through|during|after|following|despite|under|while on|to|with)\b[^.,;]{0,40}$/i;

/** `progression on FOLFOX` tells of it; `on progression she started` tells of the one before. */
export function outcomeAhead(sentence: Sentence, [from, to]: Span): Told | undefined {
  for (let i = to - 1; i >= from; i--) {
    if (roleAt(sentence, i) !== "outcome" || isDenied(sentence, i)) continue;
    const is = String(pieceAt(sentence, i)?.entry?.is);
    if (is !== "progression") return { own: is };
    const between = sentence.text.slice(pieceAt(sentence, i)?.end, pieceAt(sentence, to)?.start);
    return UNDER.test(between) ? { own: is } : { before: is };
  }
  return undefined;
}

const NOT_NOW =
  /^(?:was|were|after|during|progressed|progression|response|responded|while|previously|based|depend|depends|before|despite|put|trial|information|advice)$/i;

/** `on paclitaxel`, `on weekly paclitaxel`: it is given now. */
export function isGivenNow(sentence: Sentence, at: number): boolean {
  const on = [1, 2].map((step) => at - step).find((place) => /^on$/i.test(textAt(sentence, place)));
  if (
    on === undefined ||
    (on === at - 2 && roleAt(sentence, at - 1) !== "word" && roleAt(sentence, at - 1) !== "intent")
  )
    return false;
  const before = roleAt(sentence, on - 1);
  return (
    !["outcome", "stop", "negation", "date", "planned", "harm", "illness", "number"].includes(
      before,
    ) && !NOT_NOW.test(textAt(sentence, on - 1))
  );
}
