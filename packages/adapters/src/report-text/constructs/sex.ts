/** Woman or man: by the word, or by the title of the person that the letter is about. */
import type { Construct, Found, Sentence } from "../types.ts";
import { pieceAt, roleAt, textAt } from "../walk.ts";

export const sex: Construct = {
  roles: ["sex", "title"],
  read(sentence, at) {
    const entry = pieceAt(sentence, at)?.entry;
    if (entry?.fact === undefined || entry.is === undefined) return [];
    const found = { fact: entry.fact, value: entry.is, from: at, to: at };
    if (entry.role === "sex") return [found, ...ageBehind(sentence, at)];
    // `QTc 438 ms` names nobody.
    if (roleAt(sentence, at - 1) === "number") return [];
    return isOfPatient(sentence) ? [{ ...found, certainty: "inferred" }] : [];
  },
};

/** In tales of children no age is taken. */
const YOUNGEST = 18;

/** `Woman, 71.`, `male (66)`, `a woman of 58`. */
function ageBehind(sentence: Sentence, at: number): readonly Found[] {
  const piece = pieceAt(sentence, at + 2);
  const isOf =
    /^of$/i.test(textAt(sentence, at + 1)) &&
    (piece?.value ?? 0) >= YOUNGEST &&
    roleAt(sentence, at + 3) !== "unit";
  const isApart =
    /^[,(]$/.test(textAt(sentence, at + 1)) &&
    (/^(?:[,.;)]|)$/.test(textAt(sentence, at + 3)) ||
      ["years", "year-old"].includes(roleAt(sentence, at + 3)));
  return piece?.role === "number" && (isApart || isOf)
    ? [{ fact: "age", value: piece.value, from: at, to: at + 2 }]
    : [];
}

const NAMES_PATIENT =
  /^\s*(?:re|patient|name|patient name)\s*:|\b(?:aged?|dob|d\.o\.b|born|attended|admitted|(?:was|is) seen|reviewed|presented|diagnosed|hospital no|nhs|years)\b/i;
const NAMES_DOCTOR =
  /\b(?:consultant|surgeon|registrar|dear|cc|referred by|referrer|signed|secretary)\b/i;

/** `Re: Mrs A.`, `Mr B. was seen`: surgeons have such titles as well. */
const isOfPatient = ({ text, start, end }: Sentence): boolean => {
  const said = text.slice(start, end);
  return NAMES_PATIENT.test(said) && !NAMES_DOCTOR.test(said);
};
