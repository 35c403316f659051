/** Weights and how much was eaten, over time, and how they are read from JSON. */
import type { Problem } from "../../facts/problem.ts";
import { JsonReader } from "../json-reader.ts";

/** In days since 1970. */
export interface Weighed {
  readonly day: number;
  readonly kg: number;
}

/** How much was eaten over the week before, as a percentage of the usual amount. */
export interface Eaten {
  readonly day: number;
  readonly percent: number;
}

/** The oldest first. */
export interface NutritionLog {
  readonly weights: readonly Weighed[];
  readonly intakes: readonly Eaten[];
}

export interface GivenLog {
  readonly log: NutritionLog;
  readonly problems: readonly Problem[];
}

const KG = { min: 20, max: 350 };
const PERCENT = { min: 0, max: 200 };

export function readNutritionLog(raw: unknown): GivenLog {
  const reader = new JsonReader();
  const given = reader.object("", raw, ["schema", "weights", "intakes"]);
  reader.oneOf("schema", given?.schema, ["nextline/nutrition-log/1"]);
  const weights = reader.list("weights", given?.weights, (one, at) => {
    const read = dated(reader, { at, one, key: "kg", limits: KG });
    return read && { day: read.day, kg: read.value };
  });
  const intakes = reader.list("intakes", given?.intakes, (one, at) => {
    const read = dated(reader, { at, one, key: "percent", limits: PERCENT });
    return read && { day: read.day, percent: read.value };
  });
  return {
    log: { weights: inOrder(weights), intakes: inOrder(intakes) },
    problems: reader.problems,
  };
}

interface DatedValue {
  readonly at: string;
  readonly one: unknown;
  readonly key: string;
  readonly limits: { readonly min: number; readonly max: number };
}

function dated(reader: JsonReader, { at, one, key, limits }: DatedValue) {
  const given = reader.object(at, one, ["date", key]);
  const day = reader.needed(`${at}.date`, reader.day(`${at}.date`, given?.date), "date");
  const place = `${at}.${key}`;
  const value = reader.needed(place, reader.number(place, given?.[key], limits), "number");
  return day === undefined || value === undefined ? undefined : { day, value };
}

const inOrder = <T extends { readonly day: number }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => a.day - b.day);
