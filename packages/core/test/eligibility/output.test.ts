/** What the reader gives fits its schema and the vocabulary: facts that exist, values that they can have. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { mutatedTexts } from "../../../../tools/fuzz/eligibility-texts.ts";
import { type FactTest, leavesOf } from "../../src/logic/criterion.ts";
import { knowledge } from "../knowledge.ts";
import { readText } from "./reading.ts";

const schemaAt = (name: string) =>
  JSON.parse(
    readFileSync(new URL(`../../../../schemas/${name}.schema.json`, import.meta.url), "utf8"),
  );

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, schemas: [schemaAt("common")] });
const validate = ajv.compile(schemaAt("criteria"));
const texts = [...mutatedTexts(2_000, 7)];

it("fits the schema", () => {
  const { version, hash } = knowledge.compiled;
  const head = { schema: "nextline/criteria/1", knowledge: { version, hash }, asOf: null };
  for (const text of texts) {
    const { headings: _, ...trial } = readText(text, { minimumAge: "18 Years", sex: "ALL" });
    if (!validate({ ...head, problems: [], ...trial })) {
      expect({ text, errors: validate.errors }).toBeUndefined();
    }
  }
});

it("asks only facts of the vocabulary, for values that they can have", () => {
  const tests = texts
    .flatMap((text) => readText(text).criteria)
    .flatMap(({ expr }) => leavesOf(expr))
    .flatMap((leaf) => ("fact" in leaf ? [leaf] : []));
  const faults = new Set(tests.flatMap(faultOf));
  expect([...faults]).toEqual([]);
});

function faultOf(test: FactTest): readonly string[] {
  const fact = knowledge.facts.get(test.fact);
  if (fact === undefined) return [`no fact ${test.fact}`];
  const asked = [test.is, ...(test.in ?? [])].filter((value) => value !== undefined);
  const isNumber = typeof asked[0] === "number" && fact.values === undefined;
  const isKnown =
    isNumber || fact.type === "boolean" || asked.every((value) => fact.values?.includes(value));
  const limits = [test.min, test.max].filter((value) => value !== undefined);
  const isWithin = limits.every(
    (value) => value >= (fact.min ?? -1) - 1 && value <= (fact.max ?? 1e6) + 1,
  );
  return isKnown && isWithin ? [] : [`${JSON.stringify(test)} asks what ${fact.id} cannot be`];
}
