/** What a person said matters to them, as it is stored, and the limits on the weights that each answer sets. */
import type { Values } from "../knowledge/balance.ts";
import { atLeast, groupLeads, type Limit } from "./polytope.ts";
import { preferencesOf } from "./screens.ts";

/** Every answer is kept by the ids of things, so that it survives another order of them. */
export interface Answers {
  /** A helper's answers are kept apart from the person's own. */
  readonly by?: "person" | "helper";
  /** Asked at every step. */
  readonly wish?: "together" | "doctor-leads" | "not-now";
  readonly goal?: string;
  /** In the order in which they were given. */
  readonly screens?: readonly Screen[];
  readonly rates?: readonly RateAnswer[];
  /** What each change is worth, where the one that is worth most has 100 points. */
  readonly points?: Readonly<Record<string, readonly [low: number, high: number]>>;
  readonly bends?: Readonly<Record<string, Bend>>;
  /** From the far end to the hoped-for end of each range, as it was when the answers were given. */
  readonly ranges?: Readonly<Record<string, readonly [from: number, to: number]>>;
  /** Contradictions that were shown and left as they are. */
  readonly left?: readonly string[];
  /** The person's own words for what matters. */
  readonly ownWords?: Readonly<Record<string, string>>;
}

export interface Screen {
  readonly shown: readonly string[];
  readonly most?: string;
  readonly least?: string;
}

/** A part of the change in one thing against the whole change in another. */
export interface RateAnswer {
  readonly part: string;
  readonly level: number;
  readonly whole: string;
  readonly answer: "part" | "whole" | "cannot-choose" | "skip";
}

/** Which half of a change is worth more. */
export type Bend = "first-half" | "same" | "second-half";

/** An answer, or one of the preferences that a screen gives, as limits. */
export interface Claim {
  /** goal, more-time>independence, rate:more-time/independence, points:more-time */
  readonly id: string;
  readonly things: readonly string[];
  readonly limits: readonly Limit[];
}

/** @param things those that are weighed, in their order; answers about others say nothing. */
export function claimsOf(
  answers: Answers,
  things: readonly string[],
  { goals, model }: Pick<Values, "goals" | "model">,
): readonly Claim[] {
  const count = things.length;
  const at = (id: string) => things.indexOf(id);
  return [
    ...goalClaim(answers, things, goals),
    ...screenClaims(answers, things),
    ...(answers.rates ?? []).flatMap((rate) => rateClaim(rate, { count, at, tie: model.tie })),
    ...pointClaims(answers, things),
  ];
}

function goalClaim(
  { goal }: Answers,
  things: readonly string[],
  goals: Values["goals"],
): readonly Claim[] {
  const group = goals.find(({ id }) => id === goal)?.things ?? [];
  const there = group.filter((id) => things.includes(id));
  if (there.length === 0 || there.length === things.length) return [];
  const places = there.map((id) => things.indexOf(id));
  return [{ id: "goal", things: there, limits: [groupLeads(things.length, places)] }];
}

/** The later of two answers about the same pair counts. */
function screenClaims({ screens = [] }: Answers, things: readonly string[]): readonly Claim[] {
  const found = new Map<string, Claim>();
  for (const { shown, most, least } of screens) {
    const places = shown.map((id) => things.indexOf(id)).filter((place) => place >= 0);
    const place = (id: string | undefined) =>
      id !== undefined && shown.includes(id) && things.includes(id)
        ? things.indexOf(id)
        : undefined;
    for (const { more, less } of preferencesOf(places, place(most), place(least))) {
      if (more === less) continue;
      const [a, b] = [things[more] as string, things[less] as string];
      found.delete(`${b}>${a}`);
      const limits = [atLeast(things.length, { more, less })];
      found.set(`${a}>${b}`, { id: `${a}>${b}`, things: [a, b], limits });
    }
  }
  return [...found.values()];
}

interface RateSetting {
  readonly count: number;
  readonly at: (id: string) => number;
  readonly tie: readonly [number, number];
}

/** `part` and `whole` are worth the same where the weight of `part` times the level is the weight of `whole`. */
function rateClaim(rate: RateAnswer, { count, at, tie }: RateSetting): readonly Claim[] {
  const { part, level, whole, answer } = rate;
  const [more, less] = [at(part), at(whole)];
  if (answer === "skip" || more < 0 || less < 0 || more === less || !(level > 0)) return [];
  const partLeads = (times: number) => atLeast(count, { more, less, times: times / level });
  const wholeLeads = (times: number) =>
    atLeast(count, { more: less, less: more, times: level / times });
  const limits =
    answer === "part"
      ? [partLeads(1)]
      : answer === "whole"
        ? [wholeLeads(1)]
        : [partLeads(tie[0]), wholeLeads(tie[1])];
  return [{ id: `rate:${part}/${whole}@${level}`, things: [part, whole], limits }];
}

const FULL = 100;

function pointClaims({ points = {} }: Answers, things: readonly string[]): readonly Claim[] {
  const given = Object.entries(points).filter(([id]) => things.includes(id));
  const [top] = [...given].sort(([, a], [, b]) => b[1] - a[1]);
  if (top === undefined) return [];
  const less = things.indexOf(top[0]);
  return given
    .filter(([id]) => id !== top[0])
    .map(([id, [low, high]]) => {
      const more = things.indexOf(id);
      const count = things.length;
      const from = atLeast(count, { more, less, times: low / FULL });
      const to = high > 0 ? [atLeast(count, { more: less, less: more, times: FULL / high })] : [];
      return { id: `points:${id}`, things: [id, top[0]], limits: [from, ...to] };
    });
}
