/** Illnesses beside the cancer that count by how they are held: diabetes, high blood pressure, a clot under treatment. */
import type { Construct, Found, Sentence } from "../types.ts";
import { find, pieceAt, roleAt } from "../walk.ts";
import { DENIED_TO } from "./says.ts";

const AHEAD = 26;
const BEHIND = 60;
const PARTS = 3;
const HELD =
  /\b(?:well|diet|tablet|rate|medically|fully)[ -]?controlled|\b(?:good|well) control\b|\bin remission\b|\b(?:inactive|quiescent)\b|\b(?:levo)?thyroxine\b|\b(?:undetectable|suppressed)\b|\bno immunosuppress/i;
const NOT_HELD =
  /\b(?:un|poorly |badly )controlled|\bnot on (?:art|haart|treatment)\b|\bpoor control\b|\b(?:active|flar(?:e|ing))\b/i;

/** `on methotrexate`: what needs such a drug is not at rest. */
const isUnder = (said: string, medicines: readonly string[] = []): boolean =>
  medicines.some((one) => new RegExp(`\\bon (?:long-term )?${one}\\b`, "i").test(said));

export const illness: Construct = {
  roles: ["illness"],
  read(sentence, at) {
    const entry = pieceAt(sentence, at)?.entry;
    if (entry?.fact === undefined) return [];
    const found = { fact: entry.fact, from: at, to: at };
    const denial = find(sentence, [Math.max(0, at - 4), at], ["negation"]);
    if (denial >= 0 && find(sentence, [denial, at], DENIED_TO) < 0)
      return [{ ...found, from: denial, value: entry.no, ownNegation: true }];
    const said = around(sentence, at);
    if (NOT_HELD.test(said) || isUnder(said, entry.under)) return [{ ...found, value: entry.is }];
    return HELD.test(said) ? [{ ...found, value: entry.also?.[entry.fact] }] : [];
  },
};

/** Up to the next illness, at most over two commas. */
function around(sentence: Sentence, at: number): string {
  const { start = 0, end = 0 } = pieceAt(sentence, at) ?? {};
  const ahead = sentence.text.slice(Math.max(sentence.start, start - AHEAD), start);
  const next = sentence.pieces.find(({ role }, i) => i > at && role === "illness");
  const last = Math.min(sentence.end, end + BEHIND, next?.start ?? sentence.end);
  const behind = sentence.text.slice(end, last);
  return `${ahead.slice(ahead.lastIndexOf(",") + 1)} ${behind.split(";", 1)[0]?.split(",", PARTS).join(",")}`.replace(
    /\s+/g,
    " ",
  );
}

const UNTREATED = /\b(?:new|acute|untreated|not (?:yet )?treated)\b/i;

/** A clot, and a drug against it in the same sentence; one that is new or not treated. */
export const clot: Construct = {
  roles: ["clot", "anticoagulant"],
  read(sentence, at): readonly Found[] {
    const place = { from: at, to: at, certainty: "inferred" as const };
    const entry = pieceAt(sentence, at)?.entry;
    if (roleAt(sentence, at) === "anticoagulant") {
      const taken = { ...place, fact: "anticoagulation", value: true };
      return entry?.fact === undefined
        ? [taken]
        : [taken, { fact: entry.fact, value: [String(entry.is)], from: at, to: at }];
    }
    const denial = find(sentence, [at - 5, at], ["negation"]);
    if (denial >= 0 && find(sentence, [denial, at], [...DENIED_TO, "anticoagulant"]) < 0)
      return entry?.fact === undefined
        ? []
        : [{ fact: entry.fact, value: entry.no, from: denial, to: at, ownNegation: true }];
    const drug = find(sentence, [0, sentence.pieces.length], ["anticoagulant"]);
    if (entry?.fact === undefined) return [];
    if (drug >= 0) return [{ ...place, fact: entry.fact, value: entry.is }];
    return UNTREATED.test(around(sentence, at))
      ? [{ ...place, fact: entry.fact, value: "untreated-or-recent" }]
      : [];
  },
};
