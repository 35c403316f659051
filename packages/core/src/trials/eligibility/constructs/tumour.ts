/** The disease: `gastric or gastro-oesophageal junction adenocarcinoma` -> site and histology. */
//                ^
import type { TumourEntry } from "../../../knowledge/eligibility.ts";
import type { Criterion } from "../../../logic/criterion.ts";
import { allOf, anyOf } from "../combine/criteria.ts";
import type { Side } from "../criteria.ts";
import { type Construct, type Found, keyAt, pastRun, placeOf, type Stream } from "./construct.ts";

export const tumour: Construct = { keys: ["tumour"], read };

const BETWEEN = [
  "op:and",
  "op:or",
  "op:and-or",
  "sign:/",
  "sign:,",
  "filler",
  "sign:(",
  "sign:)",
  "sign:&",
  "op:including",
  "sign::",
  "sign:;",
];

/** Behind words for another cancer the names of cancers speak of that one. */
const isOfAnother = ({ chunks }: Stream, at: number): boolean =>
  chunks
    .slice(0, at)
    .some(
      ({ meaning }) =>
        meaning?.role === "concept" &&
        meaning.concept.kinds[0] === "other-cancer" &&
        !meaning.concept.covered,
    );

function read(stream: Stream, at: number): Found | undefined {
  if (isOfAnother(stream, at)) {
    return {
      node: { is: "discuss", kinds: ["other-cancer"], ...placeOf(stream, at, at + 1) },
      to: at + 1,
    };
  }
  const groups: TumourEntry[][] = [[]];
  let to = at;
  for (let next = at; next < stream.chunks.length; next++) {
    const chunk = stream.chunks[next];
    if (chunk?.meaning?.role === "tumour") {
      if (isLedBy(stream, groups, to, next)) groups.splice(0, groups.length, []);
      else if (startsAnew(stream, to, next)) groups.push([]);
      groups.at(-1)?.push(chunk.meaning.tumour);
      to = next + 1;
    } else if (
      next === to &&
      isOtherAt(stream, next - 1) &&
      behindBracket(stream, next) !== undefined
    ) {
      next = (behindBracket(stream, next) ?? next) - 1;
    } else if (!BETWEEN.includes(chunk?.key ?? "") && !isAbbreviation(stream, next)) break;
  }
  if (keyAt(stream, to) === "sign:)" && opens(stream, at, to)) to++;
  const says = saysOf(groups, stream);
  const isAny = "all" in says && says.all.length === 0;
  if (isAny && stream.side === "exclusion") {
    return { node: { is: "unknown", kinds: [], isHead: true, ...placeOf(stream, at, to) }, to };
  }
  const kinds = groups.flat().some(({ histology }) => histology !== undefined)
    ? ["site", "histology"]
    : ["site"];
  return { node: { is: "atom", says, kinds, tense: "trait", ...placeOf(stream, at, to) }, to };
}

/** `One of these tumours: A, B`: the list behind the colon says which. */
const isLedBy = (
  { chunks }: Stream,
  groups: readonly (readonly TumourEntry[])[],
  from: number,
  to: number,
): boolean => {
  // Most words have none between them: that is seen without a look at all that stood before.
  const between = chunks.slice(from, to);
  return (
    between.some(({ key }) => key === "sign::") &&
    !between.some(({ key }) => key === "op:including") &&
    groups.flat().every(({ any }) => any === true)
  );
};

const isOtherAt = ({ chunks }: Stream, at: number): boolean => {
  const meaning = chunks[at]?.meaning;
  return (
    meaning?.role === "tumour" && meaning.tumour.sites === undefined && meaning.tumour.any !== true
  );
};

/** What a bracket says of a tumour that is none of ours does not matter, where the list goes on behind it. */
function behindBracket(stream: Stream, at: number): number | undefined {
  if (keyAt(stream, at) !== "sign:(") return undefined;
  let next = at + 1;
  while (next < at + BRACKET && !["sign:)", "sign:(", "end"].includes(keyAt(stream, next))) next++;
  if (keyAt(stream, next) !== "sign:)") return undefined;
  const behind = pastRun(stream, next + 1, BETWEEN);
  return behind > next + 1 && keyAt(stream, behind) === "tumour" ? next + 1 : undefined;
}

const BRACKET = 12;

const isAbbreviation = (stream: Stream, at: number): boolean =>
  stream.chunks[at]?.capitals === true &&
  keyAt(stream, at - 1) === "sign:(" &&
  keyAt(stream, at + 1) === "sign:)";

const opens = (stream: Stream, from: number, to: number): boolean =>
  stream.chunks.slice(from, to).filter(({ key }) => key === "sign:(").length >
  stream.chunks.slice(from, to).filter(({ key }) => key === "sign:)").length;

/** Only words like "or" and commas part the alternatives; `adenocarcinoma of the stomach` is one. */
const startsAnew = (stream: Stream, from: number, to: number): boolean =>
  stream.chunks
    .slice(from, to)
    .some(
      ({ key }) => key.startsWith("op:") || ["sign:/", "sign:,", "sign:;", "sign:&"].includes(key),
    );

