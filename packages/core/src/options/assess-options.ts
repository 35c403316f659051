/** Every option with its status, reasons, gaps, checks and cautions; and the warnings about the whole situation. */
import type { Knowledge, ReadyOption, ReadyRule, ReadyWarning } from "../knowledge/knowledge.ts";
import { evaluate } from "../logic/evaluate.ts";
import { distinctGaps, type Gap, gapFacts } from "../logic/gap.ts";
import { truthAt } from "../logic/program.ts";
import type { FactTable } from "../profile/fact-table.ts";
import type { Profile } from "../profile/profile.ts";
import type { AskFirst, Assessment, OptionAssessment, OptionReason } from "./assessment.ts";
import { type Judgement, judge, type TableOption } from "./rule-table.ts";
import { type SideOption, sideTable } from "./side-table.ts";
import type { OptionStatuses } from "./statuses.ts";

export function assessOptions(profile: Profile, knowledge: Knowledge): Assessment {
  const judgement = judge(profile.facts, knowledge);
  const facts = profile.facts.withStatuses(judgement.statuses);
  const side = sideTable(knowledge);
  const sideTruths = side.program.run(facts);
  const holds = (place: number | undefined) =>
    place === undefined || truthAt(sideTruths, place) === "yes";
  const situation = { facts, region: profile.region, judgement, holds, open: openRules(facts) };
  const { options } = judgement.table;
  return {
    options: options.map((row, place) => {
      const beside = side.options[place];
      return assessOption(row, { place, beside, situation, knowledge });
    }),
    warnings: side.warnings
      .filter(({ warning, place }) => (isAsGiven(warning) ? isDue(warning, profile) : holds(place)))
      .map(({ warning }) => warning),
  };
}

/** The status of every option, in their order, and nothing else. */
export const optionStatuses = (profile: Profile, knowledge: Knowledge): OptionStatuses =>
  judge(profile.facts, knowledge).statuses;

const isAsGiven = (warning: ReadyWarning): boolean => warning.judgedOn === "facts-as-given";

const isDue = (warning: ReadyWarning, profile: Profile): boolean =>
  evaluate(warning.test, profile.asGiven).truth === "yes";

interface Situation {
  /** With the statuses of both passes. */
  readonly facts: FactTable;
  readonly region: string | undefined;
  readonly judgement: Judgement;
  /** Whether a condition of the side table is yes. */
  holds(place: number | undefined): boolean;
  /** What an unknown rule waits for, worked out once however many options share it. */
  open(rule: ReadyRule): OpenRule;
}

interface OpenRule {
  readonly gaps: readonly Gap[];
  /** The stored facts of the gaps. */
  readonly facts: readonly string[];
}

function openRules(facts: FactTable): (rule: ReadyRule) => OpenRule {
  const known = new Map<ReadyRule, OpenRule>();
  return (rule) => {
    const found = known.get(rule);
    if (found !== undefined) return found;
    const gaps = rule.test === undefined ? [] : evaluate(rule.test, facts).gaps;
    const open = { gaps, facts: gapFacts(gaps) };
    known.set(rule, open);
    return open;
  };
}

interface OptionContext {
  readonly place: number;
  readonly beside: SideOption | undefined;
  readonly situation: Situation;
  readonly knowledge: Knowledge;
}

function assessOption(row: TableOption, context: OptionContext): OptionAssessment {
  const { place, beside, situation, knowledge } = context;
  const { option } = row;
  const status = situation.judgement.statuses.at(place);
  const reasons = reasonsOf(row, situation.judgement.truths);
  const gaps = status === "depends" ? openGaps(reasons, situation) : [];
  const also = (beside?.alsoMissing ?? []).filter(({ place: at }) => situation.holds(at));
  return {
    option,
    status,
    reasons,
    gaps,
    missing: [...new Set([...gapFacts(gaps), ...also.map(({ fact }) => fact)])],
    askFirst: option.standing === "not-recommended" ? [] : askFirst(reasons, situation, knowledge),
    cautions: cautionsOf(beside, reasons, situation),
    current: beside?.current !== undefined && situation.holds(beside.current),
    licence: regional(option.licence, situation.region),
    funding: regional(option.funding, situation.region),
  };
}

/** The reason of an option that studies speak against; its text is the option's `why`. */
const NOT_RECOMMENDED = "not-recommended";

function notRecommended(option: ReadyOption): OptionReason {
  const rule = { id: NOT_RECOMMENDED, say: option.why ?? "", test: undefined, facts: [] };
  return { rule, kind: "stop", verdict: "yes" };
}

function reasonsOf({ option, needs, stops }: TableOption, truths: Uint8Array): OptionReason[] {
  const reasons = option.standing === "not-recommended" ? [notRecommended(option)] : [];
  for (let i = 0; i < needs.length; i++) {
    const rule = option.needRules[i] as ReadyRule;
    reasons.push({ rule, kind: "need", verdict: truthAt(truths, needs[i] as number) });
  }
  for (let i = 0; i < stops.length; i++) {
    const rule = option.stopRules[i] as ReadyRule;
    reasons.push({ rule, kind: "stop", verdict: truthAt(truths, stops[i] as number) });
  }
  return reasons;
}

function openGaps(reasons: readonly OptionReason[], situation: Situation): readonly Gap[] {
  const open = reasons.filter((reason) => reason.kind === "need" && reason.verdict === "unknown");
  return distinctGaps(open.flatMap(({ rule }) => situation.open(rule).gaps));
}

/** One entry a fact; critical where one of the stops that wait for it is. A question that cannot apply is left out. */
function askFirst(
  reasons: readonly OptionReason[],
  situation: Situation,
  knowledge: Knowledge,
): readonly AskFirst[] {
  const open = reasons.filter((reason) => reason.kind === "stop" && reason.verdict === "unknown");
  if (open.length === 0) return [];
  const found = new Map<string, boolean>();
  for (const { rule } of open) {
    for (const fact of situation.open(rule).facts) {
      found.set(fact, found.get(fact) === true || rule.critical === true);
    }
  }
  return [...found]
    .filter(([fact]) => applies(fact, situation.facts, knowledge))
    .map(([fact, critical]) => ({ fact, critical }));
}

/** Whether a fact is worth asking for of this person. */
export function applies(fact: string, facts: FactTable, knowledge: Knowledge): boolean {
  const condition = knowledge.facts.get(fact)?.askUnlessNo;
  return condition === undefined || evaluate(condition, facts).truth !== "no";
}

/** A caution about something for which a stop of this option already holds says nothing new. */
function cautionsOf(
  beside: SideOption | undefined,
  reasons: readonly OptionReason[],
  situation: Situation,
): readonly ReadyRule[] {
  const shown = (beside?.cautions ?? []).filter(({ place }) => situation.holds(place));
  const stopped = reasons.filter((reason) => reason.kind === "stop" && reason.verdict === "yes");
  const covered = new Set(stopped.flatMap(({ rule }) => rule.facts));
  covered.delete("region");
  return shown
    .map(({ rule }) => rule)
    .filter((rule) => covered.size === 0 || !rule.facts.some((fact) => covered.has(fact)));
}

function regional(
  byRegion: Readonly<Record<string, string>> | undefined,
  region: string | undefined,
): string {
  return (region === undefined ? undefined : byRegion?.[region]) ?? "ask";
}
