/** What to mind with the drugs of an option, beside the option's own cautions and without repeating them. */
import { expandClasses } from "../knowledge/classes.ts";
import type { Knowledge, ReadyOption, ReadyRule } from "../knowledge/knowledge.ts";
import type { DrugCaution } from "../knowledge/medicine.ts";
import type { Criterion } from "../logic/criterion.ts";
import { evaluate, type Finding } from "../logic/evaluate.ts";
import { type Gap, gapFacts } from "../logic/gap.ts";
import type { Facts } from "../logic/reading.ts";
import { factsRead } from "../logic/reads.ts";
import type { Truth } from "../logic/truth.ts";
import type { Profile } from "../profile/profile.ts";

export interface DrugCautionFinding {
  readonly caution: DrugCaution;
  /** The drugs of the option that it is about. */
  readonly drugs: readonly string[];
  /** False where it is only recalled: said in the clinical register alone. */
  readonly forPatients: boolean;
  /** What keeps it open; empty where it holds. */
  readonly gaps: readonly Gap[];
}

/** Those that hold for this person, or always; in the order of the option's drugs. */
export const drugCautionsFor = (
  option: ReadyOption,
  profile: Profile,
  knowledge: Knowledge,
): readonly DrugCautionFinding[] => cautionsWith("yes", option, { profile, knowledge });

/** Those that nobody can judge yet: a fact is missing, or the vocabulary does not hold what they ask. */
export const openDrugCautionsFor = (
  option: ReadyOption,
  profile: Profile,
  knowledge: Knowledge,
): readonly DrugCautionFinding[] => cautionsWith("unknown", option, { profile, knowledge });

interface Situation {
  readonly profile: Profile;
  readonly knowledge: Knowledge;
}

interface Judged {
  readonly found: DrugCautionFinding;
  readonly truth: Truth;
  /** The facts behind that truth. */
  readonly facts: readonly string[];
}

/** Nobody gets an option that studies speak against, so nothing about its drugs is said. */
function cautionsWith(truth: Truth, option: ReadyOption, situation: Situation) {
  if (option.standing === "not-recommended") return [];
  const said = factsSaid(option, situation.profile.facts);
  return drugCautions(option, situation.knowledge)
    .map((one) => judge(one, situation))
    .filter((one) => one.truth === truth && !isSaid(one.facts, said))
    .map(({ found }) => found);
}

const isSaid = (facts: readonly string[], said: ReadonlySet<string>): boolean =>
  facts.length > 0 && facts.every((fact) => said.has(fact));

interface Held {
  readonly caution: DrugCaution;
  readonly drugs: readonly string[];
}

/** Each caution once, however many drugs of the option share it. */
function drugCautions(option: ReadyOption, { compiled }: Knowledge): readonly Held[] {
  const mine = option.drugs ?? [];
  const held = compiled.drugs.flatMap(({ id, cautions }) =>
    cautions.map((caution) => ({
      caution,
      drugs: mine.filter((drug) => drug === id || caution.alsoFor?.includes(drug)),
    })),
  );
  const first = ({ drugs: [drug = ""] }: Held) => mine.indexOf(drug);
  return held.filter(({ drugs }) => drugs.length > 0).sort((a, b) => first(a) - first(b));
}

function judge({ caution, drugs }: Held, { profile, knowledge }: Situation): Judged {
  const finding = findingOf(caution.if, profile.facts, knowledge);
  const forPatients = caution.status === "verified";
  return {
    found: { caution, drugs, forPatients, gaps: finding.gaps },
    truth: finding.truth,
    facts: factsBehind(finding),
  };
}

const ALWAYS: Finding = { truth: "yes", reasons: [], gaps: [], recoverable: false };

const findingOf = (condition: Criterion | undefined, facts: Facts, { compiled }: Knowledge) =>
  condition === undefined
    ? ALWAYS
    : evaluate(expandClasses(condition, compiled.drugClasses), facts);

/** Of an open condition, what it waits for; of a settled one, the facts that settled it. */
function factsBehind({ truth, reasons, gaps }: Finding): readonly string[] {
  if (truth === "unknown") return gaps.some(({ kind }) => kind === "unread") ? [] : gapFacts(gaps);
  return reasons.flatMap(({ test }) => factsRead(test));
}

/** The facts that the option speaks of already: a need or stop that fails or is open, a caution that holds. */
function factsSaid(option: ReadyOption, facts: Facts): ReadonlySet<string> {
  const speaking = [
    ...option.needRules.filter((rule) => truthOf(rule, facts) !== "yes"),
    ...option.stopRules.filter((rule) => truthOf(rule, facts) !== "no"),
    ...option.cautionRules.filter((rule) => truthOf(rule, facts) === "yes"),
  ];
  return new Set(speaking.flatMap((rule) => [...rule.facts, ...openFacts(rule, facts)]));
}

const truthOf = ({ test }: ReadyRule, facts: Facts): Truth =>
  test === undefined ? "yes" : evaluate(test, facts).truth;

/** Stored facts behind a derived one that is open. */
const openFacts = ({ test }: ReadyRule, facts: Facts): readonly string[] =>
  test === undefined ? [] : gapFacts(evaluate(test, facts).gaps);
