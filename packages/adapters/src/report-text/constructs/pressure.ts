/** Blood pressure: `BP 152/88`. */
import type { Construct, Sentence } from "../types.ts";
import { limitAt, numberAfter, pieceAt, roleAt, textAt } from "../walk.ts";

const ARRIVED = /\b(?:presented|brought in)\b[^\n]*$/i;
const BACK = 200;

/** Of the hour when somebody came in: `Presented with bleeding. BP 88/60`. */
export const isOfArrival = ({ text, start, pieces, roles }: Sentence, at: number): boolean =>
  !roles.has("now") && ARRIVED.test(text.slice(Math.max(0, start - BACK), pieces[at]?.start));

export const pressure: Construct = {
  roles: ["pressure"],
  read(sentence, at) {
    const upper = numberAfter(sentence, at, 8);
    const lower = upper + 2;
    const isPair = textAt(sentence, upper + 1) === "/" && roleAt(sentence, lower) === "number";
    if (upper < 0 || !isPair) return [];
    if (isOfArrival(sentence, at)) return [];
    const refused = limitAt(sentence, upper) === undefined ? {} : { refused: "limit" as const };
    const value = (place: number) => pieceAt(sentence, place)?.value ?? 0;
    const found = { from: at, to: lower, ...refused };
    return [
      { ...found, fact: "systolicPressure", value: value(upper) },
      { ...found, fact: "diastolicPressure", value: value(lower) },
    ];
  },
};
