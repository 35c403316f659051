/** A spread that is not there any more: `the liver metastases are no longer seen`, `the adrenal lesion has resolved`. */
import type { Construct } from "../types.ts";
import { find, pieceAt, saidBehind } from "../walk.ts";

const REACH = 6;
const WALLS = ["but", ";", ",", "procedure", "drug"];

/** `is no longer seen here`: the person is not, the cancer may be. */
const OF_A_PERSON = /^\s*(?:here|by|in (?:the |our |this )?(?:clinic|service|department)|at)\b/i;

export const gone: Construct = {
  roles: ["gone"],
  read(sentence, at) {
    if (OF_A_PERSON.test(saidBehind(sentence, at))) return [];
    const places: number[] = [];
    for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
      if (find(sentence, [i, i + 1], WALLS) >= 0) break;
      if (pieceAt(sentence, i)?.entry?.fact === "metastaticSites") places.push(i);
    }
    return places.map((place) => ({
      fact: "metastaticSites",
      value: [String(pieceAt(sentence, place)?.entry?.is)],
      from: place,
      to: at,
      refused: "history" as const,
      isGone: true as const,
    }));
  },
};
