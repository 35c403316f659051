/** Pain out of ten at its worst, and whether medicines hold it: `pain ... worst 7/10, 3/10 now`, `pain NOT controlled`. */
import type { Construct, Found, Sentence } from "../types.ts";
import { find, pieceAt, roleAt, saidIn, textAt } from "../walk.ts";

export const PAIN = "tumourPain";
const OUT_OF = 10;
const REACH = 4;

const isPain = (sentence: Sentence, at: number): boolean =>
  PAINS.includes(pieceAt(sentence, at)?.entry?.fact ?? "");

const PAINS = [PAIN, "bonePain"];

/** The last place before it that names pain; -1 for none. */
function painBefore(sentence: Sentence, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (isPain(sentence, i)) return i;
  return -1;
}

const BEFORE = 160;

/** The line spoke of pain before. */
const goesOn = ({ text, start }: Sentence): boolean =>
  /\bpain\b[^\n]*$/i.test(text.slice(Math.max(0, start - BEFORE), start));

/** `abdominal pain, worst 7/10`; in the sentence behind as well. */
export const worst: Construct = {
  roles: ["worst"],
  read(sentence, at) {
    const isOfPain = painBefore(sentence, at) >= 0 || goesOn(sentence);
    const place = scoreBefore(sentence, at) ?? find(sentence, [at + 1, at + 1 + REACH], ["number"]);
    const value = pieceAt(sentence, place)?.value;
    if (!isOfPain || value === undefined || !isOutOfTen(sentence, place)) return [];
    return [{ fact: PAIN, value, from: Math.min(at, place), to: Math.max(at, place + 2) }];
  },
};

/** `3/10 at worst`, `3 out of 10 at its worst`. */
function scoreBefore(sentence: Sentence, at: number): number | undefined {
  const places = [at - 3, at - 4].filter((place) => roleAt(sentence, place) === "number");
  return places.find((place) => outOfTenAt(sentence, place));
}

/** `7/10`, `7 out of 10`. */
export const isOutOfTen = (sentence: Sentence, place: number): boolean =>
  outOfTenAt(sentence, place) || /\b0 ?[-–] ?10\)/.test(saidIn(sentence));

const outOfTenAt = (sentence: Sentence, place: number): boolean =>
  (roleAt(sentence, place + 1) === "/" && pieceAt(sentence, place + 2)?.value === OUT_OF) ||
  [1, 2, 3].map((step) => textAt(sentence, place + step)).join(" ") === `out of ${OUT_OF}`;

const NOT_HELD = /^(?:un|poor)/i;

export const held: Construct = {
  roles: ["held"],
  read(sentence, at): readonly Found[] {
    const pain = painBefore(sentence, at);
    if (pain < 0 || find(sentence, [pain + 1, at], ["illness", "measure", ";"]) >= 0) return [];
    const denial = find(sentence, [Math.max(pain, at - 3), at], ["negation"]);
    const value = denial < 0 && !NOT_HELD.test(textAt(sentence, at));
    return [{ fact: "painControlled", value, from: pain, to: at, ownNegation: true }];
  },
};
