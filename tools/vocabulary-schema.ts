/** Writes schemas/vocabulary.schema.json from the knowledge: what a fact, a region and the words of the lists may be. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FactDefinition } from "../packages/core/src/facts/vocabulary.ts";
import type { CompiledKnowledge } from "../packages/core/src/knowledge/types.ts";
import { compileKnowledge } from "./knowledge/compile.ts";

type Schema = Readonly<Record<string, unknown>>;

/** Texts that are read further; the rest of the vocabulary has numbers, choices and sets. */
const TEXTS: Readonly<Record<string, Schema>> = {
  recurrenceDate: { $ref: "common.schema.json#/$defs/date" },
  country: { type: "string", pattern: "^[A-Z]{2}$" },
};

export function vocabularySchema({ facts, regions, treatment }: CompiledKnowledge): Schema {
  const stored = facts.filter((fact) => fact.group !== "derived");
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "vocabulary.schema.json",
    title: "The vocabulary",
    description:
      "Written from knowledge/ by tools/vocabulary-schema.ts. An absent fact is unknown.",
    $defs: {
      facts: {
        type: "object",
        description: "Facts of another version of the vocabulary are kept and shown, never used.",
        properties: Object.fromEntries(stored.map((fact) => [fact.id, factSchema(fact)])),
        additionalProperties: true,
      },
      region: { enum: regions.regions },
      intent: { enum: treatment.treatment.intent },
      outcome: { enum: treatment.treatment.outcome },
      procedureKind: { enum: treatment.procedure.kind },
      radiotherapyField: { enum: treatment.procedure.field },
    },
  };
}

function factSchema(fact: FactDefinition): Schema {
  const description = fact.meaning === undefined ? {} : { description: fact.meaning };
  return { ...description, ...valueSchema(fact) };
}

function valueSchema(fact: FactDefinition): Schema {
  switch (fact.type) {
    case "boolean":
      return { type: "boolean" };
    case "enum":
      return { enum: fact.values };
    case "set":
      return { type: "array", items: fact.values ? { enum: fact.values } : { type: "string" } };
    case "string":
      return TEXTS[fact.id] ?? { type: "string" };
    default:
      return numberSchema(fact);
  }
}

/** A number alone is in the unit of the vocabulary; with its unit it may be in another one. */
function numberSchema(fact: FactDefinition): Schema {
  const number = {
    type: fact.type,
    ...(fact.min === undefined ? {} : { minimum: fact.min }),
    ...(fact.max === undefined ? {} : { maximum: fact.max }),
    ...(fact.values === undefined ? {} : { enum: fact.values }),
  };
  const others = Object.keys(fact.otherUnits ?? {});
  return {
    anyOf: [
      fact.unit === undefined ? number : { ...number, description: `in ${fact.unit}` },
      withUnit(number, fact.unit === undefined ? undefined : [fact.unit]),
      ...(others.length === 0 ? [] : [withUnit({ type: "number" }, others, true)]),
    ],
  };
}

function withUnit(value: Schema, units: readonly string[] | undefined, required = false): Schema {
  return {
    type: "object",
    properties: { value, ...(units === undefined ? {} : { unit: { enum: units } }) },
    required: required ? ["value", "unit"] : ["value"],
    additionalProperties: false,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = join(import.meta.dirname, "../schemas/vocabulary.schema.json");
  const schema = vocabularySchema(compileKnowledge().knowledge);
  writeFileSync(file, `${JSON.stringify(schema, undefined, 2)}\n`);
}
