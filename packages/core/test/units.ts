/** The same value in another unit, chosen so far from every limit that rounding cannot carry it across. */
import * as fc from "fast-check";
import type { FactDefinition } from "../src/index.ts";
import { limitsOf } from "./borders.ts";
import { storedFacts } from "./knowledge.ts";

export interface Measured {
  readonly fact: string;
  /** In the unit of the vocabulary. */
  readonly value: number;
  readonly unit: string;
  /** The same in that unit. */
  readonly converted: number;
}

/** One value inside each band between the limits, the ends of the range counted as limits. */
function bandValues(fact: FactDefinition): readonly number[] {
  const { min = 0, max = 100 } = fact;
  const ends = [min, ...limitsOf(fact.id).filter((limit) => limit > min && limit < max), max];
  return ends.slice(1).flatMap((end, i) => {
    const start = ends[i] ?? min;
    // Near either end of the band, and in its middle.
    return [0.013, 0.371, 0.987].map((share) => start + (end - start) * share);
  });
}

const measuredIn = (fact: FactDefinition): readonly Measured[] =>
  Object.entries(fact.otherUnits ?? {}).flatMap(([unit, factor]) =>
    bandValues(fact).map((value) => ({ fact: fact.id, value, unit, converted: value / factor })),
  );

export const allMeasured: readonly Measured[] = storedFacts.flatMap(measuredIn);

/** Each fact and unit as likely as any other. */
export const measured: fc.Arbitrary<Measured> = fc.oneof(
  ...storedFacts
    .map(measuredIn)
    .filter((of) => of.length > 0)
    .map((of) => fc.constantFrom(...of)),
);
