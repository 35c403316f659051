/** Values for one fact: drawn from its type, with extra weight on the limits of conditions and just beside them. */
import * as fc from "fast-check";
import type { FactDefinition, FactValue } from "../src/index.ts";
import { borderNumbers, borderWords, drugs } from "./borders.ts";
import { dates } from "./histories.ts";
import { knowledge, storedFacts } from "./knowledge.ts";

type Values = fc.Arbitrary<FactValue>;

const COUNTRIES: readonly string[] = [...knowledge.countries.keys(), "BR", "ZZ"];

/** Any value of the type. */
function anyValue(fact: FactDefinition): Values {
  if (fact.type === "boolean") return fc.boolean();
  if (fact.id === "recurrenceDate") return dates;
  if (fact.type === "string") return fc.constantFrom(...COUNTRIES);
  if (fact.type === "set") return fc.subarray([...(fact.values?.map(String) ?? drugs)]);
  if (fact.values !== undefined) return fc.constantFrom(...fact.values);
  return fact.type === "integer" ? fc.integer(rangeOf(fact)) : tenths(fact);
}

const rangeOf = ({ min = 0, max = 100 }: FactDefinition) => ({ min, max });

const tenths = ({ min = 0, max = 100 }: FactDefinition): fc.Arbitrary<number> =>
  fc.integer({ min: Math.ceil(min * 10), max: Math.floor(max * 10) }).map((value) => value / 10);

/** A value at which a condition turns, or one next to it; undefined where no condition asks. */
function borderValue(fact: FactDefinition): Values | undefined {
  const numbers = borderNumbers(fact);
  if (numbers.length > 0) return fc.constantFrom(...numbers);
  const words = borderWords(fact.id);
  if (words.length === 0) return undefined;
  if (fact.type !== "set") return fc.constantFrom(...words);
  return fc.oneof(
    fc.constant<readonly string[]>([]),
    fc.constantFrom(...words).map((word) => [word]),
  );
}

function valuesOf(fact: FactDefinition): Values {
  const border = borderValue(fact);
  if (border === undefined) return anyValue(fact);
  return fc.oneof({ weight: 2, arbitrary: border }, { weight: 1, arbitrary: anyValue(fact) });
}

const borders = new Map(storedFacts.map((fact) => [fact.id, borderValue(fact) ?? anyValue(fact)]));
const values = new Map(storedFacts.map((fact) => [fact.id, valuesOf(fact)]));

const NOTHING = fc.constant<FactValue>(false);

/** Any value, more often one of a border. */
export const factValue = (fact: string): Values => values.get(fact) ?? NOTHING;

/** A value of a border wherever a condition asks for the fact. */
export const factBorder = (fact: string): Values => borders.get(fact) ?? NOTHING;
