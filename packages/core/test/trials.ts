/** Random trials for the laws: criteria of any shape, read whole or in part, of the whole trial or of a cohort. */
import * as fc from "fast-check";
import { type Criterion, readyTrial, type Trial } from "../src/index.ts";
import type { TrialCriterion } from "../src/trials/trial.ts";
import { criteria } from "./criteria.ts";
import { knowledge } from "./knowledge.ts";

const kinds = fc.constantFrom<readonly string[]>(
  ["ecog"],
  ["lab:platelets"],
  ["consent"],
  ["ecog", "life-expectancy"],
  ["other"],
);

/** Options are judged apart from trials, and what is known is asked by no text. */
const isOfTrials = (of: Criterion): boolean => !/"(option|known)":/.test(JSON.stringify(of));

const row = fc.record({
  side: fc.constantFrom<"inclusion" | "exclusion">("inclusion", "exclusion"),
  scope: fc.constantFrom(null, null, null, "Cohort A", "Cohort B", "Expansion"),
  kinds,
  expr: criteria.filter(isOfTrials),
  isWhole: fc.boolean(),
});

type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const criterionOf = (given: Row, place: number): TrialCriterion => {
  const text = `criterion ${place}`;
  const residue = given.isWhole ? [] : [{ start: 0, end: 4, text: "crit" }];
  return {
    n: place + 1,
    side: given.side,
    scope: given.scope,
    kinds: given.kinds,
    expr: given.expr,
    text,
    start: 0,
    end: text.length,
    residue,
    confidence: given.isWhole ? "read" : "partly",
  };
};

const conditions = fc.constantFrom<readonly string[]>(
  ["Gastric Cancer"],
  ["Gastric Cancer"],
  ["Solid Tumor"],
  ["Breast Cancer"],
  ["Oesophageal Cancer"],
  [],
);

export interface TrialShape {
  readonly rows: readonly Row[];
  readonly conditions: readonly string[];
  readonly studyType: string | undefined;
  readonly isIncomplete: boolean;
}

export const trialShapes: fc.Arbitrary<TrialShape> = fc.record({
  rows: fc.array(row, { maxLength: 6 }),
  conditions,
  studyType: fc.constantFrom("INTERVENTIONAL", "INTERVENTIONAL", undefined, "OBSERVATIONAL"),
  isIncomplete: fc.boolean(),
});

export function trialOf(shape: TrialShape, nct = "NCT90000000"): Trial {
  const { rows, conditions: names, studyType, isIncomplete } = shape;
  const record = {
    protocolSection: {
      identificationModule: { nctId: nct, briefTitle: "A made-up trial" },
      conditionsModule: { conditions: names },
      designModule: studyType === undefined ? {} : { studyType },
    },
  };
  const reading = {
    nct,
    ageMin: null,
    ageMax: null,
    sex: null,
    criteria: rows.map(criterionOf),
    headings: [],
  };
  return readyTrial(record, reading, knowledge, { isIncomplete });
}

export const trials: fc.Arbitrary<readonly Trial[]> = fc
  .array(trialShapes, { minLength: 1, maxLength: 4 })
  .map((shapes) => shapes.map((shape, i) => trialOf(shape, `NCT9000000${i}`)));
