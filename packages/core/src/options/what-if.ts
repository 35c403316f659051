/** What each answer of a test nobody has done would change: the road is run once for every answer. */
import type { FactValue } from "../facts/fact-value.ts";
import type { FactDefinition } from "../facts/vocabulary.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { OptionStatus } from "../logic/criterion.ts";
import { type Profile, profileOf } from "../profile/profile.ts";
import { optionStatuses } from "./assess-options.ts";
import { limitsFor } from "./guesses.ts";

/** An answer: one value, or a span of numbers that all lead to the same. */
export type PossibleAnswer =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | {
      readonly kind: "span";
      /** Undefined where the span begins with the lowest number there is. */
      readonly low: Limit | undefined;
      readonly high: Limit | undefined;
    };

export interface Limit {
  readonly at: number;
  /** Whether the limit itself belongs to the span. */
  readonly inside: boolean;
}

export interface AnswerEffect {
  readonly answer: PossibleAnswer;
  /** Options that would come into question, though some may still have checks. */
  readonly opens: readonly string[];
  /** Options that would no longer fit. */
  readonly closes: readonly string[];
  /** What a later stage counts of this answer, such as trials. */
  readonly counted: number | undefined;
}

/** Something that a later stage counts for a person, such as the trials that an answer settles. */
export type Count = (profile: Profile) => number;

export function whatIf(
  fact: string,
  profile: Profile,
  knowledge: Knowledge,
  count?: Count,
): readonly AnswerEffect[] {
  const definition = knowledge.facts.get(fact);
  if (definition === undefined) return [];
  const before = optionStatuses(without(fact, profile, knowledge), knowledge);
  const probe = (value: FactValue): Effect => {
    const after = profileWith(fact, value, profile, knowledge);
    const moved = movesOf(before, optionStatuses(after, knowledge));
    return { ...moved, counted: count?.(after) };
  };
  return isScale(definition)
    ? spans(limitsFor(fact, knowledge), definition, probe)
    : valuesOf(definition).map((value) => ({ answer: { kind: "value", value }, ...probe(value) }));
}

type Effect = Omit<AnswerEffect, "answer">;
type Statuses = ReturnType<typeof optionStatuses>;

/** Opened is what fits now and did not before; closed is what does not fit now and did not say so before. */
function movesOf(before: Statuses, after: Statuses): Pick<AnswerEffect, "opens" | "closes"> {
  const turned = (to: OptionStatus) =>
    [...after].filter(([id, status]) => status === to && before.get(id) !== to).map(([id]) => id);
  return { opens: turned("fits"), closes: turned("does-not-fit") };
}

const isScale = ({ type, values }: FactDefinition): boolean =>
  (type === "number" || type === "integer") && values === undefined;

const valuesOf = ({ type, values }: FactDefinition): readonly (string | number | boolean)[] =>
  type === "boolean" ? [true, false] : type === "set" ? [] : (values ?? []);

function without(fact: string, { given }: Profile, knowledge: Knowledge): Profile {
  const facts = new Map([...given.facts].filter(([id]) => id !== fact));
  return profileOf({ ...given, facts }, knowledge);
}

function profileWith(
  fact: string,
  value: FactValue,
  { given }: Profile,
  knowledge: Knowledge,
): Profile {
  const facts = new Map([...given.facts, [fact, value] as const]);
  const sources = new Map([...given.sources].filter(([id]) => id !== fact));
  return profileOf({ ...given, facts, sources }, knowledge);
}

interface Probe {
  readonly at: number;
  /** Whether it stands on a limit, or between two. */
  readonly isLimit: boolean;
  readonly effect: Effect;
}

/** Probed on every limit and between any two; neighbours that lead to the same are one span. */
function spans(
  limits: readonly number[],
  { min = 0, max = 100 }: FactDefinition,
  probe: (value: number) => Effect,
): readonly AnswerEffect[] {
  const ends = [min, ...limits.filter((limit) => limit > min && limit < max), max];
  const points = ends.flatMap((end, i): readonly Omit<Probe, "effect">[] => {
    const next = ends[i + 1];
    const own = i === 0 ? [] : [{ at: end, isLimit: true }];
    if (next === undefined) return [];
    return [...own, { at: (end + next) / 2, isLimit: false }];
  });
  const probes = points.map((point) => ({ ...point, effect: probe(point.at) }));
  return runsOf(probes).map((run) => ({ answer: spanOf(run, probes), ...firstOf(run).effect }));
}

const firstOf = (run: readonly Probe[]): Probe => run[0] as Probe;

function runsOf(probes: readonly Probe[]): readonly (readonly Probe[])[] {
  const runs: Probe[][] = [];
  for (const probe of probes) {
    const last = runs.at(-1);
    if (last && JSON.stringify(firstOf(last).effect) === JSON.stringify(probe.effect))
      last.push(probe);
    else runs.push([probe]);
  }
  return runs;
}

/** A run that begins between two limits begins after the one before it. */
function spanOf(run: readonly Probe[], all: readonly Probe[]): PossibleAnswer {
  const first = firstOf(run);
  const last = run.at(-1) ?? first;
  const before = all[all.indexOf(first) - 1];
  const after = all[all.indexOf(last) + 1];
  return {
    kind: "span",
    low: before && (first.isLimit ? inside(first) : outside(before)),
    high: after && (last.isLimit ? inside(last) : outside(after)),
  };
}

const inside = ({ at }: Probe): Limit => ({ at, inside: true });
const outside = ({ at }: Probe): Limit => ({ at, inside: false });
