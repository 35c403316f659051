/** How long after treatment meant to cure the cancer came back: `relapse 8 months after perioperative FLOT`. */
import type { Construct } from "../types.ts";
import { pieceAt } from "../walk.ts";

const CURATIVE = ["perioperative", "adjuvant"];
const AFTER =
  /\b(?:relapsed?|recur(?:red|rence)|came back|has returned|progressed)\b[^.;]{0,60}?\b(\d{1,3}) (months?|years?)\b (?:after|from|since|following|of)\b[^.;]{0,60}$/i;
const IN_MONTHS: Readonly<Record<string, number>> = { m: 1, y: 12 };

export const relapse: Construct = {
  roles: ["intent"],
  read(sentence, at) {
    const { entry, start } = pieceAt(sentence, at) ?? {};
    if (!CURATIVE.includes(String(entry?.is))) return [];
    const said = sentence.text.slice(sentence.start, start);
    const [, count, unit = ""] = AFTER.exec(said) ?? [];
    const months = IN_MONTHS[unit.slice(0, 1).toLowerCase()];
    if (count === undefined || months === undefined) return [];
    const place = { from: at, to: at };
    return [{ fact: "monthsSincePerioperativeTherapy", value: Number(count) * months, ...place }];
  },
};
