/** Says a problem of the input, and its cure. */
import type { Problem } from "../facts/problem.ts";
import { fill, type Params } from "./template.ts";
import { labelOf, phrase, type Voice } from "./voice.ts";

export interface SaidProblem {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

export function sayProblem(voice: Voice, problem: Problem): SaidProblem {
  const words = voice.words.problems[problem.code];
  const params = spokenParams(voice, problem);
  return {
    at: problem.at,
    problem: fill(words?.problem ?? problem.code, params),
    cure: fill(words?.cure ?? "", params),
  };
}

function spokenParams(voice: Voice, { params }: Problem): Params {
  const { fact, others, near } = params;
  return {
    ...params,
    ...(fact === undefined ? {} : { fact: labelOf(voice, fact) }),
    ...(others === undefined
      ? {}
      : {
          others: others
            .split(", ")
            .map((other) => labelOf(voice, other))
            .join(", "),
        }),
    ...(near ? { near: phrase(voice, "did-you-mean", { near }) } : {}),
  };
}
