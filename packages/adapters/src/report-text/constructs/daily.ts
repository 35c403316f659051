/** What is taken every day: a steroid by its dose, food by its share of the usual, and for how long it was little. */
import type { Construct, Sentence } from "../types.ts";
import { find, numberAfter, pieceAt, saidBefore, saidBehind, saidIn, textAt } from "../walk.ts";

const DAILY =
  /^\s*mg\b[^.;]{0,14}?(?:\bdaily\b|\bod\b|\bqd\b|\ba day\b|\bper day\b|\/ ?(?:d|day)\b)/i;
const OVER = /\b(?:stopped|weaned off|until|previously|premedication|completed)\b/i;

export const steroid: Construct = {
  roles: ["steroid"],
  read(sentence, at) {
    const to = taperedTo(sentence, at) ?? numberAfter(sentence, at, 4);
    if (to < 0 || !DAILY.test(saidBehind(sentence, to)) || OVER.test(saidIn(sentence))) return [];
    const fact = factAt(sentence, at);
    return [{ fact, value: pieceAt(sentence, to)?.value, from: at, to }];
  },
};

/** `Prednisone 40 mg in July, tapered, now 5 mg daily`. */
function taperedTo(sentence: Sentence, at: number): number | undefined {
  const now = find(sentence, [at + 1, at + 16], ["now"]);
  const place = now < 0 ? -1 : find(sentence, [now + 1, now + 3], ["number"]);
  return place < 0 ? undefined : place;
}

const OF_USUAL =
  /^\s*(?:%|per ?cent)\s+of\b[^.;]{0,24}\b(?:usual(?:ly)?|used to|normal(?:ly)?|before)\b/i;

const SHARES: Readonly<Record<string, number>> = {
  half: 50,
  "a quarter": 25,
  "three quarters": 75,
};
const SHARE =
  /^[^.;,]{0,12}?\b(half|a quarter|three quarters)\b (?:of )?[^.;]{0,24}\b(?:usual(?:ly)?|used to|normal(?:ly)?|before)\b/i;

const SHARE_BEFORE = /(\d{1,3}) ?(?:%|per ?cent) of (?:his|her|my|their|the)?\s*$/i;

export const intake: Construct = {
  roles: ["intake"],
  read(sentence, at) {
    const before = SHARE_BEFORE.exec(saidBefore(sentence, at))?.[1];
    if (before !== undefined && USUAL.test(textAt(sentence, at)))
      return [{ fact: factAt(sentence, at), value: Number(before), from: at - 1, to: at }];
    const share = SHARES[SHARE.exec(saidBehind(sentence, at))?.[1]?.toLowerCase() ?? ""];
    if (share !== undefined)
      return [{ fact: factAt(sentence, at), value: share, from: at, to: at }];
    const to = find(sentence, [at + 1, at + 6], ["number"]);
    if (to < 0 || !OF_USUAL.test(saidBehind(sentence, to))) return [];
    const fact = factAt(sentence, at);
    return [{ fact, value: pieceAt(sentence, to)?.value, from: at, to: to + 1 }];
  },
};

const USUAL = /\b(?:usual|normal)\b/i;

const FOR_DAYS =
  /^[^.;]{0,24}?\b(?:for|over|in) (?:the )?(?:last |past )?(\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten) (day|week)s?\b/i;
const IN_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };
const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
];

const countOf = (said: string): number => {
  const written = said.toLowerCase() === "a" ? 1 : NUMBERS.indexOf(said.toLowerCase());
  return written < 0 ? Number(said) : written;
};

/** `very little food for 9 days now`. */
export const little: Construct = {
  roles: ["little"],
  read(sentence, at) {
    const [, count = "", unit = ""] = FOR_DAYS.exec(saidBehind(sentence, at)) ?? [];
    const days = countOf(count) * (IN_DAYS[unit.toLowerCase()] ?? 0);
    return days > 0 ? [{ fact: factAt(sentence, at), value: days, from: at, to: at }] : [];
  },
};

const factAt = (sentence: Sentence, at: number): string => pieceAt(sentence, at)?.entry?.fact ?? "";
