/** The flat patient that CQL reads: one nullable column for every scalar, end of a range, set member and list question. */
import type { FactDefinition, Profile, Reading, Truth } from "@nextline/core";

export type ColumnType = "Boolean" | "Integer" | "Decimal" | "String";
export type Cell = boolean | number | string | null;

/** A column, and how it is filled from one person's facts. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly fill: (facts: Facts) => Cell;
}

export type Facts = Profile["facts"];

/** Derived facts that may be known only between two ends. */
const RANGED: ReadonlySet<string> = new Set([
  "nextLine",
  "palliativeLines",
  "monthsSincePerioperativeTherapy",
  "daysSinceSystemicTherapy",
  "daysSinceRadiotherapy",
  "daysSinceMajorSurgery",
  "daysSinceParacentesis",
]);

export const isRanged = (fact: string): boolean => RANGED.has(fact);

const TYPES: Readonly<Record<Exclude<FactDefinition["type"], "set">, ColumnType>> = {
  boolean: "Boolean",
  integer: "Integer",
  number: "Decimal",
  enum: "String",
  string: "String",
};

export function typeOf({ id, type }: FactDefinition): ColumnType {
  if (type === "set") throw new Error(`${id} is a set: ask for its members`);
  return TYPES[type];
}

export const factColumn = (fact: FactDefinition): Column => ({
  name: fact.id,
  type: typeOf(fact),
  fill: (facts) => scalar(facts.read(fact.id), fact.id),
});

export const regionColumn: Column = {
  name: "region",
  type: "String",
  fill: (facts) => scalar(facts.read("region"), "region"),
};

function scalar(reading: Reading, fact: string): Cell {
  if (reading.kind === "value") return reading.value;
  if (reading.kind === "unknown") return null;
  throw new Error(`${fact} came as a ${reading.kind}, which has no column`);
}

/** One end of a range; a settled number has both ends in one place. */
export const endColumn = (fact: FactDefinition, end: "low" | "high"): Column => ({
  name: `${fact.id} ${end}`,
  type: typeOf(fact),
  fill: (facts) => endOf(facts.read(fact.id), end),
});

/** Stands for "never happened": CQL has no infinity, and no limit reaches this. */
const NEVER = 1_000_000;

function endOf(reading: Reading, end: "low" | "high"): Cell {
  if (reading.kind === "range") return Math.min(reading[end], NEVER);
  return reading.kind === "value" ? Math.min(Number(reading.value), NEVER) : null;
}

export const memberColumn = (fact: string, member: string): Column => ({
  name: `${fact} has ${member}`,
  type: "Boolean",
  fill: (facts) => memberOf(facts.read(fact), member),
});

function memberOf(reading: Reading, member: string): Cell {
  if (reading.kind !== "set") return null;
  if (reading.members.has(member)) return true;
  return reading.possible.has(member) ? null : false;
}

export const knownColumn = (subject: string): Column => ({
  name: `known ${subject}`,
  type: "Boolean",
  fill: (facts) => isGiven(facts, subject),
});

function isGiven(facts: Facts, subject: string): boolean {
  if (subject === "treatments" || subject === "procedures") return "entries" in facts[subject];
  const reading = facts.read(subject);
  return reading.kind === "value" || (reading.kind === "set" && reading.possible.size === 0);
}

type Asked = Readonly<Record<string, string | undefined>>;

/** Whether a list holds an entry with all these values. */
export const entryColumn = (list: "treatments" | "procedures", asked: Asked): Column => ({
  name: [list, ...Object.entries(asked).map(([key, value]) => `${key} ${value}`)].join(" "),
  type: "Boolean",
  fill: (facts) => {
    const given = facts[list];
    return "entries" in given ? someEntry(given.entries, asked) : null;
  },
});

function someEntry(entries: readonly object[], asked: Asked): Cell {
  const truths = entries.map((entry) => entryIs(new Map(Object.entries(entry)), asked));
  if (truths.includes("yes")) return true;
  return truths.includes("unknown") ? null : false;
}

function entryIs(entry: ReadonlyMap<string, unknown>, asked: Asked): Truth {
  const keys = Object.keys(asked);
  const differs = keys.some((key) => entry.get(key) !== undefined && entry.get(key) !== asked[key]);
  if (differs) return "no";
  return keys.every((key) => entry.get(key) === asked[key]) ? "yes" : "unknown";
}
