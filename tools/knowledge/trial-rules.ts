/** Loads how trials are matched: knowledge/trials/diseases.yaml and matching.yaml. */
import { z } from "zod";
import { type Criterion, leavesOf } from "../../packages/core/src/logic/criterion.ts";
import { checkLeaf } from "./check.ts";
import type { Content } from "./load.ts";
import type { FileProblem, KnowledgeReader } from "./read.ts";
import { criterion } from "./schemas.ts";

const phrases = z.array(z.string()).min(1);

/** What the review of a file says of it. */
const review = { reviewDue: z.iso.date(), checkedBy: z.string() };

export const diseases = z.strictObject({
  ...review,
  names: z
    .array(
      z.strictObject({
        id: z.string(),
        phrases,
        unless: phrases.optional(),
        only: z.literal(true).optional(),
        wide: z.literal(true).optional(),
        weak: z.literal(true).optional(),
        withCancer: z.literal(true).optional(),
        inText: z.literal(true).optional(),
        admits: criterion,
      }),
    )
    .min(1),
  modifiers: z.array(z.coerce.string()).min(1),
  general: z.array(z.strictObject({ nouns: phrases, admits: criterion })).min(1),
  cancerWords: phrases,
  generalInTitle: phrases,
  generalInText: phrases,
  open: phrases,
  elsewhere: phrases,
  otherStudyTypes: phrases,
});

export const matching = z.strictObject({
  ...review,
  toDiscuss: phrases,
  growing: z.record(z.string(), z.number().positive()),
  phaseFit: z
    .array(z.strictObject({ when: criterion.optional(), order: z.array(phrases).min(1) }))
    .min(1),
  openStatuses: phrases,
  recruitingFreshDays: z.int().positive(),
});

export function loadTrialRules(reader: KnowledgeReader) {
  const rules = reader.read("trials/matching.yaml", matching);
  return { diseases: reader.read("trials/diseases.yaml", diseases), ...rules };
}

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
