/** From a number in one unit to the unit of its fact: by the vocabulary's own factors, else by UCUM. */
import { ucum } from "@atomic-ehr/ucum";
import type { FactDefinition } from "@nextline/core";

export function toUnitOf(
  fact: FactDefinition,
  value: number,
  unit: string | undefined,
): number | undefined {
  const wanted = fact.unit;
  if (unit === undefined || unit === wanted) return value;
  const factor = Object.hasOwn(fact.otherUnits ?? {}, unit) ? fact.otherUnits?.[unit] : undefined;
  if (factor !== undefined) return rounded(value * factor);
  if (wanted === undefined) return unit === "%" ? undefined : value;
  if (/[{}]/.test(unit + wanted)) return undefined;
  try {
    return ucum.isConvertible(unit, wanted)
      ? rounded(ucum.convert(value, unit, wanted))
      : undefined;
  } catch {
    return undefined;
  }
}

/** More digits than a report prints say nothing. */
const rounded = (value: number): number => Number(value.toPrecision(6));
