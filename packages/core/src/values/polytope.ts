/** What answers leave open: the weights that satisfy every limit, as rows a with a.w <= 0 on the simplex. */
import { maximise } from "./linear-program.ts";

/** a.w <= 0. Every limit is about proportions, so none needs another right-hand side. */
export type Limit = readonly number[];

/** Thinner than this and there is no room to draw weights in. */
const ROOM = 1e-6;

/** The weight of `more` is at least so many times the weight of `less`. */
export function atLeast(count: number, { more, less, times = 1 }: Comparison): Limit {
  const row = new Array<number>(count).fill(0);
  row[more] = -1;
  row[less] = times;
  return row;
}

export interface Comparison {
  readonly more: number;
  readonly less: number;
  readonly times?: number;
}

/** The group together weighs at least as much as all the others together. */
export const groupLeads = (count: number, group: readonly number[]): Limit =>
  Array.from({ length: count }, (_, j) => (group.includes(j) ? -1 : 1));

/** The weights furthest from every limit; undefined where the limits contradict each other or leave no room. */
export function middleOf(count: number, limits: readonly Limit[]): readonly number[] | undefined {
  const length = (row: Limit) => Math.hypot(...row);
  const rows = [
    ...limits.map((row) => [...row, length(row)]),
    ...Array.from({ length: count }, (_, j) => unit(count + 1, { [j]: -1, [count]: 1 })),
  ];
  const found = maximise({
    rows,
    total: Array.from({ length: count + 1 }, (_, j) => (j < count ? 1 : 0)),
    objective: unit(count + 1, { [count]: 1 }),
  });
  return found !== undefined && found.value > ROOM ? found.at.slice(0, count) : undefined;
}

export const isFeasible = (count: number, limits: readonly Limit[]): boolean =>
  middleOf(count, limits) !== undefined;

/** The least and most that `a` can be of `a` and `b` together: 0.5 is as much as each other. */
export function shareBounds(
  limits: readonly Limit[],
  { count, a, b }: { readonly count: number; readonly a: number; readonly b: number },
): readonly [low: number, high: number] {
  const total = unit(count, { [a]: 1, [b]: 1 });
  const most = (of: number) =>
    maximise({ rows: limits, total, objective: unit(count, { [of]: 1 }) })?.value ?? 1;
  return [1 - most(b), most(a)];
}

const unit = (length: number, at: Readonly<Record<number, number>>): readonly number[] =>
  Array.from({ length }, (_, j) => at[j] ?? 0);
