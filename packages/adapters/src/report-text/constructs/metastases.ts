/** Metastases with the organs that are named in a list by them, or that there are none. */
import type { Construct, Found } from "../types.ts";
import { find, pieceAt } from "../walk.ts";
import { listedBefore, listedBehind } from "./sites.ts";

export const metastases: Construct = {
  roles: ["mets"],
  read(sentence, at) {
    const denial = find(sentence, [Math.max(0, at - 5), at], ["negation"]);
    const sites = [...listedBefore(sentence, at), ...listedBehind(sentence, at, false)];
    const place = { from: Math.min(at, ...sites), to: Math.max(at, ...sites) };
    if (sites.length > 0)
      return sites.flatMap((site): Found[] => [
        { fact: "metastaticSites", value: [String(pieceAt(sentence, site)?.entry?.is)], ...place },
        { fact: "extent", value: "metastatic", ...place, certainty: "inferred" },
      ]);
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
