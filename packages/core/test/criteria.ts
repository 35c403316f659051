/** Random criteria: leaves as the rules have them and leaves of every other kind, joined and turned to any shape. */
import * as fc from "fast-check";
import type { Criterion, Leaf, OptionStatus } from "../src/index.ts";
import { allLeaves, limitsOf } from "./borders.ts";
import { knowledge } from "./knowledge.ts";

const { facts, regions, treatment } = knowledge.compiled;

const numberFacts = facts.filter(({ type }) => type === "number" || type === "integer");
const numberIds = fc.constantFrom(...numberFacts.map(({ id }) => id));
const limits = fc.oneof(
  fc.constantFrom(...new Set(numberFacts.flatMap(({ id }) => limitsOf(id)))),
  fc.integer({ min: 0, max: 60 }),
);

const numberTests: fc.Arbitrary<Leaf> = fc.record(
  { fact: numberIds, min: limits, max: limits, strict: fc.boolean(), in: fc.array(limits) },
  { requiredKeys: ["fact"] },
);

const names = fc.constantFrom(
  ...facts.map(({ id }) => id),
  ...["region", "treatments", "procedures"],
);

const { treatment: treatmentWords, procedure: procedureWords } = treatment;

const otherLeaves: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({
    since: fc.constantFrom("systemic", "radiotherapy", "majorSurgery"),
    minDays: limits,
  }),
  fc.record({ known: names }),
  fc.record({ region: fc.subarray([...regions.regions]) }),
  fc.record(
    {
      procedure: fc.constantFrom(...procedureWords.kind),
      field: fc.constantFrom(...procedureWords.field),
    },
    { requiredKeys: ["procedure"] },
  ),
  fc.record({
    treatment: fc.record(
      {
        outcome: fc.constantFrom(...treatmentWords.outcome),
        intent: fc.constantFrom(...treatmentWords.intent),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({
    option: fc.uniqueArray(fc.constantFrom(...knowledge.options.map(({ id }) => id))),
    status: fc.subarray<OptionStatus>(["fits", "depends", "does-not-fit"]),
  }),
  fc.record({ unread: fc.constantFrom("adequate organ function", "no serious illness") }),
);

const leaves: fc.Arbitrary<Leaf> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...allLeaves) },
  { weight: 1, arbitrary: numberTests },
  { weight: 2, arbitrary: otherLeaves },
);

const { criterion } = fc.letrec<{ criterion: Criterion; parts: Criterion[] }>((tie) => ({
  criterion: fc.oneof(
    { maxDepth: 4, depthSize: "small", withCrossShrink: true },
    { weight: 3, arbitrary: leaves },
    { weight: 2, arbitrary: fc.record({ all: tie("parts") }) },
    { weight: 2, arbitrary: fc.record({ any: tie("parts") }) },
    { weight: 1, arbitrary: fc.record({ not: tie("criterion") }) },
  ),
  parts: fc.array(tie("criterion"), { maxLength: 4, size: "max" }),
}));

export const criteria: fc.Arbitrary<Criterion> = criterion;

/** The same criterion with the parts of every list and the members of every question in another order. */
export function reordered(of: Criterion, order: <T>(items: readonly T[]) => T[]): Criterion {
  if ("all" in of) return { all: order(of.all).map((part) => reordered(part, order)) };
  if ("any" in of) return { any: order(of.any).map((part) => reordered(part, order)) };
  if ("not" in of) return { not: reordered(of.not, order) };
  if ("fact" in of && of.hasAny !== undefined) return { ...of, hasAny: order(of.hasAny) };
  if ("fact" in of && of.in !== undefined) return { ...of, in: order(of.in) };
  return "region" in of ? { region: order(of.region) } : of;
}
