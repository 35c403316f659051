/** Words that say a value themselves: `MSI-H`, `diffuse type`, `liver metastases`, `no ascites`. */
import { isOfScan } from "../context.ts";
import type { Construct, Found, Sentence } from "../types.ts";
import { find, pieceAt, roleAt } from "../walk.ts";
import { listedBefore, listedBehind, siteFindings } from "./sites.ts";

export const says: Construct = {
  roles: ["says", "outcome"],
  read(sentence, at) {
    const entry = pieceAt(sentence, at)?.entry;
    const also = Object.entries(entry?.also ?? {});
    const besides = also.map(([fact, value]): Found => ({ fact, value, from: at, to: at }));
    if (entry?.role === "outcome") return besides;
    if (entry?.fact === undefined || (entry.short === true && !isOfScan(sentence))) return [];
    const denied = deniedAt(sentence, at, { fact: entry.fact, no: entry.no });
    if (denied !== undefined) return [denied];
    if (entry.is === undefined || isOfRemovedNodes(sentence, entry.fact)) return [];
    const places = placesOf(sentence, at, entry.fact);
    if (entry.fact === "metastaticSites")
      return [...siteFindings(sentence, [at, ...places], at), ...besides];
    const found: Found = { fact: entry.fact, value: entry.is, from: at, to: at };
    return [found, ...besides, ...siteFindings(sentence, places, at)];
  },
};

const BEFORE = 7;

/** What the words say where they are denied, before or behind; undefined where they are not. */
function deniedAt(
  sentence: Sentence,
  at: number,
  { fact, no }: { fact: string; no: Found["value"] },
): Found | undefined {
  const denial = find(sentence, [Math.max(0, at - BEFORE), at], ["negation"]);
  const isBefore = denial >= 0 && find(sentence, [denial, at], ["but", ";"]) < 0;
  const isBehind = [1, 2].some((step) => roleAt(sentence, at + step) === "denied-after");
  if ((isBefore || isBehind) && no !== undefined)
    return { fact, value: no, from: isBefore ? denial : at, to: at, ownNegation: true };
  return isBehind ? { fact, value: undefined, from: at, to: at, refused: "negated" } : undefined;
}

/** `metastatic carcinoma in 3 of 27 nodes`: the nodes of the operation are no distant spread. */
const isOfRemovedNodes = ({ text, start, end, pieces }: Sentence, fact: string): boolean =>
  fact === "extent" &&
  /\bnod(?:e|es|al)\b/i.test(text.slice(start, end)) &&
  !pieces.some(({ entry }) => entry?.fact === "metastaticSites");

/** Other organs of the same list; behind `metastatic to` and `came back in` as well. */
function placesOf(sentence: Sentence, at: number, fact: string): readonly number[] {
  if (fact === "metastaticSites")
    return [...listedBefore(sentence, at), ...listedBehind(sentence, at, true)];
  return ["extent", "course"].includes(fact) ? listedBehind(sentence, at, false) : [];
}
