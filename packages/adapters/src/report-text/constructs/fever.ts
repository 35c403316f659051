/** A temperature of today: `temp 38.4`, `my temperature was 38.7 this morning`. */
import type { Construct } from "../types.ts";
import { limitAt, numberAfter, pieceAt } from "../walk.ts";

/** Beyond these a number is no temperature in degrees Celsius. */
const [LEAST, MOST] = [34, 43];

export const fever: Construct = {
  roles: ["temperature"],
  read(sentence, at, { rules }) {
    const { fact } = pieceAt(sentence, at)?.entry ?? {};
    const to = numberAfter(sentence, at, 6);
    const value = pieceAt(sentence, to)?.value ?? Number.NaN;
    if (fact === undefined || !(value >= LEAST && value <= MOST)) return [];
    if (limitAt(sentence, to) !== undefined) return [];
    return [{ fact, value: value >= rules.feverFrom, from: at, to, certainty: "converted" }];
  },
};