interface Part {
  readonly sites: readonly string[] | undefined;
  readonly histology: string | undefined;
  readonly isAny: boolean;
  readonly isOther: boolean;
  readonly isWhole: boolean;
  /** Only a part of its site is meant. */
  readonly isNarrower: boolean;
}

function partOf(group: readonly TumourEntry[], side: Side): Part {
  const sites = [
    ...new Set(
      group.flatMap((entry) =>
        side === "exclusion" ? (entry.barredSites ?? entry.sites ?? []) : (entry.sites ?? []),
      ),
    ),
  ];
  return {
    sites: sites.length > 0 ? sites : undefined,
    histology: group.find((entry) => entry.histology !== undefined)?.histology,
    isAny: group.some(({ any }) => any === true),
    isOther: group.some(
      (entry) => entry.sites === undefined && entry.histology === undefined && entry.any !== true,
    ),
    isWhole: group.some(({ whole }) => whole === true),
    isNarrower: group.some(({ narrower }) => narrower === true),
  };
}

/** Sites without a histology take the one that is said for the list, a histology alone the sites. */
function saysOf(groups: readonly (readonly TumourEntry[])[], { side, lexicon }: Stream): Criterion {
  const parts = groups.filter((group) => group.length > 0).map((group) => partOf(group, side));
  const product = productOf(parts);
  if (product !== undefined) return product;
  const shared = parts.map((part, i) => {
    if (part.isWhole || part.isOther || part.isAny) return part;
    if (part.histology === undefined)
      return { ...part, histology: neighbour(parts, i, "histology") };
    return part.sites === undefined ? { ...part, sites: neighbour(parts, i, "sites") } : part;
  });
  return anyOf(merge(shared, lexicon.sites));
}

/** `adenocarcinoma or squamous carcinoma of the stomach, junction or oesophagus`: each histology at each site. */
function productOf(parts: readonly Part[]): Criterion | undefined {
  const pivot = parts.findIndex(
    ({ sites, histology }) => sites !== undefined && histology !== undefined,
  );
  if (pivot < 1 || parts.some(isOfItself)) return undefined;
  const isBefore = parts.slice(0, pivot).every(({ sites }) => sites === undefined);
  const isBehind = parts.slice(pivot + 1).every(({ histology }) => histology === undefined);
  if (!isBefore || !isBehind) return undefined;
  const histologies = [...new Set(parts.flatMap(({ histology }) => histology ?? []))];
  const sites = [...new Set(parts.flatMap((part) => part.sites ?? []))];
  return allOf([siteTest(sites), { fact: "histology", in: histologies }]);
}

/** What shares nothing with its neighbours. */
const isOfItself = ({ isAny, isOther, isWhole, isNarrower }: Part): boolean =>
  isAny || isOther || isWhole || isNarrower;

/** `gastric or junctional adenocarcinoma`, `adenocarcinoma or squamous carcinoma of the oesophagus`: the nearest neighbour has it. */
function neighbour<K extends "sites" | "histology">(
  parts: readonly Part[],
  from: number,
  key: K,
): Part[K] | undefined {
  for (const part of [...parts.slice(from + 1), ...parts.slice(0, from).reverse()]) {
    if (part.isOther || part.isAny || (key === "histology" && part.isWhole)) continue;
    if (part[key] !== undefined) return part[key];
  }
  return undefined;
}

/** A tumour that the vocabulary does not hold is none of those it holds. */
function testOf(
  { sites, histology, isOther, isNarrower }: Part,
  vocabulary: readonly string[],
): Criterion {
  if (isOther && sites === undefined) return { not: { fact: "site", in: vocabulary } };
  const types: readonly Criterion[] =
    histology === undefined ? [] : [{ fact: "histology", is: histology }];
  const open: readonly Criterion[] = isNarrower ? [{ unread: "" }] : [];
  return allOf([...(sites === undefined ? [] : [siteTest(sites)]), ...types, ...open]);
}

const siteTest = (sites: readonly string[]): Criterion =>
  sites.length === 1 ? { fact: "site", is: sites[0] as string } : { fact: "site", in: sites };

/** Alternatives of one histology are one list of sites; any tumour makes the others needless. */
function merge(parts: readonly Part[], vocabulary: readonly string[]): readonly Criterion[] {
  if (
    parts.some(
      ({ isAny, sites, histology }) => isAny && sites === undefined && histology === undefined,
    )
  )
    return [{ all: [] }];
  const merged: Part[] = [];
  for (const part of parts) {
    const same = merged.findIndex(
      (one) =>
        one.histology === part.histology &&
        one.isNarrower === part.isNarrower &&
        one.sites !== undefined &&
        part.sites !== undefined,
    );
    const known = merged[same];
    if (known === undefined) merged.push(part);
    else
      merged[same] = {
        ...known,
        sites: [...new Set([...(known.sites ?? []), ...(part.sites ?? [])])],
      };
  }
  const tests = merged.map((part) => testOf(part, vocabulary));
  return [...new Map(tests.map((test) => [JSON.stringify(test), test])).values()];
}
