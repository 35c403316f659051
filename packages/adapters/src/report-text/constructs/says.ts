/** Words that say a value themselves: `MSI-H`, `diffuse type`, `liver metastases`, `no ascites`. */
import type { Construct, Found, Sentence } from "../types.ts";
import { find, pieceAt, roleAt } from "../walk.ts";
import { listedBefore, listedBehind } from "./sites.ts";

const BEFORE = 7;

export const says: Construct = {
  roles: ["says", "sex", "title", "outcome"],
  read(sentence, at) {
    const entry = pieceAt(sentence, at)?.entry;
    const also = Object.entries(entry?.also ?? {});
    if (entry?.role === "outcome")
      return also.map(([fact, value]) => ({ fact, value, from: at, to: at }));
    if (entry?.fact === undefined) return [];
    if (entry.role === "title" && !isOfPatient(sentence)) return [];
    if (entry.role === "title")
      return [{ fact: entry.fact, value: entry.is, from: at, to: at, certainty: "inferred" }];
    const found = { fact: entry.fact, from: at, to: at };
    const denial = find(sentence, [Math.max(0, at - BEFORE), at], ["negation"]);
    const isDenied = denial >= 0 && find(sentence, [denial, at], ["but", ";"]) < 0;
    const isDeniedBehind =
      ["denied-after"].includes(roleAt(sentence, at + 1)) ||
      ["denied-after"].includes(roleAt(sentence, at + 2));
    if ((isDenied || isDeniedBehind) && entry.no !== undefined)
      return [{ ...found, value: entry.no, from: isDenied ? denial : at, ownNegation: true }];
    if (isDeniedBehind) return [{ ...found, value: undefined, refused: "negated" }];
    if (entry.is === undefined) return [];
    if (entry.fact === "metastaticSites")
      return [
        ...siteFound({ ...found, value: [String(entry.is)] }),
        ...[...listedBefore(sentence, at), ...listedBehind(sentence, at, true)].map((site) => ({
          ...found,
          from: Math.min(site, at),
          to: Math.max(site, at),
          value: [String(pieceAt(sentence, site)?.entry?.is)],
        })),
        ...also.map(([fact, value]) => ({ ...found, fact, value })),
      ];
    return [
      { ...found, value: entry.is },
      ...also.map(([fact, value]) => ({ ...found, fact, value })),
    ];
  },
};

/** A named distant metastasis says the extent as well. */
const siteFound = (found: Found): readonly Found[] => [
  found,
  { ...found, fact: "extent", value: "metastatic", certainty: "inferred" },
];

/** `Re: Mrs A.`, `Mr B. was seen`: surgeons have such titles as well. */
const isOfPatient = ({ text, start, end }: Sentence): boolean => {
  const said = text.slice(start, end);
  const isNamed =
    /^\s*(?:re|patient|name|patient name)\s*:|\b(?:aged?|dob|d\.o\.b|born|attended|was seen|reviewed|presented|diagnosed|hospital no|nhs)\b/i;
  return (
    isNamed.test(said) && !/\b(?:consultant|surgeon|registrar|dear|cc|referred by)\b/i.test(said)
  );
};
