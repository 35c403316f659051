/** Metastases with the organs that are named in a list by them, or that there are none. */
import type { Construct, Sentence } from "../types.ts";
import { find, pieceAt, roleAt, textAt } from "../walk.ts";
import { brainFree, listedBefore, listedBehind, siteFindings } from "./sites.ts";

export const metastases: Construct = {
  roles: ["mets"],
  read(sentence, at) {
    const denial = find(sentence, [Math.max(0, at - 5), at], ["negation"]);
    const listed = [...listedBefore(sentence, at), ...listedBehind(sentence, at, false)];
    const sites = listed.length > 0 || denial >= 0 ? listed : sitesAhead(sentence, at);
    const place = { from: at, to: at };
    if (sites.length > 0)
      return [...brainFree(sentence, sites, at), ...siteFindings(sentence, sites, at)];
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

/** `Lungs: two nodules in keeping with metastases`, `new liver lesions, all consistent with metastases`. */
function sitesAhead(sentence: Sentence, at: number): readonly number[] {
  const heads = [0, 1].filter(
    (i) => roleAt(sentence, i) === "site" && textAt(sentence, i + 1) === ":",
  );
  const isLikened =
    /^with$/i.test(textAt(sentence, at - 1)) &&
    /^(?:consistent|keeping|compatible)$/i.test(textAt(sentence, at - 2));
  const sites: number[] = [];
  for (let i = 0; isLikened && i < at; i++) if (roleAt(sentence, i) === "site") sites.push(i);
  return isLikened ? sites : heads;
}
