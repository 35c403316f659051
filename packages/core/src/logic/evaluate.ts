/** Judges a criterion for one person and says why: truth, the leaves that decided, and what is not known. */
import type { Criterion, Leaf } from "./criterion.ts";
import { distinctGaps, type Gap } from "./gap.ts";
import { leafGaps, leafTruth, SINCE_FACT } from "./leaf.ts";
import type { Facts } from "./reading.ts";
import { all, any, not, type Truth } from "./truth.ts";

/** A leaf and what it came to. */
export interface Reason {
  readonly test: Leaf;
  readonly truth: Truth;
}

export interface Finding {
  readonly truth: Truth;
  /** The leaves that settled the truth, or that keep it open. */
  readonly reasons: readonly Reason[];
  /** What is missing; empty unless the truth is unknown. */
  readonly gaps: readonly Gap[];
  /** Whether a settled answer can still turn with time or care (laboratory values, washouts, fitness). */
  readonly recoverable: boolean;
}

export function evaluate(criterion: Criterion, facts: Facts): Finding {
  if ("all" in criterion)
    return combine(
      criterion.all.map((part) => evaluate(part, facts)),
      "no",
    );
  if ("any" in criterion)
    return combine(
      criterion.any.map((part) => evaluate(part, facts)),
      "yes",
    );
  if ("not" in criterion) return negate(evaluate(criterion.not, facts));
  return findLeaf(criterion, facts);
}

function findLeaf(test: Leaf, facts: Facts): Finding {
  const truth = leafTruth(test, facts);
  return {
    truth,
    reasons: [{ test, truth }],
    gaps: truth === "unknown" ? leafGaps(test, facts) : [],
    recoverable: truth !== "unknown" && canTurn(test, facts),
  };
}

function canTurn(test: Leaf, facts: Facts): boolean {
  if ("since" in test) return facts.changeable(SINCE_FACT[test.since]);
  return "fact" in test && facts.changeable(test.fact);
}

const negate = (finding: Finding): Finding => ({ ...finding, truth: not(finding.truth) });

/**
 * Joins parts of an `all` (one "no" settles it) or of an `any` (one "yes" settles it). A settled part adds
 * nothing to an open whole. A whole that one part settled can turn only where every settling part can.
 */
function combine(parts: readonly Finding[], settling: "no" | "yes"): Finding {
  const truths = parts.map((part) => part.truth);
  const truth = settling === "no" ? all(truths) : any(truths);
  const deciding = parts.filter((part) => part.truth === truth);
  const turns = (part: Finding) => part.recoverable;
  return {
    truth,
    reasons: deciding.flatMap((part) => part.reasons),
    gaps: truth === "unknown" ? distinctGaps(deciding.flatMap((part) => part.gaps)) : [],
    recoverable:
      truth === settling ? deciding.every(turns) : truth !== "unknown" && deciding.some(turns),
  };
}
