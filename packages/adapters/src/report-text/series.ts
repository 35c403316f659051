/** Several values of one test in one sentence, each with the words that tell its time: `was 0 in May and is 2 now`. */
import type { Sentence } from "./types.ts";
import { endOfTopic, pieceAt, roleAt, textAt } from "./walk.ts";

export type Scope = readonly [from: number, to: number];

const REACH = 14;
const CUES = ["date", "now", "past", "to", "begin"];
/** What is counted and is no second value. */
const COUNTED =
  /^(?:units?|weeks?|months?|days?|years?|cycles?|hours?|mm|cm|ml|points?|of|th|st|nd|rd|times|doses?|kg|mg)$/i;

/** The place of the first value with those of later ones that a date or a word of time tells apart. */
export function seriesFrom(sentence: Sentence, first: number): readonly number[] {
  const places = [first];
  for (let next = laterNumber(sentence, first); next >= 0; next = laterNumber(sentence, next))
    places.push(next);
  return places;
}

function laterNumber(sentence: Sentence, from: number): number {
  const end = endOfTopic(sentence, from, REACH);
  let hasCue = false;
  for (let i = from + 1; i < end; i++) {
    const role = roleAt(sentence, i);
    if (CUES.includes(role)) hasCue = true;
    if (role === "number" && !isRange(sentence, i) && isAlike(sentence, from, i))
      return hasCue || hasCueBehind(sentence, i, end) ? i : -1;
  }
  return -1;
}

/** `6/10` is one value. */
const OF_TEN = 10;

/** The ends of `(0-40)`, and numbers with a limit before them. */
const isRange = (sentence: Sentence, at: number): boolean =>
  ["-", "<", ">", "≤", "≥", "/"].includes(roleAt(sentence, at - 1)) ||
  (["-", "/"].includes(roleAt(sentence, at + 1)) && pieceAt(sentence, at + 2)?.value !== OF_TEN);

function isAlike(sentence: Sentence, one: number, other: number): boolean {
  const unit = unitAt(sentence, other + 1);
  const first = unitAt(sentence, one + 1);
  // `120 on Monday, 35 mg/L today`.
  if (unit !== undefined && (first === undefined || unit === first)) return true;
  return unit === undefined && !COUNTED.test(textAt(sentence, other + 1));
}

const unitAt = (sentence: Sentence, at: number): string | undefined =>
  roleAt(sentence, at) === "unit" ? pieceAt(sentence, at)?.entry?.unit : undefined;

const CUE_REACH = 4;

function hasCueBehind(sentence: Sentence, at: number, end: number): boolean {
  for (let i = at + 1; i < Math.min(end, at + CUE_REACH); i++)
    if (CUES.includes(roleAt(sentence, i))) return true;
  return false;
}

const BREAK = /^(?:,|and|but|\(|;|then|to|→|->|compared|versus|vs|from|having|which)$/i;

/** Which words belong to which value: from the break before it to the next break. */
export function scopesOf(
  sentence: Sentence,
  at: number,
  places: readonly number[],
): readonly Scope[] {
  const last = places.at(-1) ?? at;
  return places.map((place, i) => {
    const before = places[i - 1];
    const next = places[i + 1];
    const from = before === undefined ? at : breakBetween(sentence, before, place);
    const to =
      next === undefined ? endOfTopic(sentence, last, REACH) : breakBetween(sentence, place, next);
    return [from, to];
  });
}

function breakBetween(sentence: Sentence, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (BREAK.test(textAt(sentence, i))) return i;
  return to;
}
