/** Reads a profile from JSON: every part is checked, faults are listed with their place, the rest still counts. */
import { readDate } from "../facts/dates.ts";
import { type FactValue, readFactValue } from "../facts/fact-value.ts";
import { isObject, type JsonObject, kindOf, shown } from "../facts/json.ts";
import { nearestName } from "../facts/nearest.ts";
import { type Problem, problem } from "../facts/problem.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { GivenProfile, Source } from "./input.ts";
import { readProcedures, readTreatments } from "./read-lists.ts";

const KEYS = ["asOf", "region", "facts", "treatments", "procedures", "sources"];
const EXTRA_KEYS = ["schema", "vocabulary", "note"];

export function readProfile(raw: unknown, knowledge: Knowledge): GivenProfile {
  const problems: Problem[] = [];
  const input = isObject(raw) ? raw : {};
  if (!isObject(raw)) problems.push(problem("", "not-an-object", { given: kindOf(raw) }));
  problems.push(...unknownKeys(input));
  const asOf = readAsOf(input.asOf, isObject(raw), problems);
  const facts = readFacts(input.facts, knowledge, problems);
  return {
    asOf,
    region: readRegion(input.region, facts.values, knowledge, problems),
    facts: facts.values,
    unreadable: facts.unreadable,
    unrecognised: facts.unrecognised,
    treatments: readTreatments(input.treatments, { knowledge, asOf, problems }),
    procedures: readProcedures(input.procedures, { knowledge, asOf, problems }),
    sources: readSources(input.sources, knowledge, problems),
    problems,
  };
}

function unknownKeys(input: JsonObject): readonly Problem[] {
  return Object.keys(input)
    .filter((key) => !KEYS.includes(key) && !EXTRA_KEYS.includes(key))
    .map((key) => problem(key, "unknown-key", { key, near: nearestName(key, KEYS) ?? "" }));
}

function readAsOf(raw: unknown, expected: boolean, problems: Problem[]): number | undefined {
  const date = typeof raw === "string" ? readDate(raw) : undefined;
  if (date !== undefined && date.low === date.high) return date.low;
  if (expected)
    problems.push(problem("asOf", "no-as-of", { given: raw === undefined ? "" : shown(raw) }));
  return undefined;
}

interface ReadFacts {
  readonly values: Map<string, FactValue>;
  readonly unreadable: Set<string>;
  readonly unrecognised: Record<string, unknown>;
}

function readFacts(raw: unknown, knowledge: Knowledge, problems: Problem[]): ReadFacts {
  const read: ReadFacts = {
    values: new Map(),
    unreadable: new Set(),
    unrecognised: Object.create(null),
  };
  if (raw === undefined) return read;
  if (!isObject(raw)) {
    problems.push(problem("facts", "not-an-object", { given: kindOf(raw) }));
    return read;
  }
  for (const [id, value] of Object.entries(raw)) readFact(id, value, read, knowledge, problems);
  return read;
}

function readFact(
  id: string,
  raw: unknown,
  read: ReadFacts,
  knowledge: Knowledge,
  problems: Problem[],
): void {
  const at = `facts.${id}`;
  const fact = knowledge.facts.get(id);
  if (fact === undefined) {
    read.unrecognised[id] = raw;
    problems.push(
      problem(at, "unknown-fact", {
        fact: id,
        near: nearestName(id, knowledge.facts.keys()) ?? "",
      }),
    );
  } else if (fact.group === "derived") {
    problems.push(problem(at, "derived-given", { fact: id }));
  } else if (raw === null) {
    problems.push(problem(at, "null-given", { fact: id }));
  } else {
    const result = readFactValue(fact, raw, at);
    if ("value" in result) read.values.set(id, result.value);
    else {
      read.unreadable.add(id);
      problems.push(result.problem);
    }
  }
}

/** The region as given, else the one of the country. */
function readRegion(
  raw: unknown,
  facts: ReadonlyMap<string, FactValue>,
  knowledge: Knowledge,
  problems: Problem[],
): string | undefined {
  const { regions } = knowledge.compiled.regions;
  if (typeof raw === "string" && regions.includes(raw)) return raw;
  if (raw !== undefined) {
    const near = typeof raw === "string" ? (nearestName(raw, regions) ?? "") : "";
    problems.push(
      problem("region", "unknown-region", {
        given: shown(raw),
        regions: regions.join(", "),
        near,
      }),
    );
    return undefined;
  }
  const country = facts.get("country");
  return country === undefined ? undefined : (knowledge.countries.get(String(country)) ?? "other");
}

function readSources(
  raw: unknown,
  knowledge: Knowledge,
  problems: Problem[],
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  if (raw === undefined) return sources;
  if (!isObject(raw)) {
    problems.push(problem("sources", "not-an-object", { given: kindOf(raw) }));
    return sources;
  }
  for (const [id, value] of Object.entries(raw)) {
    const at = `sources.${id}`;
    if (!isObject(value)) problems.push(problem(at, "not-an-object", { given: kindOf(value) }));
    else sources.set(id, readSource(value, at, problems));
    if (!knowledge.facts.has(id)) problems.push(problem(at, "source-without-fact", { fact: id }));
  }
  return sources;
}

function readSource(value: JsonObject, at: string, problems: Problem[]): Source {
  const from = typeof value.from === "string" ? { from: value.from } : {};
  const date = value.date;
  if (date === undefined) return from;
  if (typeof date === "string" && readDate(date) !== undefined) return { ...from, date };
  problems.push(problem(`${at}.date`, "not-a-date", { given: shown(date) }));
  return from;
}
