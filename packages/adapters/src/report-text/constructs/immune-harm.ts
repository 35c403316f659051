/** Immune side effects of an earlier drug: none, over again, or so hard that the drug must not be given again. */
import type { Construct } from "../types.ts";
import { find, pieceAt, saidIn } from "../walk.ts";
import { DENIED_TO } from "./says.ts";

const SEVERE = /\b(?:severe|grade [34]|g[34]|life-threatening|permanently)\b/i;
const OVER = /\b(?:recovered|resolved|settled|subsided|back to normal)\b/i;

export const immuneHarm: Construct = {
  roles: ["immune-harm"],
  read(sentence, at) {
    const { entry } = pieceAt(sentence, at) ?? {};
    if (entry?.fact === undefined) return [];
    const denial = find(sentence, [Math.max(0, at - 4), at], ["negation"]);
    if (denial >= 0 && find(sentence, [denial, at], DENIED_TO) < 0)
      return [{ fact: entry.fact, value: entry.no, from: denial, to: at, ownNegation: true }];
    const said = saidIn(sentence);
    const found = { fact: entry.fact, from: at, to: at, certainty: "inferred" as const };
    if (SEVERE.test(said)) return [{ ...found, value: entry.is }];
    return OVER.test(said) ? [{ ...found, value: "recovered" }] : [];
  },
};
