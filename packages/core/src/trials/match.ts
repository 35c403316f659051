/** One trial for one person; its criteria are laid out when they are asked for, for most trials never are. */
import type { Truth } from "../logic/truth.ts";
import type { Find, Found } from "./findings.ts";
import type {
  CohortMatch,
  CriterionMatch,
  ReadyCriterion,
  Trial,
  TrialInput,
  TrialMatch,
  TrialVerdict,
} from "./trial.ts";

export class Match implements TrialMatch {
  readonly input: TrialInput;
  readonly trial: Trial;
  readonly verdict: TrialVerdict;
  readonly shutOutBy: "disease" | "study-type" | undefined;
  readonly disease: Truth;
  readonly isRecoverable: boolean;
  readonly eligibleFrom: string | undefined;
  readonly cohorts: readonly CohortMatch[];
  readonly missing: readonly string[];
  readonly phaseRank: number;
  readonly #find: Find;

  constructor(find: Find, said: Omit<TrialMatch, "criteria">) {
    this.#find = find;
    this.input = said.input;
    this.trial = said.trial;
    this.verdict = said.verdict;
    this.shutOutBy = said.shutOutBy;
    this.disease = said.disease;
    this.isRecoverable = said.isRecoverable;
    this.eligibleFrom = said.eligibleFrom;
    this.cohorts = said.cohorts;
    this.missing = said.missing;
    this.phaseRank = said.phaseRank;
  }

  get criteria(): readonly CriterionMatch[] {
    return this.trial.criteria.map((criterion) => new RowMatch(criterion, this.#find));
  }
}

class RowMatch implements CriterionMatch {
  readonly criterion: ReadyCriterion;
  readonly finding: Found;
  readonly #find: Find;

  constructor(criterion: ReadyCriterion, find: Find) {
    this.criterion = criterion;
    this.finding = find(criterion.test);
    this.#find = find;
  }

  get needs(): readonly string[] {
    return this.finding.needs;
  }

  get isAgainst(): boolean {
    return this.#find(this.criterion.counted).truth === "no";
  }
}
