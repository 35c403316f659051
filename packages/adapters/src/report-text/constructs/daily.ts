/** What is taken every day: a steroid by its dose, food by its share of the usual. */
import type { Construct, Sentence } from "../types.ts";
import { find, numberAfter, pieceAt } from "../walk.ts";

const DAILY =
  /^\s*mg\b[^.;]{0,14}?(?:\bdaily\b|\bod\b|\bqd\b|\ba day\b|\bper day\b|\/ ?(?:d|day)\b)/i;
const OVER = /\b(?:stopped|weaned off|until|previously|premedication|completed)\b/i;

export const steroid: Construct = {
  roles: ["steroid"],
  read(sentence, at) {
    const to = numberAfter(sentence, at, 4);
    if (to < 0 || !DAILY.test(restFrom(sentence, to)) || OVER.test(whole(sentence))) return [];
    const fact = pieceAt(sentence, at)?.entry?.fact ?? "";
    return [{ fact, value: pieceAt(sentence, to)?.value, from: at, to }];
  },
};

const OF_USUAL =
  /^\s*(?:%|per ?cent)\s+of\b[^.;]{0,24}\b(?:usual(?:ly)?|used to|normal(?:ly)?|before)\b/i;

const SHARES: Readonly<Record<string, number>> = {
  half: 50,
  "a quarter": 25,
  "three quarters": 75,
};
const SHARE =
  /^[^.;,]{0,12}?\b(half|a quarter|three quarters)\b (?:of )?[^.;]{0,24}\b(?:usual(?:ly)?|used to|normal(?:ly)?|before)\b/i;

export const intake: Construct = {
  roles: ["intake"],
  read(sentence, at) {
    const share = SHARES[SHARE.exec(restFrom(sentence, at))?.[1]?.toLowerCase() ?? ""];
    if (share !== undefined)
      return [{ fact: pieceAt(sentence, at)?.entry?.fact ?? "", value: share, from: at, to: at }];
    const to = find(sentence, [at + 1, at + 6], ["number"]);
    if (to < 0 || !OF_USUAL.test(restFrom(sentence, to))) return [];
    const fact = pieceAt(sentence, at)?.entry?.fact ?? "";
    return [{ fact, value: pieceAt(sentence, to)?.value, from: at, to: to + 1 }];
  },
};

const restFrom = ({ text, pieces, end }: Sentence, at: number): string =>
  text.slice(pieces[at]?.end ?? end, end);

const whole = ({ text, start, end }: Sentence): string => text.slice(start, end);
