/** `72F` at the head of a line or an entry, `M/81`: so many years old, woman or man. Elsewhere it may be the size of a tube. */
import type { Construct, Sentence } from "../types.ts";
import { pieceAt, saidBefore, saidBehind, textAt } from "../walk.ts";

const SEXES: Readonly<Record<string, string>> = { F: "female", M: "male" };
const YOUNGEST = 18;

const GAP_BEFORE = /(?: {2}|\t|\|)\s*$/;
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
const isCell = (sentence: Sentence, at: number): boolean =>
  GAP_BEFORE.test(saidBefore(sentence, at)) &&
  /^ [MF](?: {2}|\t|\||$)/.test(saidBehind(sentence, at));

/** `Re: Ms. C. Example, 71 F`. */
const endsName = (sentence: Sentence, at: number): boolean =>
  sentence.roles.has("title") &&
  /,\s*$/.test(saidBefore(sentence, at)) &&
  /^ [MF]\s*$/.test(saidBehind(sentence, at));

/** At the head of a line, an entry or a cell; behind the comma of a name. */
const isHead = (sentence: Sentence, at: number): boolean =>
  at === 0 ||
  textAt(sentence, at - 1) === ":" ||
  (textAt(sentence, at - 1) === "," && sentence.roles.has("title")) ||
  GAP_BEFORE.test(saidBefore(sentence, at));
