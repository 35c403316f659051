/** The knowledge that the tests of core run on: compiled from its files once in each test file. */
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import type { ReadyRule } from "../src/index.ts";
import { prepareKnowledge } from "../src/index.ts";

export const knowledge = prepareKnowledge(compileKnowledge().knowledge);

/** A distinct rule with the part it plays; the same id may stand for a need, a stop and a caution. */
export interface RoleRule {
  readonly kind: "need" | "stop" | "caution";
  readonly rule: ReadyRule;
}

function rolesOf(kind: RoleRule["kind"], rules: readonly ReadyRule[]): readonly RoleRule[] {
  return [...new Set(rules)].map((rule) => ({ kind, rule }));
}

const { options } = knowledge;

/** Every rule that an option uses, each once. */
export const roleRules: readonly RoleRule[] = [
  ...rolesOf(
    "need",
    options.flatMap((option) => option.needRules),
  ),
  ...rolesOf(
    "stop",
    options.flatMap((option) => option.stopRules),
  ),
  ...rolesOf(
    "caution",
    options.flatMap((option) => option.cautionRules),
  ),
];

/** What a person may tell: facts that are stored, never derived ones. */
export const storedFacts = knowledge.compiled.facts.filter((fact) => fact.group !== "derived");
