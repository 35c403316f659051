/** A height in the units that people write it in: `1.72 m`, `172 cm`, `70 in`, `5 ft 8 in`. */
import type { Construct, Sentence } from "../types.ts";
import { toUnitOf } from "../units.ts";
import { numberAfter, pieceAt, roleAt, textAt } from "../walk.ts";

const INCHES = 12;
/** Below this a bare number is metres, above it centimetres. */
const METRES = 3;

export const height: Construct = {
  roles: ["height", "tall"],
  read(sentence, at, { facts }) {
    const fact = facts.get("heightCm");
    const place =
      roleAt(sentence, at) === "tall" ? numberBefore(sentence, at) : numberAfter(sentence, at, 5);
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
    const span = { from: Math.min(at, place), to: Math.max(at, rest?.to ?? place + 1) };
    return [{ fact: fact.id, value: converted, ...span, certainty }];
  },
};

/** `178 cm tall`, `5 ft 8 in tall`: the first number of it. */
function numberBefore(sentence: Sentence, at: number): number {
  const [near, far] = [at - 2, at - 4];
  const isFeet = /^(?:ft|feet|foot|'|’)$/.test(textAt(sentence, far + 1));
  const place = isFeet ? far : near;
  return roleAt(sentence, place) === "number" ? place : -1;
}

function inchesBehind(sentence: Sentence, at: number) {
  const piece = pieceAt(sentence, at);
  return piece?.role === "number" ? { value: piece.value, to: at } : undefined;
}

const SIZE = /^\s*cm\s*(?:,|and|\/|;)?\s*(\d{2,3}(?:\.\d)?)\s*kg\b/i;

/** `160 cm and 58 kg`, without a name for either. */
export const size: Construct = {
  roles: ["unit"],
  read({ text, pieces, end }, at) {
    const [piece, before] = [pieces[at], pieces[at - 1]];
    const weight = SIZE.exec(text.slice(piece?.start, end))?.[1];
    const isHeight = (before?.value ?? 0) > LEAST_CM && piece?.entry?.unit === "cm";
    if (before === undefined || weight === undefined || !isHeight) return [];
    return [
      { fact: "heightCm", value: before.value, from: at - 1, to: at },
      { fact: "weightKg", value: Number(weight), from: at, to: at + 2 },
    ];
  },
};

/** Below it is a tumour. */
const LEAST_CM = 100;
