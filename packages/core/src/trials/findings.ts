/**
 * What criteria come to for one person, each distinct part worked out once however many trials hold it. Says the same
 * as `evaluate`; a law holds them equal.
 */
import type { Criterion, Leaf } from "../logic/criterion.ts";
import { evaluate, type Finding, type Reason } from "../logic/evaluate.ts";
import { distinctGaps, type Gap, gapFacts } from "../logic/gap.ts";
import type { Facts } from "../logic/reading.ts";
import type { Truth } from "../logic/truth.ts";

/** A finding whose reasons are gathered when they are asked for. */
export class Found implements Finding {
  readonly truth: Truth;
  readonly gaps: readonly Gap[];
  readonly recoverable: boolean;
  /** The stored facts that an unknown one waits for. */
  readonly needs: readonly string[];
  readonly #parts: readonly Finding[];

  constructor(
    truth: Truth,
    parts: readonly Finding[],
    rest: { readonly gaps: readonly Gap[]; readonly recoverable: boolean },
  ) {
    this.truth = truth;
    this.gaps = rest.gaps;
    this.recoverable = rest.recoverable;
    this.needs = rest.gaps.length === 0 ? NO_FACTS : gapFacts(rest.gaps);
    this.#parts = parts;
  }

  get reasons(): readonly Reason[] {
    return this.#parts.flatMap(({ reasons }) => reasons);
  }
}

const NO_FACTS: readonly string[] = [];
const NO_GAPS: readonly Gap[] = [];

export type Find = (criterion: Criterion) => Found;

/** Criteria that are one object are judged once. */
export function findingsFor(facts: Facts): Find {
  const known = new Map<Criterion, Found>();
  const find: Find = (criterion) => {
    const found = known.get(criterion);
    if (found !== undefined) return found;
    const made = judge(criterion, find, facts);
    known.set(criterion, made);
    return made;
  };
  return find;
}

function judge(criterion: Criterion, find: Find, facts: Facts): Found {
  if ("all" in criterion) return join(criterion.all, "no", find);
  if ("any" in criterion) return join(criterion.any, "yes", find);
  if ("not" in criterion) return turn(find(criterion.not));
  return leafFound(criterion, facts);
}

function leafFound(leaf: Leaf, facts: Facts): Found {
  const finding = evaluate(leaf, facts);
  return new Found(finding.truth, [finding], finding);
}

const turn = (part: Found): Found =>
  new Found(part.truth === "yes" ? "no" : part.truth === "no" ? "yes" : "unknown", [part], part);

/** One `settling` part settles the whole, and can turn only where all such parts can. */
function join(parts: readonly Criterion[], settling: "no" | "yes", find: Find): Found {
  const found = parts.map(find);
  let truth: Truth = settling === "no" ? "yes" : "no";
  for (const part of found) {
    if (part.truth === settling) {
      truth = settling;
      break;
    }
    if (part.truth === "unknown") truth = "unknown";
  }
  const deciding = found.filter((part) => part.truth === truth);
  return deciding.length === 1 && deciding[0] !== undefined
    ? deciding[0]
    : new Found(truth, deciding, ofParts(truth, deciding, settling));
}

const turns = ({ recoverable }: Found): boolean => recoverable;

function ofParts(truth: Truth, deciding: readonly Found[], settling: "no" | "yes") {
  if (truth === "unknown")
    return { gaps: distinctGaps(deciding.flatMap(({ gaps }) => gaps)), recoverable: false };
  const recoverable = truth === settling ? deciding.every(turns) : deciding.some(turns);
  return { gaps: NO_GAPS, recoverable };
}
