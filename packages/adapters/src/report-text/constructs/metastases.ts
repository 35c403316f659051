/** Metastases with the organs that are named in a list by them, or that there are none. */
import type { Construct } from "../types.ts";
import { find, pieceAt } from "../walk.ts";
import { listedBefore, listedBehind, siteFindings } from "./sites.ts";

export const metastases: Construct = {
  roles: ["mets"],
  read(sentence, at) {
    const denial = find(sentence, [Math.max(0, at - 5), at], ["negation"]);
    const sites = [...listedBefore(sentence, at), ...listedBehind(sentence, at, false)];
    const place = { from: at, to: at };
    if (sites.length > 0) return siteFindings(sentence, sites, at);
    const also = Object.entries(pieceAt(sentence, at)?.entry?.also ?? {});
    if (denial < 0 && also.length > 0)
      return also.map(([fact, value]) => ({ fact, value, ...place }));
    const isBare = denial >= 0 && find(sentence, [denial, at], ["site", "says"]) < 0;
    const said = sentence.text.slice(pieceAt(sentence, denial)?.start, pieceAt(sentence, at)?.end);
    return isBare && /distant|metast/i.test(said)
      ? [{ fact: "metastaticSites", value: [], from: denial, to: at, ownNegation: true }]
      : [];
  },
};
