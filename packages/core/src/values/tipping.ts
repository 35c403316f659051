/** What would tip the balance: the weight at which two options are level, the other weights kept in proportion. */

export interface Tip {
  readonly thing: number;
  /** The weight at which both are level. */
  readonly at: number;
  /** Whether it would have to matter more than it does now, or less. */
  readonly direction: "more" | "less";
}

/** @param gaps how much better the one does than the other in each thing that matters. */
export function tipsBetween(gaps: readonly number[], weights: readonly number[]): readonly Tip[] {
  return gaps.flatMap((_, thing) => {
    const at = levelWeight(thing, gaps, weights);
    const now = weights[thing] ?? 0;
    return at === undefined ? [] : [{ thing, at, direction: at > now ? "more" : "less" }];
  });
}

/** Undefined where no weight makes them level. */
export function levelWeight(
  thing: number,
  gaps: readonly number[],
  weights: readonly number[],
): number | undefined {
  const own = gaps[thing] ?? 0;
  const rest = 1 - (weights[thing] ?? 0);
  const others = gaps.reduce(
    (sum, gap, j) => (j === thing ? sum : sum + (weights[j] ?? 0) * gap),
    0,
  );
  const without = others / rest;
  const at = without / (without - own);
  return rest > 0 && at > 0 && at < 1 ? at : undefined;
}
