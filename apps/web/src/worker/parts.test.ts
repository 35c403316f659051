/** The knowledge cut for the browser: nothing lost, nothing twice, and the rules alone can judge. */
import { assessOptions, deriveProfile, prepareKnowledge } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { cutIntoParts, joinParts } from "./parts.ts";

const { knowledge: compiled } = compileKnowledge();
const parts = cutIntoParts(compiled);
/** Loaded from files of their own. */
const ELSEWHERE = ["redFlags", "eligibility", "trials"];

describe("the knowledge in parts", () => {
  it("is whole again when all parts are joined", () => {
    const joined = joinParts(Object.values(parts)) as unknown as Record<string, unknown>;
    for (const [key, value] of Object.entries(compiled))
      if (!ELSEWHERE.includes(key)) expect(joined[key], key).toEqual(value);
  });

  it("is the same in any order of loading", () => {
    const [rules, ...others] = [parts.rules, parts.studies, parts.explain, parts.trials];
    expect(joinParts([...others, rules])).toEqual(joinParts([rules, ...others]));
  });

  it("holds nothing in two parts", () => {
    const keys = Object.values(parts).flatMap((part) => Object.keys(part));
    const twice = keys.filter((key, i) => key !== "words" && keys.indexOf(key) !== i);
    expect(twice).toEqual([]);
  });

  it("judges the same with the rules alone", () => {
    const alone = prepareKnowledge(joinParts([parts.rules]));
    const whole = prepareKnowledge(compiled);
    const raw = {
      asOf: "2026-11-01",
      facts: { ecog: 1, site: "stomach", histology: "adenocarcinoma" },
    };
    const statuses = (knowledge: typeof whole) =>
      assessOptions(deriveProfile(raw, knowledge), knowledge).options.map(
        ({ option, status, missing }) => [option.id, status, missing],
      );
    expect(statuses(alone)).toEqual(statuses(whole));
  });
});
