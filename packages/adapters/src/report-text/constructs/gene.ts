/** KRAS, NRAS and BRCA: changed or not, by the words around the name of the gene; KRAS with its change. */
import type { Construct, Found, Sentence } from "../types.ts";
import { find, pieceAt, roleAt } from "../walk.ts";

const REACH = 14;
const STOPS = ["gene", "marker", "measure", "other-marker", "protein", "her2", "cldn", "drug", ";"];
/** What is said of drugs against it is not said of this tumour; a change of unknown meaning says nothing. */
const NOT_MEANT =
  /\b(?:inhibitors?|targeted|directed|status|uncertain significance|vus|pending|awaited|not tested|requested)\b/i;
const NONE =
  /\b(?:wild[ -]?type|wt|no (?:\w+ ){0,3}(?:alterations?|mutations?|variants?|changes?)|not (?:detected|found|mutated|identified)|none|negative|unmutated|normal)\b/i;
const CHANGE =
  /\b(?:mutations?|mutated|mutant|pathogenic|deleterious|detected|(?:p\.)?[a-z](?:[a-z]{2})?\d{1,4}(?:[a-z]|[a-z]{3}|\*)(?:fs)?|c\.\d+)/i;
const DENIED_AHEAD = /\b(?:no|without|negative for|absence of)\s+(?:\w+\s+){0,2}$/i;
const CHANGED_AHEAD = /\b(?:pathogenic|deleterious|mutated|mutation in)\s+(?:\w+\s+)?$/i;
/** The first codon that has drugs of its own. */
const KRAS_12 = /\bG(?:ly)?12(?:(C)(?:ys)?|(D)|A(s)p|(V)(?:al)?)\b/i;

export const gene: Construct = {
  roles: ["gene"],
  read(sentence, at) {
    const entry = pieceAt(sentence, at)?.entry;
    const value = entry?.fact === undefined ? undefined : resultOf(sentence, at);
    if (entry?.fact === undefined || value === undefined) return [];
    const found = { fact: entry.fact, from: at, to: at, ownNegation: true as const };
    if (!value.isChanged) return [{ ...found, value: entry.no }];
    return [{ ...found, value: changeOf(entry.fact, value.said) ?? entry.is }] as Found[];
  },
};

interface Value {
  readonly isChanged: boolean;
  readonly said: string;
}

function resultOf(sentence: Sentence, at: number): Value | undefined {
  const said = behind(sentence, at);
  const start = pieceAt(sentence, at)?.start ?? 0;
  const ahead = sentence.text.slice(Math.max(sentence.start, start - 40), start);
  if (NOT_MEANT.test(said)) return undefined;
  if (DENIED_AHEAD.test(ahead) || NONE.test(said)) return { isChanged: false, said };
  return CHANGE.test(said) || CHANGED_AHEAD.test(ahead) ? { isChanged: true, said } : undefined;
}

function behind(sentence: Sentence, at: number): string {
  const stop = find(sentence, [at + 1, at + REACH], STOPS);
  const end = pieceAt(sentence, stop < 0 ? at + REACH : stop)?.start ?? sentence.end;
  const isListed = stop >= 0 && roleAt(sentence, stop) === "gene";
  const from = pieceAt(sentence, at)?.end ?? 0;
  const own = sentence.text.slice(from, end);
  // `KRAS, NRAS: wild type` says it of both.
  return isListed && /^\W*(?:and|or)?\W*$/i.test(own) ? behind(sentence, stop) : own;
}

const changeOf = (fact: string, said: string): string | undefined => {
  const found = fact === "kras" ? KRAS_12.exec(said) : null;
  if (found === null) return undefined;
  const letter = found
    .slice(1)
    .find((one) => one !== undefined)
    ?.toLowerCase();
  return `g12${letter === "s" ? "d" : letter}`;
};
