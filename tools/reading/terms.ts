/**
 * Neutralises the terms of the glossary: each term, variant or drug name counts as one word of one syllable.
 *
 * A person meets the term with its explanation one tap away, so its length is not the sentence's fault. Only what the
 * glossary explains is neutralised. Longer terms go first ("CT scan" before "CT"), capitals do not matter except in
 * terms written in capitals ("ASCITES" is ascites, "dish" is not "DISH"), and a plural or genitive ending goes along.
 * In "HER2-positive" only the term is neutralised.
 */

/** One word of one syllable. */
const NEUTRAL = "term";

export type Neutralise = (text: string) => string;

export function neutraliser(terms: readonly string[]): Neutralise {
  const [exact, loose] = split(terms, (term) => /^[\p{Lu}\p{N}.-]+$/u.test(term));
  const patterns = [pattern(loose, "giu"), pattern(exact, "gu")].filter((one) => one !== undefined);
  return (text) => patterns.reduce((rest, one) => rest.replace(one, NEUTRAL), text);
}

function pattern(terms: readonly string[], flags: string): RegExp | undefined {
  if (terms.length === 0) return undefined;
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(asPattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})${ENDING}`, flags);
}

const ENDING = "(?:['’]s|e?s)?(?![\\p{L}\\p{N}])";

const asPattern = (term: string): string =>
  term.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/[\s-]+/g, "[\\s-]+");

function split<T>(list: readonly T[], test: (one: T) => boolean): readonly [T[], T[]] {
  return [list.filter(test), list.filter((one) => !test(one))];
}
