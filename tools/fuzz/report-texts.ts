/** Reports for fuzzing: the whole reports and sentences of the cases, joined, cut and disturbed by a seeded generator. */
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { Chance } from "../chance.ts";
import { disturbed } from "./disturb.ts";

const CASES = new URL("../../cases/", import.meta.url);
const FOLDERS = ["reports", "reports-blind"];

const sentences: readonly string[] = ["report-text", "report-text-blind"].flatMap((name) => {
  const rows: readonly { text: string }[] = parse(
    readFileSync(new URL(`${name}.yaml`, CASES), "utf8"),
  );
  return rows.map(({ text }) => text);
});

const lines: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, CASES))
    .filter((name) => name.endsWith(".txt"))
    .flatMap((name) => readFileSync(new URL(`${folder}/${name}`, CASES), "utf8").split("\n")),
).filter((line) => line.trim() !== "");

/** Marks, words and hidden characters that mean something to the reader. */
const PIECES: readonly string[] = [
  ..."\n|\n\n|\t|. |; |: |, |(|)|<|>=|≥|+|-|/|%| 1+ | 2+ | 3+ |....|  |   ".split("|"),
  ...["\u200b", "\u202e", "\u00ad", "\ufeff", "\u0000", "\u2028", "\r\n", "é", "𝔸", "\ud800"],
  ...[" no ", " not ", " pending ", " planned ", "Plan:\n", "Family history: ", " her mother "],
  ...[" HER2 ", " CPS ", " MLH1 ", " FOLFOX ", " until ", " 3 May 2026 ", " 02/2025 ", " x ULN "],
  ...[" metastases ", " grade 2 ", " lost ", " gastrectomy ", " 10^9/L ", " mmol/L ", " now "],
];

export function* mutatedReports(count: number, seed = 42): Generator<string> {
  const chance = new Chance(seed);
  for (let i = 0; i < count; i++) yield mutated(chance);
}

function mutated(chance: Chance): string {
  const from = chance.below(2) === 0 ? lines : sentences;
  let text = chance.times(5, () => chance.pick(from)).join("\n");
  for (let i = chance.below(6); i > 0; i--) text = disturbed(text, PIECES, chance);
  return text;
}

const words: readonly string[] = [...new Set(sentences.flatMap((said) => said.split(/\s+/)))];

/** Units that are repeated to long texts: pieces, words and disturbed lines. */
export function* reportUnits(count: number, seed = 7): Generator<string> {
  yield* PIECES;
  const chance = new Chance(seed);
  for (let i = 0; i < count; i++) {
    if (i % 3 === 0) yield chance.pick(PIECES) + chance.pick(PIECES);
    else if (i % 3 === 1) yield `${chance.pick(words)} `;
    else yield `${mutated(chance)} `;
  }
}
