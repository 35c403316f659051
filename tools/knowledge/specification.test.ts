/** The project's knowledge against the specification beside it, where that is present: nothing renamed, nothing lost. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "./compile.ts";

const SPEC = fileURLToPath(new URL("../../../shared/spec/", import.meta.url));
const isThere = existsSync(`${SPEC}facts.json`);
if (!isThere) console.log("No specification beside the project: the comparison is skipped.");

type Json = Readonly<Record<string, unknown>>;
const read = (name: string) => JSON.parse(readFileSync(`${SPEC}${name}`, "utf8"));
const { knowledge } = compileKnowledge();

describe.skipIf(!isThere)("the knowledge against the specification", () => {
  it("holds every fact with its type, unit, limits, values and freshness", () => {
    const { groups, derived } = read("facts.json") as {
      groups: Record<string, Json[]>;
      derived: Json[];
    };
    const ours = new Map(knowledge.facts.map((fact) => [fact.id, fact as unknown as Json]));
    for (const fact of [...Object.values(groups).flat(), ...derived]) {
      const { rule: _, ...rest } = fact;
      expect(ours.get(String(fact.id))).toMatchObject(rest);
    }
  });

  it("holds every intent, outcome, procedure and field", () => {
    const { treatment, procedure } = read("facts.json");
    expect(knowledge.treatment.treatment.intent).toEqual(treatment.intent);
    expect(knowledge.treatment.treatment.outcome).toEqual(treatment.outcome);
    expect(knowledge.treatment.procedure.kind).toEqual(procedure.kind);
    expect(knowledge.treatment.procedure.field).toEqual(procedure.field);
  });

  it("holds every option in its order, each rule with its condition and phrase", () => {
    const spec = read("options.json");
    expect(knowledge.drugClasses).toEqual(spec.definitions);
    expect(knowledge.options.map(({ id }) => id)).toEqual(spec.options.map(({ id }: Json) => id));
    for (const [i, wanted] of (spec.options as Json[]).entries()) {
      const option = knowledge.options[i];
      for (const kind of ["needs", "stops", "cautions"] as const) {
        const rules = option?.[kind].map((id) =>
          knowledge.rules[kind].find((rule) => rule.id === id),
        );
        expect(rules?.map((rule) => withoutId(rule))).toEqual(wanted[kind]);
      }
      expect(option?.licence).toEqual(wanted.licence);
      expect(option?.funding).toEqual(wanted.funding);
    }
  });

  it("holds every warning in its order", () => {
    const ours = knowledge.warnings.map(({ code, when, say, level }) => ({
      code,
      when,
      say,
      level,
    }));
    expect(ours).toEqual(read("warnings.json"));
  });
});

function withoutId(rule: object | undefined): object {
  const { id: _, ...rest } = { id: "", ...rule };
  return rest;
}
