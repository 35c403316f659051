/** How long after treatment meant to cure the cancer came back: `relapse 8 months after perioperative FLOT`. */
import type { Construct } from "../types.ts";
import { pieceAt } from "../walk.ts";

const CURATIVE = ["perioperative", "adjuvant"];
const AFTER =
  /\b(?:relapsed?|recur(?:red|rence)|came back|has returned|progressed)\b[^.;]{0,60}?(?<!\b(?:within|under|over|least|than) )\b(\d{1,3}) (months?|years?)\b (?:after|from|since|following|of)\b[^.;]{0,60}$/i;
const IN_MONTHS: Readonly<Record<string, number>> = { m: 1, y: 12 };

/** `recurrence on CT, 4 months after the last FLOT`: what can come back was meant to be cured. */
const AFTER_LAST =
  /\b(?:relapse|recurrence|recurrent)\b[^.;]*?\b(\d{1,3}) (months?|years?) (?:after|from|since) (?:the )?(?:last|end of|completion of|completing|finishing)(?: dose of| cycle of)?\s*$/i;

export const relapse: Construct = {
  roles: ["intent", "drug"],
  read(sentence, at) {
    const { role, entry, start } = pieceAt(sentence, at) ?? {};
    if (role === "intent" && !CURATIVE.includes(String(entry?.is))) return [];
    const said = sentence.text.slice(sentence.start, start);
    const [, count, unit = ""] = (role === "drug" ? AFTER_LAST : AFTER).exec(said) ?? [];
    const months = IN_MONTHS[unit.slice(0, 1).toLowerCase()];
    if (count === undefined || months === undefined) return [];
    const place = { from: at, to: at };
    return [{ fact: "monthsSincePerioperativeTherapy", value: Number(count) * months, ...place }];
  },
};
