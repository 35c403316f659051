/** A fault in a study file: where it is, what is wrong, and what mends it. */
import type { Study } from "../../../packages/core/src/knowledge/studies.ts";
import type { FileProblem } from "../read.ts";

export interface StudyProblem extends FileProblem {
  readonly cure: string;
}

/** Problem and cure of one check, without its place. */
export type Fault = readonly [problem: string, cure: string];

export const fileOf = ({ id }: Study): string => `knowledge/studies/${id}.yaml`;

export const place = (file: string, at: string, faults: readonly Fault[]): StudyProblem[] =>
  faults.map(([problem, cure]) => ({ file, at, problem, cure }));
