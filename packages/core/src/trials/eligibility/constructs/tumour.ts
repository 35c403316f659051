/** The disease: `gastric or gastro-oesophageal junction adenocarcinoma` -> site and histology. */
//                ^
import type { TumourEntry } from "../../../knowledge/eligibility.ts";
import type { Criterion } from "../../../logic/criterion.ts";
import { allOf, anyOf } from "../combine/criteria.ts";
import { type Construct, type Found, keyAt, placeOf, type Stream } from "./construct.ts";

export const tumour: Construct = { keys: ["tumour"], read };

const BETWEEN = ["op:and", "op:or", "op:and-or", "sign:/", "sign:,", "filler", "sign:(", "sign:)", "sign:&", "op:including", "sign::", "sign:;"];

function read(stream: Stream, at: number): Found | undefined {
  const groups: TumourEntry[][] = [[]];
  let to = at;
  for (let next = at; next < stream.chunks.length; next++) {
    const chunk = stream.chunks[next];
    if (chunk?.meaning?.role === "tumour") {
      if (startsAnew(stream, to, next)) groups.push([]);
      groups.at(-1)?.push(chunk.meaning.tumour);
      to = next + 1;
    } else if (!BETWEEN.includes(chunk?.key ?? "") && !isAbbreviation(stream, next)) break;
  }
  if (keyAt(stream, to) === "sign:)" && opens(stream, at, to)) to++;
  const says = saysOf(groups, stream.lexicon.sites);
  const isAny = "all" in says && says.all.length === 0;
  if (isAny && stream.side === "exclusion") {
    return { node: { is: "unknown", kinds: [], ...placeOf(stream, at, to) }, to };
  }
  const kinds = groups.flat().some(({ histology }) => histology !== undefined) ? ["site", "histology"] : ["site"];
  return { node: { is: "atom", says, kinds, tense: "trait", ...placeOf(stream, at, to) }, to };
}

const isAbbreviation = (stream: Stream, at: number): boolean =>
  stream.chunks[at]?.capitals === true && keyAt(stream, at - 1) === "sign:(" && keyAt(stream, at + 1) === "sign:)";

const opens = (stream: Stream, from: number, to: number): boolean =>
  stream.chunks.slice(from, to).filter(({ key }) => key === "sign:(").length >
  stream.chunks.slice(from, to).filter(({ key }) => key === "sign:)").length;

/** Only words like "or" and commas part the alternatives; `adenocarcinoma of the stomach` is one. */
const startsAnew = (stream: Stream, from: number, to: number): boolean =>
  stream.chunks.slice(from, to).some(({ key }) => key.startsWith("op:") || ["sign:/", "sign:,", "sign:;", "sign:&"].includes(key));

/** Sites without a histology take the one that is said for the list: `gastric or junctional adenocarcinoma`. */
function saysOf(groups: readonly (readonly TumourEntry[])[], vocabulary: readonly string[]): Criterion {
  const parts = groups.filter((group) => group.length > 0).map(partOf);
  const shared = parts.map((part, i) => (part.isWhole || part.site === undefined || part.histology !== undefined ? part : { ...part, histology: borrowed(parts, i) }));
  return anyOf(merge(shared, vocabulary));
}

interface Part {
  readonly site: readonly string[] | undefined;
  readonly histology: string | undefined;
  readonly isAny: boolean;
  readonly isOther: boolean;
  readonly isWhole: boolean;
}

function partOf(group: readonly TumourEntry[]): Part {
  const sites = group.flatMap(({ site }) => (site === undefined ? [] : [site]));
  const histology = group.find((entry) => entry.histology !== undefined)?.histology;
  const isAny = group.some(({ any }) => any === true);
  const isOther = group.some((entry) => entry.site === undefined && entry.histology === undefined && entry.any !== true);
  const isWhole = group.some(({ whole }) => whole === true);
  return { isWhole, site: sites.length > 0 ? sites : undefined, histology, isAny, isOther };
}

/** The histology that stands behind a list of sites, with nothing but sites between. */
function borrowed(parts: readonly Part[], from: number): string | undefined {
  for (const part of parts.slice(from + 1)) {
    if (part.isOther || part.isAny) return undefined;
    if (part.histology !== undefined) return part.site === undefined ? undefined : part.histology;
  }
  const first = parts.findIndex((part) => part.histology !== undefined);
  return first >= 0 && first < from && !parts.slice(first, from).some((part) => part.isOther) ? parts[first]?.histology : undefined;
}

/** A tumour that the vocabulary does not hold is none of those it holds. */
function testOf({ site, histology, isAny, isOther }: Part, vocabulary: readonly string[]): Criterion | undefined {
  if (isAny && site === undefined && histology === undefined) return undefined;
  const sites: readonly Criterion[] = site === undefined ? [] : [siteTest(site)];
  const types: readonly Criterion[] = histology === undefined ? [] : [{ fact: "histology", is: histology }];
  if (isOther && sites.length === 0) return { not: { fact: "site", in: vocabulary } };
  return allOf([...sites, ...types]);
}

const siteTest = (sites: readonly string[]): Criterion =>
  sites.length === 1 ? { fact: "site", is: sites[0] as string } : { fact: "site", in: [...new Set(sites)] };

/** Alternatives of one histology are one list of sites; any tumour makes the others needless. */
function merge(parts: readonly Part[], vocabulary: readonly string[]): readonly Criterion[] {
  if (parts.some(({ isAny, site }) => isAny && site === undefined)) return [{ all: [] }];
  const tests: Criterion[] = [];
  for (const histology of new Set(parts.map((part) => part.histology))) {
    const same = parts.filter((part) => part.histology === histology && part.site !== undefined);
    const sites = [...new Set(same.flatMap((part) => part.site ?? []))];
    const type: readonly Criterion[] = histology === undefined ? [] : [{ fact: "histology", is: histology }];
    if (sites.length > 0) tests.push(allOf([siteTest(sites), ...type]));
  }
  const alone = parts.filter((part) => part.site === undefined);
  for (const part of alone) {
    const test = testOf(part, vocabulary);
    if (test !== undefined) tests.push(test);
  }
  return [...new Map(tests.map((test) => [JSON.stringify(test), test])).values()];
}
