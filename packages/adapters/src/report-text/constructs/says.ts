/** Words that say a value themselves: `MSI-H`, `diffuse type`, `liver metastases`, `no ascites`. */
import type { ReportEntry } from "@nextline/core";
import { isOfScan } from "../context.ts";
import type { Construct, Found, Sentence, Tools } from "../types.ts";
import { find, pieceAt, roleAt, saidBefore, saidBehind, textAt } from "../walk.ts";
import { goneBy, isGoneBy, recentEvent, withinMonths } from "./events.ts";
import { isOfArrival } from "./pressure.ts";
import { brainFree, brainState, listedBefore, listedBehind, siteFindings } from "./sites.ts";

export const says: Construct = {
  roles: ["says", "outcome"],
  read(sentence, at, tools) {
    const entry = pieceAt(sentence, at)?.entry;
    if (entry?.role === "outcome") return [...besidesOf(entry, at), ...scanResult(sentence, at)];
    if (entry?.fact === undefined || saysNothing(sentence, at, entry)) return [];
    return otherwise(sentence, at, entry) ?? stated({ sentence, at, entry }, tools);
  },
};

/** What the same words say of other facts. */
const besidesOf = ({ also = {} }: ReportEntry, at: number): readonly Found[] =>
  Object.entries(also).map(([fact, value]) => ({ fact, value, from: at, to: at }));

/** Short forms beside no scan, and organs that are free. */
const saysNothing = (sentence: Sentence, at: number, { fact, short }: ReportEntry): boolean =>
  (short === true && !isOfScan(sentence)) ||
  (fact === "site" && FREE.test(saidBehind(sentence, at))) ||
  (fact === "course" && isOfFluid(sentence, at));

/** Denied, over, or told by how much of it there is; undefined where it is stated. */
function otherwise(
  sentence: Sentence,
  at: number,
  { fact = "", is, no }: ReportEntry,
): readonly Found[] | undefined {
  const denied = deniedAt(sentence, at, { fact, no });
  if (denied !== undefined) return [withinMonths(sentence, at, denied)];
  if (isGoneBy(sentence, at, no)) return goneBy(sentence, at);
  const volume = is === undefined ? volumeBehind(sentence, at) : undefined;
  if (volume !== undefined) return [{ fact, ...volume }];
  return is === undefined || isOfRemovedNodes(sentence, fact) ? [] : undefined;
}

interface Said {
  readonly sentence: Sentence;
  readonly at: number;
  readonly entry: ReportEntry;
}

function stated({ sentence, at, entry }: Said, { facts }: Tools): readonly Found[] {
  const { fact = "", is } = entry;
  const places = placesOf(sentence, at, fact);
  if (fact === "metastaticSites")
    return [
      ...brainFree(sentence, [at, ...places], at),
      ...siteFindings(sentence, [at, ...places], at),
      ...brainState(sentence, [at, ...places]),
      ...besidesOf(entry, at),
    ];
  const value = facts.get(fact)?.type === "set" ? [String(is)] : is;
  const isOver =
    (fact === MEDICINES && isStopped(sentence, at)) ||
    (fact === FEVER && is === true && isOfArrival(sentence, at));
  const found = { fact, value, from: at, to: at, ...(isOver ? HISTORY : {}) };
  return [
    found,
    ...besidesOf(entry, at),
    ...recentEvent(sentence, at),
    ...atFirst(sentence, at, siteFindings(sentence, places, at)),
  ];
}

const AT_FIRST = /^[^.;]{0,50}\bat (?:presentation|diagnosis)\b/i;

/** `metastatic to liver and bone at presentation`: so it was found, and so it is. */
function atFirst(sentence: Sentence, at: number, sites: readonly Found[]): readonly Found[] {
  if (sites.length === 0 || !AT_FIRST.test(saidBehind(sentence, at))) return sites;
  const scope = [at, at + 1] as const;
  const course = { fact: "course", value: "metastatic-at-diagnosis", from: at, to: at, scope };
  return [course, ...sites.map((site) => ({ ...site, scope }))];
}

const FEVER = "feverNow";
const HISTORY = { refused: "history" } as const;
const MEDICINES = "interactingMedicines";
const STOP_REACH = 8;

/** `Was taking diclofenac, stopped on admission`. */
const isStopped = (sentence: Sentence, at: number): boolean =>
  find(sentence, [at + 1, at + STOP_REACH], ["stop"]) >= 0 ||
  /^was$/i.test(textAt(sentence, at - 2));

