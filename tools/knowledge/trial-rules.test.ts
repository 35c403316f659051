/** The check of how trials are matched finds what it is there to find. */
import { describe, expect, it } from "vitest";
import { checkTrialRules } from "./check-trial-rules.ts";
import { compileKnowledge } from "./compile.ts";

const { knowledge } = compileKnowledge();

describe("the rules of matching", () => {
  it("name facts and values that there are", () => {
    expect(checkTrialRules(knowledge)).toEqual([]);
  });

  it.each([
    [
      "a fact of a disease",
      "trials/diseases.yaml",
      (text: string) => text.replace('"fact":"site"', '"fact":"place"'),
    ],
    [
      "a value of a disease",
      "trials/diseases.yaml",
      (text: string) => text.replace('"is":"gist"', '"is":"gizt"'),
    ],
    [
      "a fact that grows",
      "trials/matching.yaml",
      (text: string) => text.replace('"daysSinceTrialDrug":', '"daysSinceTrial":'),
    ],
  ])("with a fault planted, %s is found in %s", (_, file, plant) => {
    const trialRules = JSON.parse(plant(JSON.stringify(knowledge.trialRules)));
    const problems = checkTrialRules({ ...knowledge, trialRules });
    expect(problems.map((problem) => problem.file)).toContain(`knowledge/${file}`);
  });

  it("finds a fact that follows from one that is not there", () => {
    const facts = knowledge.facts.map((fact) =>
      fact.id === "nyhaClass"
        ? { ...fact, implied: [{ if: { fact: "heartFailur", is: true }, min: 2 }] }
        : fact,
    );
    const [problem] = checkTrialRules({ ...knowledge, facts });
    expect(problem).toMatchObject({ file: "knowledge/facts/trial-health.yaml", at: "nyhaClass" });
  });
});
