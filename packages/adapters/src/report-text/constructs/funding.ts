/** Drugs that the team can get: `funding for trifluridine/tipiracil has been confirmed`. */
import type { Construct, Found } from "../types.ts";
import { pieceAt } from "../walk.ts";

const REACH = 8;
const GRANTED = /\b(?:confirms?|confirmed|approved|agreed|granted|secured|in place|available)\b/i;
const REFUSED = /\b(?:not|declined|refused|awaited|pending|applied)\b/i;

export const funding: Construct = {
  roles: ["funding"],
  read(sentence, at): readonly Found[] {
    const said = sentence.text.slice(pieceAt(sentence, at)?.start, sentence.end);
    if (!GRANTED.test(said) || REFUSED.test(said)) return [];
    return sentence.pieces.slice(at + 1, at + REACH).flatMap(({ entry }, i) =>
      (entry?.drugs ?? []).map((drug): Found => {
        return { fact: "drugAvailable", value: [drug], from: at, to: at + 1 + i };
      }),
    );
  },
};
