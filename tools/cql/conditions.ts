/** The distinct conditions behind needs and stops, each with the ids of the rules that ask it. */
import { type Criterion, type Knowledge, leavesOf, type ReadyRule } from "@nextline/core";

export interface Condition {
  /** The first rule that asks it. */
  readonly name: string;
  readonly test: Criterion;
  readonly rules: readonly string[];
}

export interface Conditions {
  readonly needs: readonly Condition[];
  /** Conditions of stops that no need asks. */
  readonly stops: readonly Condition[];
  /** Needs and stops about other options: they read statuses, which are no facts. */
  readonly leftOut: readonly Condition[];
}

export function conditionsOf({ options }: Knowledge): Conditions {
  const needs = distinct(
    "need",
    options.flatMap((option) => option.needRules),
  );
  const asked = new Set(needs.map(({ test }) => JSON.stringify(test)));
  const stops = distinct(
    "stop",
    options.flatMap((option) => option.stopRules),
  );
  const others = stops.filter(({ test }) => !asked.has(JSON.stringify(test)));
  return {
    needs: needs.filter(isAboutPerson),
    stops: others.filter(isAboutPerson),
    leftOut: [...needs, ...others].filter((condition) => !isAboutPerson(condition)),
  };
}

const isAboutPerson = ({ test }: Condition): boolean =>
  !leavesOf(test).some((leaf) => "option" in leaf);

function distinct(kind: "need" | "stop", rules: readonly ReadyRule[]): readonly Condition[] {
  const found = new Map<string, Condition>();
  for (const { id, test } of new Set(rules)) {
    if (test === undefined) continue;
    const key = JSON.stringify(test);
    const same = found.get(key)?.rules ?? [];
    found.set(key, { name: `${kind} ${same[0] ?? id}`, test, rules: [...same, id] });
  }
  return [...found.values()];
}
