/** What schemas cannot see in how trials are matched: ids and values that exist. */
import { type Criterion, leavesOf } from "../../packages/core/src/logic/criterion.ts";
import { checkLeaf } from "./check.ts";
import type { Content } from "./load.ts";
import type { FileProblem } from "./read.ts";

/** What the rules of matching, and what facts imply of each other, name and nobody knows. */
export function checkTrialRules(content: Content): readonly FileProblem[] {
  const facts = new Map(content.facts.map((fact) => [fact.id, fact]));
  const conditions = placedConditions(content).flatMap(({ file, at, condition }) =>
    leavesOf(condition).flatMap((leaf) =>
      checkLeaf(leaf, facts, content).map((problem) => found(file, at, problem)),
    ),
  );
  const growing = Object.keys(content.trialRules.growing).filter((id) => !facts.has(id));
  return [
    ...conditions,
    ...growing.map((id) => found("trials/matching.yaml", `growing.${id}`, `no fact "${id}"`)),
  ];
}

interface Placed {
  readonly file: string;
  readonly at: string;
  readonly condition: Criterion;
}

function placedConditions({ facts, trialRules }: Content): readonly Placed[] {
  const { names, general } = trialRules.diseases;
  return [
    ...names.map(({ id, admits }) => ({ file: DISEASES, at: id, condition: admits })),
    ...general.map(({ nouns, admits }) => ({
      file: DISEASES,
      at: `general.${nouns[0] ?? ""}`,
      condition: admits,
    })),
    ...trialRules.phaseFit.flatMap(({ when }, i) =>
      when === undefined
        ? []
        : [{ file: "trials/matching.yaml", at: `phaseFit.${i}`, condition: when }],
    ),
    ...facts.flatMap(({ id, group, implied = [] }) =>
      implied.map((one) => ({ file: `facts/${group}.yaml`, at: id, condition: one.if })),
    ),
  ];
}

const DISEASES = "trials/diseases.yaml";

const found = (file: string, at: string, problem: string): FileProblem => ({
  file: `knowledge/${file}`,
  at,
  problem,
  cure: "name one that the vocabulary has, or add it there",
});
