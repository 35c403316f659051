/** Body measures that follow from others: body mass index, creatinine clearance. */
import type { Definitions } from "../facts/vocabulary.ts";
import { distinctGaps, missing } from "../logic/gap.ts";
import { gapsOf, known, type Reading, unknownFor } from "../logic/reading.ts";
import type { Read } from "./biomarkers.ts";

const number = (reading: Reading): number | undefined =>
  reading.kind === "value" ? Number(reading.value) : undefined;

/** kg/m2 */
export function bmi(read: Read): Reading {
  const weight = number(read("weightKg"));
  const height = number(read("heightCm"));
  if (weight === undefined || height === undefined) {
    return unknownFor(...distinctGaps([...gapsOf(read("weightKg")), ...gapsOf(read("heightCm"))]));
  }
  return known(weight / (height / 100) ** 2);
}

/** mL/min by Cockcroft and Gault; unknown where one of the four is. */
export function cockcroftGault(read: Read, { cockcroftGault: by }: Definitions): Reading {
  const age = number(read("age"));
  const weight = number(read("weightKg"));
  const creatinine = number(read("creatinineMgPerDl"));
  const sex = read("sex");
  if (
    age === undefined ||
    weight === undefined ||
    creatinine === undefined ||
    sex.kind !== "value"
  ) {
    return unknownFor(missing("creatinineClearance"));
  }
  const clearance = ((by.ageBase - age) * weight) / (by.divisor * creatinine);
  return known(sex.value === "female" ? clearance * by.femaleFactor : clearance);
}

/** The clearance as conditions read it: as given, else as worked out where all four are known. */
export function effectiveClearance(given: Reading, derived: Reading): Reading {
  const open =
    given.kind === "unknown" &&
    given.gaps.every((gap) => gap.kind === "missing" || gap.kind === "outdated");
  return open && derived.kind === "value" ? derived : given;
}
