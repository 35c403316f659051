/** Eligibility texts for fuzzing: sentences of the case tables, joined, cut and disturbed by a seeded generator. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { Chance } from "../chance.ts";
import { disturbed } from "./disturb.ts";

const CASES = new URL("../../cases/eligibility/", import.meta.url);

const rowsOf = <T>(name: string): readonly T[] =>
  parse(readFileSync(new URL(`${name}.yaml`, CASES), "utf8"));

const sentences: readonly string[] = [
  ...["paraphrases", "sentences"].flatMap((name) =>
    rowsOf<{ says: readonly string[] }>(name).flatMap(({ says }) => says),
  ),
  ...rowsOf<{ text: string }>("blind").map(({ text }) => text),
];

/** Marks and words that mean something to the reader. */
const PIECES: readonly string[] = [
  ..."\n|\n\n|\n* |\n  - |\n1. |(|)|[|≥|\\<|unless | or | and | not |, |; |. |:|/".split("|"),
  ...["~", "&lt;", "\u00a0", "é", "𝔸", "-", " ", " 10^9/L", "x ULN", " within 4 weeks "],
  ...["Exclusion Criteria:", "Cohort A: ", "except ", "any of the following: ", " 1.5 "],
];

export function* mutatedTexts(count: number, seed = 42): Generator<string> {
  const chance = new Chance(seed);
  for (let i = 0; i < count; i++) yield mutated(chance);
}

function mutated(chance: Chance): string {
  let text = "Inclusion Criteria:\n\n";
  for (let i = chance.below(4) + 1; i > 0; i--) text += `* ${chance.pick(sentences)}\n`;
  for (let i = chance.below(5); i > 0; i--) text = disturbed(text, PIECES, chance);
  return text;
}

const words: readonly string[] = [...new Set(sentences.flatMap((said) => said.split(/\s+/)))];

/** Units that are repeated to long texts: each piece, several of them, words, and disturbed sentences, in one line and in many. */
export function* units(count: number, seed = 7): Generator<string> {
  yield* PIECES;
  const chance = new Chance(seed);
  for (let i = 0; i < count; i++) {
    const way = i % 4;
    if (way === 0) yield chance.pick(PIECES) + chance.pick(PIECES) + chance.pick(PIECES);
    else if (way === 1) yield `${chance.pick(words)} `;
    else if (way === 2) yield `${oneLine(mutated(chance))} `;
    else yield mutated(chance);
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
