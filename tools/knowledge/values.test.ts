/** What the balance weighs: faults that the check has to find, each planted in turn. */
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "./compiled.ts";
import { checkValues } from "./values.ts";

const { knowledge } = compileKnowledge();
const { values } = knowledge;
const [row] = values.outcomes;
if (row === undefined) throw new Error("no outcomes");
const withValues = (given: object) => ({ ...knowledge, values: { ...values, ...given } });
const withRow = (given: object) =>
  withValues({ outcomes: [{ ...row, ...given }, ...values.outcomes.slice(1)] });
const wordsWithout = (id: string) => {
  const { [id]: _left, ...rest } = knowledge.words.en?.values ?? {};
  return { ...knowledge, words: { en: { ...knowledge.words.en, values: rest } } };
};

describe("the check of the balance", () => {
  it("finds nothing in the files as they are", () => {
    expect(checkValues(knowledge)).toEqual([]);
  });

  it.each([
    ["an option that there is not", withRow({ option: "rest" }), /no option "rest"/],
    ["an arm that there is not", withRow({ arms: [{ study: "rainbow", arm: "b" }] }), /rainbow\/b/],
    ["a regimen that there is not", withRow({ regimen: "none" }), /no regimen "none"/],
    ["an option that stands twice", withValues({ outcomes: [row, row] }), /stands twice/],
    [
      "a goal of strange things",
      withValues({ goals: [{ id: "a", things: ["gold"] }] }),
      /no thing/,
    ],
    ["a thing without words", wordsWithout("swing-more-time"), /swing-more-time/],
    ["a goal without words", wordsWithout("goal-mixed"), /goal-mixed/],
  ])("finds %s", (_, content, said) => {
    const problems = checkValues(content as typeof knowledge);
    expect(problems.map(({ problem }) => problem).join("\n")).toMatch(said);
  });
});
