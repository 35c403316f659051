/** The raw profile that accepting suggestions gives; nothing is filled in that the report did not say. */
import type { FactValue } from "@nextline/core";
import type { Procedure, Suggestion, Treatment } from "./types.ts";

export interface RawProfile {
  readonly asOf: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly treatments?: readonly Treatment[];
  readonly procedures?: readonly Procedure[];
  readonly sources: Readonly<Record<string, { readonly from: string; readonly date?: string }>>;
}

/** @param from what the sources of the facts are called. */
export function acceptAll(
  suggestions: readonly Suggestion[],
  asOf: string,
  from: string,
): RawProfile {
  const facts: Record<string, FactValue> = {};
  const sources: Record<string, { from: string; date?: string }> = {};
  for (const one of suggestions) {
    if (!("fact" in one)) continue;
    const { fact, value, date } = one;
    facts[fact] = together(facts[fact], value);
    sources[fact] = { from, ...(date !== undefined && date <= asOf ? { date } : {}) };
  }
  const treatments = suggestions.flatMap((one) => ("treatment" in one ? [one.treatment] : []));
  const procedures = suggestions.flatMap((one) => ("procedure" in one ? [one.procedure] : []));
  return {
    asOf,
    facts,
    ...(treatments.length > 0 ? { treatments } : {}),
    ...(procedures.length > 0 ? { procedures } : {}),
    sources,
  };
}

/** A set comes member by member. */
const together = (known: FactValue | undefined, value: FactValue): FactValue =>
  Array.isArray(known) && Array.isArray(value) ? [...new Set([...known, ...value])] : value;

export interface Open {
  /** The place in the list of treatments, from 0. */
  readonly treatment: number;
  readonly lacks: "intent" | "outcome";
}

/** What a profile needs of a treatment and the report did not say: a person adds it, no program guesses it. */
export const leftOpen = ({ treatments = [] }: RawProfile): readonly Open[] =>
  treatments.flatMap(({ intent, end, outcome }, treatment): Open[] => [
    ...(intent === undefined ? [{ treatment, lacks: "intent" as const }] : []),
    ...(outcome === undefined && end === undefined
      ? [{ treatment, lacks: "outcome" as const }]
      : []),
  ]);
