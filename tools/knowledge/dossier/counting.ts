/** Gathers what the dossier is counted from. */
import { figuresFor } from "../../../packages/core/src/evidence/figures-for.ts";
import { statementsOf } from "../../../packages/core/src/evidence/statements.ts";
import { prepareKnowledge } from "../../../packages/core/src/knowledge/knowledge.ts";
import { deriveProfile } from "../../../packages/core/src/profile/profile.ts";
import type { Compiled } from "../compiled.ts";
import { pairs } from "../explain/check-explain.ts";
import type { FileProblem } from "../read.ts";
import type { Reading } from "../reading.ts";
import type { Counting } from "./counts.ts";
import type { Reviews } from "./reviews.ts";

interface Looked {
  readonly reading: Reading;
  readonly reviews: Pick<Reviews, "dated" | "items">;
  /** Of the explanations, which have a reading check of their own. */
  readonly explain: readonly FileProblem[];
}

/** The figures are those of a person who asked to see all of them. */
export function countingOf(knowledge: Compiled, looked: Looked): Counting {
  const ready = prepareKnowledge(knowledge);
  const profile = deriveProfile({ facts: { wantsSurvivalNumbers: "full" } }, ready);
  const byOption = ready.options.map((option) => figuresFor(option, profile, ready));
  const { dated, items } = looked.reviews;
  return {
    knowledge,
    policies: knowledge.policies,
    explained: pairs(knowledge),
    figures: byOption.flat(),
    statements: byOption.flatMap((figures) => statementsOf(figures)),
    pages: pagesOf(looked, pairs(knowledge).length),
    reviewed: { dated, items },
  };
}

function pagesOf({ reading, explain }: Looked, explained: number): Counting["pages"] {
  const hard = explain.filter(({ problem }) => problem.startsWith("reading grade")).length;
  return { judged: reading.judged + explained, readable: reading.readable + explained - hard };
}
