/** Pairs of a profile and the same with one part more, and the options whose status jumped between the two. */
import type { OptionAssessment, OptionStatus, Profile, ReadyRule, Truth } from "../src/index.ts";
import { assessOptions, deriveProfile, optionStatuses } from "../src/index.ts";
import { knowledge } from "./knowledge.ts";
import { type PartName, partOf, type RawProfile, withoutPart, withPart } from "./raw-profile.ts";
import type { Setting } from "./towards.ts";

export interface Pair {
  readonly part: PartName;
  readonly value: unknown;
  readonly without: RawProfile;
  readonly with: RawProfile;
}

/** The profile without the part, and with it: its own value of it where `value` is undefined. */
export function pairOf(profile: RawProfile, [part, value]: Setting): Pair {
  const added = value ?? partOf(profile, part);
  const without = withoutPart(profile, part);
  return { part, value: added, without, with: withPart(without, part, added) };
}

/** A need or a stop whose answer made the status jump. */
export interface Turn {
  readonly rule: ReadyRule;
  readonly kind: "need" | "stop";
  readonly from: Truth;
  readonly to: Truth;
}

export interface Jump {
  readonly pair: Pair;
  readonly option: string;
  readonly from: OptionStatus;
  readonly to: OptionStatus;
  readonly before: Side;
  readonly after: Side;
  readonly turns: readonly Turn[];
}

/** One side of the jump: the person, and what the option came to. */
export interface Side {
  readonly profile: Profile;
  readonly assessment: OptionAssessment;
}

const isJump = (from: OptionStatus | undefined, to: OptionStatus): boolean =>
  (from === "fits" && to === "does-not-fit") || (from === "does-not-fit" && to === "fits");

export function jumpsOf(pair: Pair): readonly Jump[] {
  const [before, after] = [pair.without, pair.with].map((raw) => deriveProfile(raw, knowledge));
  if (before === undefined || after === undefined) return [];
  const was = optionStatuses(before, knowledge);
  const jumped = [...optionStatuses(after, knowledge)].filter(([id, to]) =>
    isJump(was.get(id), to),
  );
  if (jumped.length === 0) return [];
  const sides = { before: sidesOf(before), after: sidesOf(after) };
  return jumped.flatMap(([id]) => jumpOf(pair, sides.before.get(id), sides.after.get(id)));
}

function sidesOf(profile: Profile): ReadonlyMap<string, Side> {
  const { options } = assessOptions(profile, knowledge);
  return new Map(options.map((assessment) => [assessment.option.id, { profile, assessment }]));
}

function jumpOf(pair: Pair, before: Side | undefined, after: Side | undefined): readonly Jump[] {
  if (before === undefined || after === undefined) return [];
  const { option, status: from } = before.assessment;
  const { status: to } = after.assessment;
  return [{ pair, option: option.id, from, to, before, after, turns: turnsOf(before, after) }];
}

const shuts = (kind: string, verdict: Truth): boolean =>
  verdict === (kind === "need" ? "no" : "yes");

/** The rules that shut the option on one side only. */
function turnsOf(before: Side, after: Side): readonly Turn[] {
  return before.assessment.reasons
    .map(({ rule, kind, verdict: from }, i) => {
      const to = after.assessment.reasons[i]?.verdict ?? from;
      return { rule, kind, from, to };
    })
    .filter(({ kind, from, to }) => shuts(kind, from) !== shuts(kind, to));
}
