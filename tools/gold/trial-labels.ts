/** Blind labels of real trials, and which row of our reading speaks of which label. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Criterion, EligibilityRecord, RegistryRecord } from "@nextline/core";

export interface LabelledCriterion {
  readonly n: number;
  readonly side: "inclusion" | "exclusion";
  /** Its first words in the record. */
  readonly quote: string;
  readonly class: "decidable" | "partly" | "undecidable";
  readonly kinds: readonly string[];
  readonly cohort: string | null;
  readonly needs: Criterion | null;
  readonly exceptionDropped: boolean;
}

export interface LabelledTrial {
  readonly nct: string;
  readonly includesGastric: boolean;
  readonly criteria: readonly LabelledCriterion[];
}

export type LabelRecord = RegistryRecord & EligibilityRecord;

export interface Labels {
  readonly trials: readonly LabelledTrial[];
  readonly records: readonly LabelRecord[];
  /** Profiles by the name of their set. */
  readonly people: Readonly<Record<string, readonly object[]>>;
}

/** Undefined where the folder holds none. */
export function readLabels(folder: string): Labels | undefined {
  if (!existsSync(join(folder, "labels.ndjson"))) return undefined;
  const text = (name: string) => readFileSync(join(folder, name), "utf8").trim();
  const lines = <T>(name: string): readonly T[] =>
    text(name)
      .split("\n")
      .map((line) => JSON.parse(line) as T);
  return {
    trials: lines("labels.ndjson"),
    records: lines("records.ndjson"),
    people: JSON.parse(text("people.json")),
  };
}

export interface Row {
  readonly side: string;
  readonly text: string;
}

/** The rows that speak of a label: those that hold its quote, the tightest first; else the pieces of its line. */
export function rowsOf<T extends Row>(
  label: LabelledCriterion,
  rows: readonly T[],
  text: string,
): readonly T[] {
  const quote = plain(label.quote);
  const said = rows
    .map((row) => ({ row, words: plain(row.text) }))
    .filter(({ words }) => words !== "");
  const holding = said.filter(({ words }) => words.includes(quote));
  const sameSide = holding.filter(({ row }) => row.side === label.side);
  const best = sameSide.length > 0 ? sameSide : holding;
  const shortest = Math.min(...best.map(({ words }) => words.length));
  if (best.length > 0)
    return best.filter(({ words }) => words.length === shortest).map(({ row }) => row);
  const line = text
    .split("\n")
    .map(plain)
    .find((of) => of.includes(quote.slice(0, LEAST_QUOTE)));
  const whole = line ?? quote;
  return said
    .filter(({ words }) => words.length >= LEAST_PIECE && whole.includes(words))
    .map(({ row }) => row);
}

/** So much of a quote is enough to find its line. */
const LEAST_QUOTE = 40;
/** A shorter piece may stand in any line. */
const LEAST_PIECE = 10;

/** Words and signs alone: escapes, look-alikes and spaces make no difference. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\\(?=\W)/g, "")
    .replace(/<=|=<|≦/g, "≤")
    .replace(/>=|=>|≧/g, "≥")
    .replace(/[^\p{L}\p{N}≤≥<>=.%]+/gu, " ")
    .replace(/\.(?!\d)/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
