/** Blood pressure: `BP 152/88`. */
import type { Construct } from "../types.ts";
import { limitAt, numberAfter, pieceAt, roleAt, textAt } from "../walk.ts";

/** Of the hour when somebody came in: `Presented with bleeding. BP 88/60`. */
const ARRIVED = /\b(?:presented|on admission|on arrival)\b[^\n]*$/i;
const BACK = 200;

export const pressure: Construct = {
  roles: ["pressure"],
  read(sentence, at) {
    const upper = numberAfter(sentence, at, 8);
    const lower = upper + 2;
    const isPair = textAt(sentence, upper + 1) === "/" && roleAt(sentence, lower) === "number";
    if (upper < 0 || !isPair) return [];
    if (ARRIVED.test(sentence.text.slice(Math.max(0, sentence.start - BACK), sentence.start)))
      return [];
    const refused = limitAt(sentence, upper) === undefined ? {} : { refused: "limit" as const };
    const value = (place: number) => pieceAt(sentence, place)?.value ?? 0;
    const found = { from: at, to: lower, ...refused };
    return [
      { ...found, fact: "systolicPressure", value: value(upper) },
      { ...found, fact: "diastolicPressure", value: value(lower) },
    ];
  },
};
