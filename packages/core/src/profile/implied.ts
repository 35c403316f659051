/** What stored facts tell of other stored facts that were not given: a value, a range, or that it never happened. */
import type { FactDefinition, Implication } from "../facts/vocabulary.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { evaluate, type Finding } from "../logic/evaluate.ts";
import { type Gap, missing } from "../logic/gap.ts";
import { type Facts, known, type Reading, rangeOf, unknownFor } from "../logic/reading.ts";

/** Fills in what follows, in the order of the vocabulary: a condition may name a fact that was itself filled in. */
export function fillImplied(readings: Map<string, Reading>, facts: Facts, knowledge: Knowledge) {
  for (const { id, implied } of impliedFacts(knowledge)) {
    if (!readings.has(id)) readings.set(id, impliedReading(id, implied, facts));
  }
}

interface ImpliedFact {
  readonly id: string;
  readonly implied: readonly Implication[];
}

const impliedIn = new WeakMap<Knowledge, readonly ImpliedFact[]>();

function impliedFacts(knowledge: Knowledge): readonly ImpliedFact[] {
  const found = impliedIn.get(knowledge);
  if (found !== undefined) return found;
  const facts = [...knowledge.facts.values()].flatMap(({ id, implied }: FactDefinition) =>
    implied === undefined ? [] : [{ id, implied }],
  );
  impliedIn.set(knowledge, facts);
  return facts;
}

function impliedReading(id: string, implied: readonly Implication[], facts: Facts): Reading {
  const findings: Finding[] = [];
  for (const one of implied) {
    const finding = evaluate(one.if, facts);
    if (finding.truth === "yes") return readingOf(one, gapsFor(id, findings));
    findings.push(finding);
  }
  return unknownFor(...gapsFor(id, findings));
}

/** An open condition is asked before the fact itself: no date is asked of what may never have happened. */
function gapsFor(fact: string, findings: readonly Finding[]): readonly Gap[] {
  const open = findings.find(({ gaps }) => gaps.length > 0);
  return open?.gaps ?? [missing(fact)];
}

function readingOf({ is, min, max, never }: Implication, gaps: readonly Gap[]): Reading {
  if (never) return known(Number.POSITIVE_INFINITY);
  return is === undefined ? rangeOf(min ?? 0, max ?? Number.POSITIVE_INFINITY, gaps) : known(is);
}
