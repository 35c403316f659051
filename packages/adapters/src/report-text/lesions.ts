/** Organs by the lines of a list of target lesions: `Target lesions (RECIST 1.1)` over `Liver segment IV   28   19`. */
import type { Finding, Sentence } from "./types.ts";

const HEAD = /\b(?:non-)?target lesions?\b|^\s*target(?: {2}|\s*$)/i;
/** A line that tells of one lesion: an organ, and its size. */
const MOST_PIECES = 12;

export function lesionsIn(sentences: readonly Sentence[]): readonly Finding[] {
  const findings: Finding[] = [];
  let paragraph: number | undefined;
  for (const sentence of sentences) {
    const { text, start, end } = sentence;
    if (HEAD.test(text.slice(start, end))) paragraph = sentence.paragraph;
    else if (sentence.paragraph === paragraph) findings.push(...lesionIn(sentence));
  }
  return findings;
}

function lesionIn(sentence: Sentence): readonly Finding[] {
  const { pieces } = sentence;
  const at = pieces.findIndex(
    ({ role, entry }) => role === "site" && entry?.fact === "metastaticSites",
  );
  const isSized = pieces.some(({ role }) => role === "number") && pieces.length <= MOST_PIECES;
  if (at < 0 || !isSized) return [];
  const place = { from: at, to: at, certainty: "inferred" as const };
  const about = { sentence, reason: undefined, time: undefined, date: undefined };
  return [
    { fact: "metastaticSites", value: [String(pieces[at]?.entry?.is)], ...place, ...about },
    { fact: "extent", value: "metastatic", ...place, ...about },
    { fact: "measurableDisease", value: true, ...place, ...about },
  ];
}
