/** What a missing test is worth: how far first places would move once the options that wait for it fit. */
import type { BalanceModel } from "../knowledge/balance.ts";
import type { Assessment } from "../options/assessment.ts";
import { firstsOf } from "./clarity.ts";
import { rowsOf } from "./round.ts";
import { type Smaa, smaa, variationBetween } from "./smaa.ts";
import type { TableColumn } from "./table.ts";
import type { Columns } from "./weights.ts";

export interface TestValue {
  readonly fact: string;
  /** Options that wait for it. */
  readonly options: readonly string[];
  /** From 0 to 1: how far first places move once those options fit. */
  readonly shift: number;
  readonly change: "hardly" | "some" | "much";
}

export interface Testing {
  readonly weighed: Assessment["options"];
  readonly columns: readonly TableColumn[];
  readonly fits: readonly number[];
  readonly weights: Columns;
  readonly found: Smaa;
  readonly model: BalanceModel;
}

/** An option that waits for a test enters twice: not at all, as if it did not fit, and among those that fit. */
export function testValues({
  weighed,
  columns,
  fits,
  weights,
  found,
  model,
}: Testing): readonly TestValue[] {
  const facts = [...new Set(weighed.flatMap(({ missing }) => missing))];
  const base = new Map(fits.map((i, at) => [i, firstsOf(found)[at] ?? 0]));
  const known = new Map<string, number>();
  return facts.flatMap((fact) => {
    const waiting = weighed.flatMap(({ missing, status }, i) =>
      status === "depends" && missing.includes(fact) ? [i] : [],
    );
    if (waiting.length === 0) return [];
    const key = waiting.join(" ");
    const shift = known.get(key) ?? shiftWith([...fits, ...waiting]);
    known.set(key, shift);
    const options = waiting.map((i) => weighed[i]?.option.id ?? "");
    return [{ fact, options, shift, change: changeOf(shift, model) }];
  });

  function shiftWith(all: readonly number[]): number {
    const firsts = firstsOf(smaa(rowsOf(columns, all), weights));
    const before = all.map((i) => base.get(i) ?? 0);
    return variationBetween(parts(firsts), parts(before));
  }
}

function changeOf(shift: number, { testShift }: BalanceModel): TestValue["change"] {
  if (shift >= testShift.much) return "much";
  return shift >= testShift.some ? "some" : "hardly";
}

/** Between its worst and its best, first places need not add up to one. */
function parts(firsts: readonly number[]): readonly number[] {
  const sum = firsts.reduce((all, share) => all + share, 0);
  return sum === 0 ? firsts : firsts.map((share) => share / sum);
}
