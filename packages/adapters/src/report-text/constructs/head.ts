/** `72F` at the head of a line or an entry, `M/81`: so many years old, woman or man. Elsewhere it may be the size of a tube. */
import type { Construct, Sentence } from "../types.ts";
import { pieceAt, textAt } from "../walk.ts";

const SEXES: Readonly<Record<string, string>> = { F: "female", M: "male" };
const YOUNGEST = 18;

const BORN = /\b(?:dob|d\.o\.b\.?|born|birth)\b[^\n]{0,16}\($/i;

/** `DOB 22.03.68 (58)`. */
const isBehindBirth = ({ text, start, pieces }: Sentence, at: number): boolean =>
  BORN.test(text.slice(start, pieces[at]?.start)) && text[pieces[at]?.end ?? 0] === ")";

export const head: Construct = {
  roles: ["number"],
  read(sentence, at) {
    const { value: age = 0, start, end } = pieceAt(sentence, at) ?? {};
    if (age >= YOUNGEST && isBehindBirth(sentence, at))
      return [{ fact: "age", value: age, from: at, to: at }];
    const isBehind =
      textAt(sentence, at - 1) === "/" &&
      pieceAt(sentence, at - 1)?.end === start &&
      pieceAt(sentence, at - 3)?.end !== pieceAt(sentence, at - 2)?.start;
    const sex = SEXES[textAt(sentence, isBehind ? at - 2 : at + 1)];
    const isStuck =
      isBehind ||
      isCell(sentence, at) ||
      endsName(sentence, at) ||
      (pieceAt(sentence, at + 1)?.start === end && isHead(sentence, at));
    const isTracer = /^(?:-|FDG)$/i.test(textAt(sentence, at + 2));
    if (sex === undefined || !isStuck || isTracer || age < YOUNGEST) return [];
    const place = isBehind ? { from: at - 2, to: at } : { from: at, to: at + 1 };
    return [
      { fact: "age", value: age, ...place },
      { fact: "sex", value: sex, ...place },
    ];
  },
};

/** `59 M` alone in a cell. */
const isCell = ({ text, start, end, pieces }: Sentence, at: number): boolean =>
  /(?: {2}|\t|\|)\s*$/.test(text.slice(start, pieces[at]?.start)) &&
  /^ [MF](?: {2}|\t|\||$)/.test(text.slice(pieces[at]?.end, end));

/** `Re: Ms. C. Example, 71 F`. */
const endsName = ({ text, start, end, pieces }: Sentence, at: number): boolean =>
  pieces.some(({ role }) => role === "title") &&
  /,\s*$/.test(text.slice(start, pieces[at]?.start)) &&
  /^ [MF]\s*$/.test(text.slice(pieces[at]?.end, end));

/** At the head of a line, an entry or a cell; behind the comma of a name. */
const isHead = (sentence: Sentence, at: number): boolean =>
  at === 0 ||
  textAt(sentence, at - 1) === ":" ||
  (textAt(sentence, at - 1) === "," && sentence.pieces.some(({ role }) => role === "title")) ||
  /(?: {2}|\t|\|)\s*$/.test(sentence.text.slice(sentence.start, pieceAt(sentence, at)?.start));
