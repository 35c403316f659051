/** Reads one value of the vocabulary: its type, its limits and its unit, each fault with the likely cure. */

import { readDate } from "./dates.ts";
import { shown } from "./json.ts";
import { nearestName } from "./nearest.ts";
import { type Problem, problem } from "./problem.ts";
import type { FactDefinition } from "./vocabulary.ts";

export type FactValue = string | number | boolean | readonly string[];

export type ReadValue = { readonly value: FactValue } | { readonly problem: Problem };

/** @param raw the value as given: plain, or `{ value, unit }` for a number in another unit. */
export function readFactValue(fact: FactDefinition, raw: unknown, at: string): ReadValue {
  switch (fact.type) {
    case "boolean":
      return typeof raw === "boolean" ? { value: raw } : wrongType(fact, raw, at);
    case "integer":
    case "number":
      return readNumber(fact, raw, at);
    case "set":
      return readSet(fact, raw, at);
    case "enum":
      return typeof raw === "string" ? readChoice(fact, raw, at) : wrongType(fact, raw, at);
    case "string":
      return typeof raw === "string" ? readText(fact, raw, at) : wrongType(fact, raw, at);
  }
}

const refuse = (at: string, code: Problem["code"], params: Record<string, string>): ReadValue => ({
  problem: problem(at, code, params),
});

function wrongType(fact: FactDefinition, raw: unknown, at: string): ReadValue {
  return refuse(at, "wrong-type", { fact: fact.id, given: shown(raw), type: fact.type });
}

function readNumber(fact: FactDefinition, raw: unknown, at: string): ReadValue {
  const given = withUnit(raw);
  if (given === undefined) return wrongType(fact, raw, at);
  const factor = unitFactor(fact, given.unit);
  if (factor === undefined) {
    const units = [fact.unit ?? "", ...Object.keys(fact.otherUnits ?? {})]
      .filter(Boolean)
      .join(", ");
    return refuse(at, "unknown-unit", { fact: fact.id, unit: given.unit ?? "", units });
  }
  return checkNumber(fact, given.value * factor, at);
}

function withUnit(raw: unknown): { value: number; unit?: string } | undefined {
  if (typeof raw === "number") return Number.isFinite(raw) ? { value: raw } : undefined;
  if (typeof raw !== "object" || raw === null || !("value" in raw)) return undefined;
  const unit = "unit" in raw ? raw.unit : undefined;
  if (unit !== undefined && typeof unit !== "string") return undefined;
  if (typeof raw.value !== "number" || !Number.isFinite(raw.value)) return undefined;
  return unit === undefined ? { value: raw.value } : { value: raw.value, unit };
}

function unitFactor(fact: FactDefinition, unit: string | undefined): number | undefined {
  return unit === undefined || unit === fact.unit ? 1 : otherFactor(fact, unit);
}

const otherFactor = ({ otherUnits = {} }: FactDefinition, unit: string): number | undefined =>
  Object.hasOwn(otherUnits, unit) ? otherUnits[unit] : undefined;

function checkNumber(fact: FactDefinition, value: number, at: string): ReadValue {
  if (fact.type === "integer" && !Number.isInteger(value)) {
    return refuse(at, "not-whole", { fact: fact.id, given: String(value) });
  }
  if (fact.values !== undefined && !fact.values.includes(value)) {
    return refuse(at, "not-a-value", {
      fact: fact.id,
      given: String(value),
      values: fact.values.join(", "),
    });
  }
  return inLimits(fact, value) ? { value } : outOfRange(fact, value, at);
}

const inLimits = (fact: FactDefinition, value: number): boolean =>
  value >= (fact.min ?? -Infinity) && value <= (fact.max ?? Infinity);

/** A value outside its limits is never clamped; where another unit would bring it inside, the message asks. */
function outOfRange(fact: FactDefinition, value: number, at: string): ReadValue {
  const params = {
    fact: fact.id,
    given: String(value),
    unit: fact.unit ?? "",
    min: String(fact.min ?? ""),
    max: String(fact.max ?? ""),
  };
  const likely = Object.entries(fact.otherUnits ?? {}).find(([, factor]) =>
    inLimits(fact, value * factor),
  );
  if (likely === undefined) return refuse(at, "out-of-range", params);
  const converted = String(Number((value * likely[1]).toPrecision(3)));
  return refuse(at, "out-of-range-unit-guess", { ...params, otherUnit: likely[0], converted });
}

function readChoice(fact: FactDefinition, raw: string, at: string): ReadValue {
  if (fact.values?.includes(raw)) return { value: raw };
  const values = (fact.values ?? []).map(String);
  const near = nearestName(raw, values) ?? "";
  return refuse(at, "not-a-value", {
    fact: fact.id,
    given: shown(raw),
    values: values.join(", "),
    near,
  });
}

function readSet(fact: FactDefinition, raw: unknown, at: string): ReadValue {
  if (!Array.isArray(raw) || raw.some((member) => typeof member !== "string"))
    return wrongType(fact, raw, at);
  const members = raw as readonly string[];
  const strange = members.findIndex(
    (member) => fact.values !== undefined && !fact.values.includes(member),
  );
  if (strange >= 0) return readChoice(fact, members[strange] ?? "", `${at}[${strange}]`);
  return { value: fact.values === undefined ? members.map(drugName) : members };
}

function readText(fact: FactDefinition, raw: string, at: string): ReadValue {
  if (fact.id === "recurrenceDate" && readDate(raw) === undefined) {
    return refuse(at, "not-a-date", { fact: fact.id, given: shown(raw) });
  }
  if (fact.id === "country" && !/^[A-Z]{2}$/.test(raw)) {
    return refuse(at, "unknown-country", { given: shown(raw) });
  }
  return { value: raw };
}

/** The form in which drugs are compared: lower-case INN, words joined by hyphens. */
export const drugName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s/]+/g, "-");
