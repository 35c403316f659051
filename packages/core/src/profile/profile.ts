/** From a profile as given to the profile that all later stages read: derived facts, lines of therapy, problems. */
import { formatDay, readDate } from "../facts/dates.ts";
import { type Problem, problem } from "../facts/problem.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Gap } from "../logic/gap.ts";
import { compile, type Program, truthAt } from "../logic/program.ts";
import { deriveFacts } from "./derive-facts.ts";
import type { FactTable } from "./fact-table.ts";
import type { GivenProfile } from "./input.ts";
import { type Lines, linesOfTherapy } from "./lines.ts";
import { readProfile } from "./read-profile.ts";

export interface Profile {
  readonly given: GivenProfile;
  /** YYYY-MM-DD; undefined where the profile has no readable date. */
  readonly asOf: string | undefined;
  readonly region: string | undefined;
  /** What all conditions read: conflicting, outdated and unreadable facts count as unknown. */
  readonly facts: FactTable;
  /** The facts as given, conflicts included; only the warning about contradictions is judged on them. */
  readonly asGiven: FactTable;
  /** Undefined where the treatments are not known. */
  readonly lines: Lines | undefined;
  readonly problems: readonly Problem[];
}

/** Never fails: what cannot be read is listed under `problems` and counts as unknown. */
export function deriveProfile(raw: unknown, knowledge: Knowledge): Profile {
  return profileOf(readProfile(raw, knowledge), knowledge);
}

export function profileOf(given: GivenProfile, knowledge: Knowledge): Profile {
  const asGiven = deriveFacts(given, knowledge, new Map());
  const outdated = outdatedFacts(given, knowledge);
  const conflicts = conflictsOf(asGiven, knowledge);
  const excluded = new Map<string, Gap>([...outdated.gaps, ...conflicts.gaps]);
  return {
    given,
    asOf: given.asOf === undefined ? undefined : formatDay(given.asOf),
    region: given.region,
    facts: excluded.size === 0 ? asGiven : deriveFacts(given, knowledge, excluded),
    asGiven,
    lines:
      typeof given.treatments === "string"
        ? undefined
        : linesOfTherapy(given.treatments, knowledge.compiled.drugClasses),
    problems: [...given.problems, ...outdated.problems, ...conflicts.problems],
  };
}

interface Excluded {
  readonly gaps: readonly (readonly [string, Gap])[];
  readonly problems: readonly Problem[];
}

/** Older than the fact stays fresh, for certain: a month without a day counts from its last day. */
function outdatedFacts({ asOf, facts, sources }: GivenProfile, knowledge: Knowledge): Excluded {
  if (asOf === undefined || sources.size === 0) return { gaps: [], problems: [] };
  const old = [...sources].flatMap(([fact, { date }]) => {
    const freshDays = knowledge.facts.get(fact)?.freshDays;
    const day = date === undefined ? undefined : readDate(date);
    const isOld = freshDays !== undefined && day !== undefined && asOf - day.high > freshDays;
    return isOld && facts.has(fact) ? [{ fact, date: date ?? "", freshDays }] : [];
  });
  return {
    gaps: old.map(({ fact, date }) => [fact, { kind: "outdated", fact, asOf: date }] as const),
    problems: old.map(({ fact, date, freshDays }) =>
      problem(`facts.${fact}`, "outdated", { fact, date, days: String(freshDays) }),
    ),
  };
}

const programs = new WeakMap<Knowledge, Program>();

function contradictionProgram(knowledge: Knowledge): Program {
  const known = programs.get(knowledge);
  if (known !== undefined) return known;
  const program = compile(knowledge.contradictions.map((contradiction) => contradiction.test));
  programs.set(knowledge, program);
  return program;
}

function conflictsOf(facts: FactTable, knowledge: Knowledge): Excluded {
  const truths = contradictionProgram(knowledge).run(facts);
  const found = knowledge.contradictions.filter((_, i) => truthAt(truths, i) === "yes");
  return {
    gaps: found.flatMap((conflict) =>
      conflict.facts.map((fact) => [fact, { kind: "conflicting", fact }] as const),
    ),
    problems: found.map(({ id, facts: [first = "", ...others], against }) =>
      problem(`facts.${first}`, "contradiction", {
        id,
        fact: first,
        others: [...others, ...(against === undefined ? [] : [against])].join(", "),
      }),
    ),
  };
}
