/** The danger signs that answers show: each with its level, the answers behind it and whether its window holds. */
import { evaluate } from "../logic/evaluate.ts";
import type { Facts } from "../logic/reading.ts";
import { isAtLeast } from "./levels.ts";
import type { RedFlag, RedFlagLevel } from "./types.ts";

/** A sign that was found. */
export interface RedFlagFinding {
  readonly flag: RedFlag;
  readonly level: RedFlagLevel;
  /** The questions whose yes made it. */
  readonly because: readonly string[];
  /** `not-known` counts as inside; undefined where the sign has no window. */
  readonly window: "inside" | "outside" | "not-known" | undefined;
}

/** Flags are stored with the emergencies first, but one outside its window is less urgent. */
export function findSigns(flags: readonly RedFlag[], facts: Facts): readonly RedFlagFinding[] {
  const found = flags.flatMap((flag) => findSign(flag, facts));
  return found.sort((a, b) => (a.level === b.level ? 0 : isAtLeast(a.level, b.level) ? -1 : 1));
}

function findSign(flag: RedFlag, facts: Facts): readonly RedFlagFinding[] {
  const { truth, reasons } = evaluate(flag.when, facts);
  if (truth !== "yes") return [];
  const because = reasons.flatMap(({ test, truth: leaf }) =>
    "fact" in test && leaf === "yes" ? [test.fact] : [],
  );
  const window = windowOf(flag, facts);
  const level = window === "outside" ? (flag.outside ?? flag.level) : flag.level;
  return [{ flag, level, because: [...new Set(because)], window }];
}

function windowOf({ window }: RedFlag, facts: Facts): RedFlagFinding["window"] {
  if (window === undefined) return undefined;
  const { truth } = evaluate(window, facts);
  return truth === "unknown" ? "not-known" : truth === "yes" ? "inside" : "outside";
}
