/** A height in the units that people write it in: `1.72 m`, `172 cm`, `70 in`, `5 ft 8 in`. */
import type { Construct } from "../types.ts";
import { toUnitOf } from "../units.ts";
import { numberAfter, pieceAt, type roleAt, textAt } from "../walk.ts";

const INCHES = 12;
/** Below this a bare number is metres, above it centimetres. */
const METRES = 3;

export const height: Construct = {
  roles: ["height"],
  read(sentence, at, { facts }) {
    const fact = facts.get("heightCm");
    const place = numberAfter(sentence, at, 5);
    const value = pieceAt(sentence, place)?.value;
    if (fact === undefined || value === undefined) return [];
    const unit = textAt(sentence, place + 1).toLowerCase();
    const isFeet = /^(?:ft|feet|foot|'|’)$/.test(unit);
    const rest = isFeet ? inchesBehind(sentence, place + 2) : undefined;
    const inches = isFeet ? value * INCHES + (rest?.value ?? 0) : value;
    const isInches = isFeet || /^(?:in|inch|inches|")$/.test(unit);
    const own = pieceAt(sentence, place + 1)?.entry?.unit ?? (value < METRES ? "m" : "cm");
    const converted = toUnitOf(fact, inches, isInches ? "[in_i]" : own);
    if (converted === undefined) return [];
    const certainty = own === "cm" && !isInches ? ("stated" as const) : ("converted" as const);
    return [{ fact: fact.id, value: converted, from: at, to: rest?.to ?? place + 1, certainty }];
  },
};

function inchesBehind(sentence: Parameters<typeof roleAt>[0], at: number) {
  const piece = pieceAt(sentence, at);
  return piece?.role === "number" ? { value: piece.value, to: at } : undefined;
}
