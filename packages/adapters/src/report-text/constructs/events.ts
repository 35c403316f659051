/** When something was: a heart attack weeks ago, none within half a year, a pain that is gone. */
import type { Found, Sentence } from "../types.ts";
import { pieceAt, saidBehind } from "../walk.ts";

const EVER = ["heartAttackEver", "strokeEver"];
const RECENT = "recentArterialEvent";
const AGO = /^[^.;]{0,12}?\b(\w+) (day|week|month)s? ago\b/i;
const WINDOW = /^[^.;]*\b(?:in|within) (?:the )?(?:past|last )?\s*(?:6|six) months\b/i;
/** Months that count as not long ago. */
const MOST: Readonly<Record<string, number>> = { day: 200, week: 26, month: 6 };
const COUNTS = ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** `NSTEMI six weeks ago`. */
export function recentEvent(sentence: Sentence, at: number): readonly Found[] {
  const fact = pieceAt(sentence, at)?.entry?.fact ?? "";
  const [, count = "", unit = ""] =
    fact === RECENT || EVER.includes(fact) ? (AGO.exec(saidBehind(sentence, at)) ?? []) : [];
  const written = Math.max(1, COUNTS.indexOf(count.toLowerCase()));
  const isRecent = (Number(count) || written) <= (MOST[unit.toLowerCase()] ?? 0);
  return isRecent ? [{ fact: RECENT, value: true, from: at, to: at, certainty: "inferred" }] : [];
}

/** `No MI or stroke within the past 6 months` denies none of before. */
export const withinMonths = (sentence: Sentence, at: number, denied: Found): Found =>
  EVER.includes(denied.fact) && WINDOW.test(saidBehind(sentence, at))
    ? { ...denied, fact: RECENT }
    : denied;

const GONE =
  /^[^.;,]{0,30}(?:, )?\b(?:now gone|(?:has|have) (?:gone|resolved|settled|cleared)|is gone)\b/i;
const SETTLED = /^[^.;]{0,40}\b(?:settled|resolved)\b/i;

/** A state that is over: `bone pain, now gone`. */
export const isGoneBy = (sentence: Sentence, at: number, no: Found["value"]): boolean =>
  no === false && (GONE.test(saidBehind(sentence, at)) || SETTLED.test(saidBehind(sentence, at)));

export function goneBy(sentence: Sentence, at: number): readonly Found[] {
  const { fact = "", no } = pieceAt(sentence, at)?.entry ?? {};
  if (!GONE.test(saidBehind(sentence, at))) return [];
  return [{ fact, value: no, from: at, to: at, ownNegation: true, certainty: "inferred" }];
}
