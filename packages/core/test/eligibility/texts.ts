/** Texts for fuzzing: sentences of the case tables, joined, cut and disturbed by a seeded generator. */
import { readFileSync } from "node:fs";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { parse } from "yaml";

const CASES = new URL("../../../../cases/eligibility/", import.meta.url);

const sentences: readonly string[] = ["paraphrases", "sentences"].flatMap((name) =>
  (parse(readFileSync(new URL(`${name}.yaml`, CASES), "utf8")) as { says: string[] }[]).flatMap(
    (row) => row.says,
  ),
);

const PIECES = [
  "\n",
  "\n\n",
  "\n* ",
  "\n  - ",
  "\n1. ",
  "(",
  ")",
  "[",
  "≥",
  "\\<",
  "unless ",
  " or ",
  " and ",
  " not ",
  ", ",
  "; ",
  ". ",
  ":",
  "/",
  " 10^9/L",
  "x ULN",
  " within 4 weeks ",
  "Exclusion Criteria:",
  "Cohort A: ",
  "~",
  "&lt;",
  "\u00a0",
  "é",
  "𝔸",
  "-",
  " ",
];

type Draw = (below: number) => number;

export function* mutatedTexts(count: number, seed = 42): Generator<string> {
  const random = xoroshiro128plus(seed);
  const draw: Draw = (below) => (random.next() >>> 0) % below;
  for (let i = 0; i < count; i++) yield mutated(draw);
}

function mutated(draw: Draw): string {
  let text = "Inclusion Criteria:\n\n";
  for (let i = draw(4) + 1; i > 0; i--) text += `* ${sentences[draw(sentences.length)]}\n`;
  for (let i = draw(5); i > 0; i--) text = disturbed(text, draw);
  return text;
}

function disturbed(text: string, draw: Draw): string {
  const at = draw(text.length + 1);
  const length = draw(12);
  if (draw(3) === 0) return text.slice(0, at) + text.slice(at + length);
  if (draw(3) === 0)
    return text.slice(0, at) + text.slice(at, at + length).repeat(2) + text.slice(at);
  return text.slice(0, at) + PIECES[draw(PIECES.length)] + text.slice(at);
}
