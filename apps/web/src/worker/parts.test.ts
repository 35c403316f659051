/** The knowledge cut for the browser: nothing lost, nothing twice, and the rules alone can judge. */
import { assessOptions, deriveProfile, prepareKnowledge } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../../tools/knowledge/compile.ts";
import { cutIntoParts, ELSEWHERE, joinParts } from "./parts.ts";

const { knowledge: compiled } = compileKnowledge();
const parts = cutIntoParts(compiled);

/** Every entry of the whole is there and the same; only those that may be left out can be absent. */
function expectWhole(joined: object, whole: object, mayLack: readonly string[]): void {
  const found = new Map(Object.entries(joined));
  for (const [key, value] of Object.entries(whole)) {
    if (!found.has(key)) expect(mayLack, key).toContain(key);
    else expect(found.get(key), key).toEqual(value);
  }
}

describe("the knowledge in parts", () => {
  it("is whole again when all parts are joined, but for what is kept elsewhere", () => {
    const { words, ...joined } = joinParts(Object.values(parts));
    expectWhole(joined, compiled, ["words", ...ELSEWHERE]);
    for (const [language, all] of Object.entries(compiled.words))
      expectWhole(words[language] ?? {}, all, ELSEWHERE);
  });

  it("is the same in any order of loading", () => {
    const { rules, ...rest } = parts;
    const others = Object.values(rest);
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
