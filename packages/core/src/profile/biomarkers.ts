/** Biomarker statuses that follow from test results: HER2, mismatch repair, claudin 18.2, mutational burden. */
import type { Definitions } from "../facts/vocabulary.ts";
import { type Gap, missing } from "../logic/gap.ts";
import {
  gapsOf,
  isKnown,
  known,
  type Reading,
  type UnknownReading,
  unknownFor,
} from "../logic/reading.ts";

export type Read = (fact: string) => Reading;

const unknownLike = (reading: Reading, fact: string): UnknownReading => {
  const gaps: readonly Gap[] = gapsOf(reading);
  return unknownFor(...(gaps.length > 0 ? gaps : [missing(fact)]));
};

export function her2Status(read: Read, { her2 }: Definitions): Reading {
  const ihc = read("her2Ihc");
  if (ihc.kind !== "value") return unknownLike(ihc, "her2Ihc");
  if (ihc.value === her2.positiveIhc) return known("positive");
  if (ihc.value !== her2.equivocalIhc) return known("negative");
  const ish = read("her2Ish");
  return ish.kind === "value" ? known(String(ish.value)) : unknownLike(ish, "her2Ish");
}

export function mismatchRepair(read: Read): Reading {
  const mmr = read("mmr");
  const msi = read("msi");
  const says = [repairByMmr(mmr), repairByMsi(msi)].filter((word) => word !== undefined);
  const [first, second] = says;
  if (first === undefined) return openRepair(mmr, msi);
  return second === undefined || first === second
    ? known(first)
    : unknownFor(...conflicting("mmr", "msi"));
}

const repairByMmr = (mmr: Reading): string | undefined =>
  mmr.kind === "value" ? String(mmr.value) : undefined;

const repairByMsi = (msi: Reading): string | undefined =>
  msi.kind === "value" ? (msi.value === "high" ? "deficient" : "proficient") : undefined;

const conflicting = (...facts: readonly string[]): readonly Gap[] =>
  facts.map((fact) => ({ kind: "conflicting", fact }));

/** Either test would do; a conflict names both, otherwise one waits for mmr. */
function openRepair(mmr: Reading, msi: Reading): Reading {
  const conflict = [...gapsOf(mmr), ...gapsOf(msi)].filter((gap) => gap.kind === "conflicting");
  return conflict.length > 0 ? unknownFor(...conflict) : unknownLike(mmr, "mmr");
}

/** Whether a number reaches a limit, as one of two words. */
export function atLeast(
  read: Read,
  fact: string,
  limit: number,
  words: readonly [string | boolean, string | boolean],
): Reading {
  const reading = read(fact);
  if (!isKnown(reading) || reading.kind !== "value") return unknownLike(reading, fact);
  return known(Number(reading.value) >= limit ? words[0] : words[1]);
}
