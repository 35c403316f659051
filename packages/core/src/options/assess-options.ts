/** Every option with its status, reasons, gaps, checks and cautions; and the warnings about the whole situation. */
import type { Knowledge, ReadyOption, ReadyRule, ReadyWarning } from "../knowledge/knowledge.ts";
import type { Criterion, OptionStatus } from "../logic/criterion.ts";
import { evaluate } from "../logic/evaluate.ts";
import { distinctGaps, type Gap, gapFacts } from "../logic/gap.ts";
import { compile, type Program, truthAt } from "../logic/program.ts";
import type { FactTable } from "../profile/fact-table.ts";
import type { Profile } from "../profile/profile.ts";
import type { AskFirst, Assessment, OptionAssessment, OptionReason } from "./assessment.ts";
import { type Judgement, judge, type TableOption } from "./rule-table.ts";

export function assessOptions(profile: Profile, knowledge: Knowledge): Assessment {
  const judgement = judge(profile.facts, knowledge);
  const facts = profile.facts.withStatuses(judgement.statuses);
  const side = sideTable(knowledge);
  const sideTruths = side.program.run(facts);
  const situation: Situation = {
    facts,
    region: profile.region,
    judgement,
    holds: (criterion) => truthAt(sideTruths, side.places.get(criterion) ?? 0) === "yes",
  };
  return {
    options: judgement.table.options.map((row) => assessOption(row, situation, knowledge)),
    warnings: knowledge.warnings.filter((warning) => isDue(warning, situation, profile)),
  };
}

/** The status of every option, in their order, and nothing else. */
export const optionStatuses = (
  profile: Profile,
  knowledge: Knowledge,
): ReadonlyMap<string, OptionStatus> => judge(profile.facts, knowledge).statuses;

interface Situation {
  /** With the statuses of both passes. */
  readonly facts: FactTable;
  readonly region: string | undefined;
  readonly judgement: Judgement;
  /** Whether a caution, warning or current condition is yes. */
  holds(criterion: Criterion): boolean;
}

/** Conditions beside the statuses (cautions, warnings, what is given now), judged by one program. */
interface SideTable {
  readonly program: Program;
  readonly places: ReadonlyMap<Criterion, number>;
}

const sideTables = new WeakMap<Knowledge, SideTable>();

function sideTable(knowledge: Knowledge): SideTable {
  const known = sideTables.get(knowledge);
  if (known !== undefined) return known;
  const tests = [
    ...knowledge.options.flatMap((option) => [
      ...option.cautionRules.map((rule) => rule.test),
      option.currentTest,
      ...(option.alsoMissing ?? []).map((also) => also.if),
    ]),
    ...knowledge.warnings.map((warning) => warning.test),
  ];
  const distinct = [...new Set(tests.filter((test) => test !== undefined))];
  const table = {
    program: compile(distinct),
    places: new Map(distinct.map((test, i) => [test, i])),
  };
  sideTables.set(knowledge, table);
  return table;
}

function isDue(warning: ReadyWarning, situation: Situation, profile: Profile): boolean {
  if (warning.judgedOn !== "facts-as-given") return situation.holds(warning.test);
  return evaluate(warning.test, profile.asGiven).truth === "yes";
}

function assessOption(
  row: TableOption,
  situation: Situation,
  knowledge: Knowledge,
): OptionAssessment {
  const { option } = row;
  const status = situation.judgement.statuses.get(option.id) ?? "depends";
  const reasons = reasonsOf(row, situation.judgement.truths);
  const gaps = status === "depends" ? openGaps(reasons, situation) : [];
  return {
    option,
    status,
    reasons,
    gaps,
    missing: [...new Set([...gapFacts(gaps), ...alsoMissing(option, situation)])],
    askFirst: option.standing === "not-recommended" ? [] : askFirst(reasons, situation, knowledge),
    cautions: cautionsOf(option, reasons, situation),
    current: option.currentTest !== undefined && situation.holds(option.currentTest),
    licence: regional(option.licence, situation.region),
    funding: regional(option.funding, situation.region),
  };
}

/** The reason of an option that studies speak against; its text is the option's `why`. */
const NOT_RECOMMENDED = "not-recommended";

function reasonsOf(
  { option, needs, stops }: TableOption,
  truths: Uint8Array,
): readonly OptionReason[] {
  const reasons: OptionReason[] = [];
  if (option.standing === "not-recommended") {
    const rule: ReadyRule = {
      id: NOT_RECOMMENDED,
      say: option.why ?? "",
      test: undefined,
      facts: [],
    };
    reasons.push({ rule, kind: "stop", verdict: "yes" });
  }
  option.needRules.forEach((rule, i) => {
    reasons.push({ rule, kind: "need", verdict: truthAt(truths, needs[i] ?? 0) });
  });
  option.stopRules.forEach((rule, i) => {
    reasons.push({ rule, kind: "stop", verdict: truthAt(truths, stops[i] ?? 0) });
  });
  return reasons;
}

function openGaps(reasons: readonly OptionReason[], { facts }: Situation): readonly Gap[] {
  const open = reasons.filter((reason) => reason.kind === "need" && reason.verdict === "unknown");
  return distinctGaps(
    open.flatMap(({ rule }) => (rule.test ? evaluate(rule.test, facts).gaps : [])),
  );
}

function alsoMissing(option: ReadyOption, situation: Situation): readonly string[] {
  return (option.alsoMissing ?? [])
    .filter((also) => situation.holds(also.if))
    .map((also) => also.fact);
}

/** One entry a fact; critical where one of the stops that wait for it is. A question that cannot apply is left out. */
function askFirst(
  reasons: readonly OptionReason[],
  { facts }: Situation,
  knowledge: Knowledge,
): readonly AskFirst[] {
  const found = new Map<string, boolean>();
  for (const { rule, kind, verdict } of reasons) {
    if (kind !== "stop" || verdict !== "unknown" || rule.test === undefined) continue;
    for (const fact of gapFacts(evaluate(rule.test, facts).gaps)) {
      found.set(fact, found.get(fact) === true || rule.critical === true);
    }
  }
  return [...found]
    .filter(([fact]) => applies(fact, facts, knowledge))
    .map(([fact, critical]) => ({ fact, critical }));
}

/** Whether a fact is worth asking for of this person. */
export function applies(fact: string, facts: FactTable, knowledge: Knowledge): boolean {
  const condition = knowledge.facts.get(fact)?.askUnlessNo;
  return condition === undefined || evaluate(condition, facts).truth !== "no";
}

/** A caution about something for which a stop of this option already holds says nothing new. */
function cautionsOf(
  option: ReadyOption,
  reasons: readonly OptionReason[],
  situation: Situation,
): readonly ReadyRule[] {
  const stopped = reasons.filter((reason) => reason.kind === "stop" && reason.verdict === "yes");
  const covered = new Set(
    stopped.flatMap(({ rule }) => rule.facts.filter((fact) => fact !== "region")),
  );
  return option.cautionRules.filter(
    (rule) =>
      (rule.test === undefined || situation.holds(rule.test)) &&
      !rule.facts.some((fact) => covered.has(fact)),
  );
}

function regional(
  byRegion: Readonly<Record<string, string>> | undefined,
  region: string | undefined,
): string {
  return (region === undefined ? undefined : byRegion?.[region]) ?? "ask";
}
