/** Brings a number into the unit of a fact: by the fact's own factors first, then by UCUM; never by a guess. */
import { ucum } from "@atomic-ehr/ucum";
import type { FactDefinition } from "@nextline/core";
import type { Codes } from "../codes.ts";
import { type Json, numberOf, textOf } from "./json.ts";

export type Measured = { readonly value: number } | { readonly why: string };

const factors = new Map<string, number | null>();

/** Units without a dimension; a fact without a unit takes these alone. */
const PLAIN = /^(1|\{[^}]*\}|)$/;

export function measuredIn(fact: FactDefinition, quantity: Json, codes: Codes): Measured {
  const value = numberOf(quantity.value);
  if (value === undefined) return { why: "no-value" };
  if (textOf(quantity.comparator) !== undefined) return { why: "only-a-limit" };
  const unit = unitOf(quantity, codes);
  const factor = factorOf(fact, unit);
  if (factor === undefined) return { why: unit === "" ? "no-unit" : "other-unit" };
  return { value: factor === 1 ? value : Number((value * factor).toPrecision(6)) };
}

export function unitOf(quantity: Json, { compiled }: Codes): string {
  const written = (textOf(quantity.code) ?? textOf(quantity.unit) ?? "").trim();
  const { units } = compiled.lexicon;
  return Object.hasOwn(units, written) ? (units[written] ?? written) : written;
}

function factorOf(fact: FactDefinition, unit: string): number | undefined {
  if (fact.unit === undefined) return PLAIN.test(unit) || isRate(fact, unit) ? 1 : undefined;
  if (unit === fact.unit) return 1;
  const own = fact.otherUnits;
  if (own !== undefined && Object.hasOwn(own, unit)) return own[unit];
  return unit === "" ? undefined : (converted(unit, fact.unit) ?? undefined);
}

/** Mutations a megabase are written in many ways. */
const isRate = ({ id }: FactDefinition, unit: string): boolean =>
  id === "tmbPerMb" && /mb|megabase|1\/1000000/i.test(unit);

function converted(from: string, to: string): number | null {
  const key = `${from} ${to}`;
  const known = factors.get(key);
  if (known !== undefined) return known;
  const factor = tryToConvert(from, to);
  if (factors.size < 1000) factors.set(key, factor);
  return factor;
}

function tryToConvert(from: string, to: string): number | null {
  try {
    const factor = ucum.convert(1, from, to);
    return Number.isFinite(factor) && factor > 0 ? factor : null;
  } catch {
    return null;
  }
}
