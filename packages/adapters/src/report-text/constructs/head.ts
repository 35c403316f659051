/** `72F` at the head of a line or an entry: so many years old, woman or man. Elsewhere it may be the size of a tube. */
import type { Construct, Sentence } from "../types.ts";
import { pieceAt, textAt } from "../walk.ts";

const SEXES: Readonly<Record<string, string>> = { F: "female", M: "male" };
const YOUNGEST = 18;

export const head: Construct = {
  roles: ["number"],
  read(sentence, at) {
    const { value: age = 0, end } = pieceAt(sentence, at) ?? {};
    const sex = SEXES[textAt(sentence, at + 1)];
    const isStuck = pieceAt(sentence, at + 1)?.start === end;
    if (sex === undefined || !isStuck || age < YOUNGEST || !isHead(sentence, at)) return [];
    const place = { from: at, to: at + 1 };
    return [
      { fact: "age", value: age, ...place },
      { fact: "sex", value: sex, ...place },
    ];
  },
};

const isHead = (sentence: Sentence, at: number): boolean =>
  at === 0 || textAt(sentence, at - 1) === ":";