/** `progression on CT`, `CT: progression`. */
function scanResult(sentence: Sentence, at: number): readonly Found[] {
  const entry = pieceAt(sentence, at)?.entry;
  if (entry?.is !== "progression" || entry.also !== undefined) return [];
  const around = [-4, -3, -2, -1, 1, 2, 3, 4].map((step) => textAt(sentence, at + step));
  const isScan = around.some((word) => /^(?:ct|pet|mri|scans?|imaging)$/i.test(word));
  return isScan ? [{ fact: "diseaseStatusNow", value: "progressing", from: at, to: at }] : [];
}

/** `Ascites: small volume`. */
function volumeBehind(sentence: Sentence, at: number): Omit<Found, "fact"> | undefined {
  const place = find(sentence, [at + 1, at + 4], ["volume"]);
  const value = place < 0 ? undefined : pieceAt(sentence, place)?.entry?.is;
  return value === undefined ? undefined : { value, from: at, to: place };
}

/** `ascites was drained, and it has come back`. */
const isOfFluid = (sentence: Sentence, at: number): boolean =>
  /\b(?:come|came) back\b/i.test(textAt(sentence, at)) &&
  /\b(?:ascites|fluid|drain\w*|paracentesis)\b/i.test(saidBefore(sentence, at));

/** `the junction is free of tumour`: no site of it. */
const FREE =
  /^\s*(?:is|was|are|appears?|:|,|-)?\s*(?:free|clear|uninvolved|not involved|spared|unremarkable)\b/i;

const BEFORE = 7;
/** A denial reaches no further: `No. We spoke of the risks of fever` denies no fever. */
export const DENIED_TO = ["but", ";", ".", "drug", "risk"];

/** What the words say where they are denied, before or behind; undefined where they are not. */
function deniedAt(
  sentence: Sentence,
  at: number,
  { fact, no }: { fact: string; no: Found["value"] },
): Found | undefined {
  const denial = find(sentence, [Math.max(0, at - BEFORE), at], ["negation"]);
  const isBefore = denial >= 0 && find(sentence, [denial, at], DENIED_TO) < 0;
  const isBehind =
    [1, 2].some((step) => roleAt(sentence, at + step) === "denied-after") || isNo(sentence, at);
  if ((isBefore || isBehind) && no !== undefined)
    return { fact, value: no, from: isBefore ? denial : at, to: at, ownNegation: true };
  return isBehind ? { fact, value: undefined, from: at, to: at, refused: "negated" } : undefined;
}

/** `Ascites: no.` */
const isNo = (sentence: Sentence, at: number): boolean =>
  textAt(sentence, at + 1) === ":" &&
  /^no$/i.test(textAt(sentence, at + 2)) &&
  /^(?:[.,;]|)$/.test(textAt(sentence, at + 3));

/** `metastatic carcinoma in 3 of 27 nodes`: the nodes of the operation are no distant spread. */
const isOfRemovedNodes = ({ text, start, end, pieces }: Sentence, fact: string): boolean =>
  fact === "extent" &&
  /\bnod(?:e|es|al)\b/i.test(text.slice(start, end)) &&
  !pieces.some(({ entry }) => entry?.fact === "metastaticSites");

/** `metastatic gastric cancer (liver, bone)`. */
function overSite(sentence: Sentence, at: number): number {
  let last = at;
  while (DISEASE.includes(pieceAt(sentence, last + 1)?.entry?.fact ?? "")) last++;
  return textAt(sentence, last + 1) === "(" ? last : at;
}

const DISEASE = ["site", "histology"];

/** `Metastatic gastric adenocarcinoma, liver and bone (T10)`; not `liver function normal`. */
function listedByComma(sentence: Sentence, at: number): readonly number[] {
  let last = at;
  while (DISEASE.includes(pieceAt(sentence, last + 1)?.entry?.fact ?? "")) last++;
  const isList =
    last > at &&
    textAt(sentence, last + 1) === "," &&
    roleAt(sentence, last + 2) === "site" &&
    /^(?:,|and|&|\+|\(|\.|)$/i.test(textAt(sentence, last + 3));
  return isList ? listedBehind(sentence, last + 1, true) : [];
}

/** `The recurrence was shown in August 2025, in the liver and the left ovary`. */
function listedAfterDate(sentence: Sentence, at: number): readonly number[] {
  const date = find(sentence, [at + 1, at + BEFORE], ["date"]);
  return date < 0 ? [] : listedBehind(sentence, date, false);
}

/** Other organs of the same list; behind `metastatic to` and `came back in` as well. */
function placesOf(sentence: Sentence, at: number, fact: string): readonly number[] {
  if (fact === "metastaticSites")
    return [...listedBefore(sentence, at), ...listedBehind(sentence, at, true)];
  if (!["extent", "course"].includes(fact)) return [];
  const behind = [
    ...listedBehind(sentence, overSite(sentence, at), false),
    ...listedByComma(sentence, at),
  ];
  return behind.length > 0 || fact === "extent" ? behind : listedAfterDate(sentence, at);
}
