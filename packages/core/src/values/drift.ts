/** The same questions on another day: which of two things came out the other way round. */
import type { Screen } from "./answers.ts";
import { preferencesOf } from "./screens.ts";

export interface Drift {
  /** Questions that were answered on both days. */
  readonly asked: number;
  /** What matters more now, and mattered less before. */
  readonly turned: readonly { readonly more: string; readonly less: string }[];
}

export function driftBetween(before: readonly Screen[], again: readonly Screen[]): Drift {
  const both = again.flatMap((now) => {
    const then = before.find((one) => isSame(one, now));
    return then !== undefined && isAnswered(then) && isAnswered(now) ? [{ then, now }] : [];
  });
  const turned = both.flatMap(({ then, now }) => {
    const earlier = pairsOf(then);
    return pairsOf(now).filter(({ more, less }) =>
      earlier.some((pair) => pair.more === less && pair.less === more),
    );
  });
  return { asked: both.length, turned };
}

const isSame = ({ shown }: Screen, other: Screen): boolean =>
  shown.length === other.shown.length && shown.every((id) => other.shown.includes(id));

const isAnswered = ({ most, least }: Screen): boolean => most !== undefined || least !== undefined;

function pairsOf({ shown, most, least }: Screen): Drift["turned"] {
  const place = (id: string | undefined) =>
    id !== undefined && shown.includes(id) ? shown.indexOf(id) : undefined;
  const places = shown.map((_, at) => at);
  return preferencesOf(places, place(most), place(least)).map(({ more, less }) => ({
    more: shown[more] as string,
    less: shown[less] as string,
  }));
}
