/** Which answers stop the questions: those after which a warning of level emergency has become true. */
import type { Knowledge, ReadyWarning } from "../knowledge/knowledge.ts";
import { type Criterion, leavesOf } from "../logic/criterion.ts";
import { evaluate } from "../logic/evaluate.ts";
import { isKnown } from "../logic/reading.ts";
import { factsRead } from "../logic/reads.ts";
import type { Profile } from "../profile/profile.ts";

/** A moment of the questionnaire. */
export interface Moment {
  readonly profile: Pick<Profile, "facts">;
  /** The facts asked so far in this sitting, whatever the answer was. */
  readonly asked: ReadonlySet<string>;
}

export interface Stopping {
  /** Emergencies that the answer made true: stop, and say what to do now. */
  readonly stops: readonly ReadyWarning[];
  /** An emergency holds only because these facts are not known, and nobody has asked: ask them first. */
  readonly askFirst: readonly string[];
}

const emergencies = ({ warnings }: Knowledge): readonly ReadyWarning[] =>
  warnings.filter(({ level }) => level === "emergency");

/** The facts whose answers can stop the questions, each with the codes it can set off. */
export function stoppingFacts(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const pairs = emergencies(knowledge).flatMap(({ code, test }) =>
    factsRead(test).map((fact) => [fact, code] as const),
  );
  return new Map(
    pairs.map(([fact]) => [
      fact,
      pairs.filter(([other]) => other === fact).map(([, code]) => code),
    ]),
  );
}

export function stoppingWarnings(before: Moment, after: Moment, knowledge: Knowledge): Stopping {
  const due = emergencies(knowledge).filter(({ test }) => holds(test, after));
  const earlier = new Set(emergencies(knowledge).filter((one) => stopsAt(one, before)));
  const waiting = due.filter((one) => !stopsAt(one, after));
  return {
    stops: due.filter((one) => stopsAt(one, after) && !earlier.has(one)),
    askFirst: [...new Set(waiting.flatMap(({ test }) => unasked(test, after)))],
  };
}

const holds = (test: Criterion, { profile }: Moment): boolean =>
  evaluate(test, profile.facts).truth === "yes";

/** It holds, and would hold as well if every fact not asked yet were known. */
const stopsAt = ({ test }: ReadyWarning, moment: Moment): boolean =>
  holds(test, moment) && holds(asIfKnown(test, unasked(test, moment)), moment);

/** Facts that the condition wants to know of, are not known, and were not asked. */
const unasked = (test: Criterion, { profile, asked }: Moment): readonly string[] =>
  leavesOf(test)
    .flatMap((leaf) => ("known" in leaf ? [leaf.known] : []))
    .filter((fact) => !asked.has(fact) && !isKnown(profile.facts.read(fact)));

const ALWAYS: Criterion = { all: [] };

function asIfKnown(criterion: Criterion, facts: readonly string[]): Criterion {
  const inner = (parts: readonly Criterion[]) => parts.map((part) => asIfKnown(part, facts));
  if ("all" in criterion) return { all: inner(criterion.all) };
  if ("any" in criterion) return { any: inner(criterion.any) };
  if ("not" in criterion) return { not: asIfKnown(criterion.not, facts) };
  return "known" in criterion && facts.includes(criterion.known) ? ALWAYS : criterion;
}
