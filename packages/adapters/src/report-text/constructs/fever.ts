/** A temperature of today: `temp 38.4`, `my temperature was 38.7 this morning`. */
import type { Construct, Sentence } from "../types.ts";
import { limitAt, numberAfter, pieceAt, textAt } from "../walk.ts";
import { isOfArrival } from "./pressure.ts";

/** Beyond these a number is no temperature in degrees Celsius. */
const [LEAST, MOST] = [34, 43];

/** `101.5 F`. */
function inCelsius(sentence: Sentence, at: number): number {
  const value = pieceAt(sentence, at)?.value ?? Number.NaN;
  const unit = [1, 2].map((step) => textAt(sentence, at + step)).join("");
  return /^°?F/.test(unit) ? ((value - 32) * 5) / 9 : value;
}

export const fever: Construct = {
  roles: ["temperature"],
  read(sentence, at, { rules }) {
    const { fact } = pieceAt(sentence, at)?.entry ?? {};
    const to = numberAfter(sentence, at, 6);
    const value = inCelsius(sentence, to);
    if (fact === undefined || !(value >= LEAST && value <= MOST)) return [];
    if (limitAt(sentence, to) !== undefined || isOfArrival(sentence, at)) return [];
    return [{ fact, value: value >= rules.feverFrom, from: at, to, certainty: "converted" }];
  },
};
