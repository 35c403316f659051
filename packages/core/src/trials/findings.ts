/**
 * What criteria come to for one person, each distinct part worked out once however many trials hold it. Says the same
 * as `evaluate`; a law holds them equal.
 */
import type { Criterion } from "../logic/criterion.ts";
import { evaluate, type Finding, type Reason } from "../logic/evaluate.ts";
import { distinctGaps, type Gap, gapFacts } from "../logic/gap.ts";
import type { Facts } from "../logic/reading.ts";
import type { Truth } from "../logic/truth.ts";
import type { Shared } from "./shared.ts";

export interface Found extends Finding {
  /** It is unknown, and a fact could settle it. */
  readonly waits: boolean;
  /** The stored facts that it waits for. */
  readonly needs: readonly string[];
}

export type Find = (shared: Shared) => Found;

/**
 * Each shared part is judged once.
 * @param count so many parts are shared; there may be more of them later.
 */
export function findingsFor(facts: Facts, count = 0): Find {
  const known: (Found | undefined)[] = new Array(count).fill(undefined);
  const find: Find = (shared) => {
    const found = known[shared.place];
    if (found !== undefined) return found;
    const made = judge(shared, find, facts);
    known[shared.place] = made;
    return made;
  };
  return find;
}

function judge(shared: Shared, find: Find, facts: Facts): Found {
  if (shared.settling !== undefined) return join(shared, shared.settling, find);
  return shared.parts.length === 0 ? leafFound(shared.criterion, facts) : turn(shared, find);
}

function leafFound(leaf: Criterion, facts: Facts): Found {
  const { truth, reasons, gaps, recoverable } = evaluate(leaf, facts);
  const needs = gaps.length === 0 ? NO_FACTS : gapFacts(gaps);
  return { truth, reasons, gaps, recoverable, needs, waits: needs.length > 0 };
}

const TURNED: Readonly<Record<Truth, Truth>> = { yes: "no", no: "yes", unknown: "unknown" };

function turn(shared: Shared, find: Find): Found {
  const [part] = shared.parts.map(find);
  const { truth = "unknown", recoverable = false, waits = false } = part ?? {};
  return new Joined(shared, find, { truth: TURNED[truth], deciding: truth, recoverable, waits });
}

/** One `settling` part settles the whole, and can turn only where all such parts can. */
function join(shared: Shared, settling: "no" | "yes", find: Find): Found {
  const idle = TURNED[settling];
  let truth = idle;
  let count = 0;
  let only: Found | undefined;
  for (const one of shared.parts) {
    const part = find(one);
    if (part.truth !== truth) {
      if (truth === settling || part.truth === idle) continue;
      truth = part.truth;
      count = 0;
    }
    count += 1;
    only = part;
  }
  return count === 1 && only !== undefined ? only : whole(shared, find, { truth, settling });
}

interface Outcome {
  readonly truth: Truth;
  readonly settling: "no" | "yes";
}

function whole(shared: Shared, find: Find, { truth, settling }: Outcome): Found {
  let waits = false;
  let someTurn = false;
  let allTurn = true;
  for (const one of shared.parts) {
    const part = find(one);
    if (part.truth !== truth) continue;
    if (part.waits) waits = true;
    if (part.recoverable) someTurn = true;
    else allTurn = false;
  }
  const recoverable = truth !== "unknown" && (truth === settling ? allTurn : someTurn);
  return new Joined(shared, find, { truth, deciding: truth, recoverable, waits });
}

interface Said {
  readonly truth: Truth;
  /** The truth of the parts that settle the whole, or keep it open. */
  readonly deciding: Truth;
  readonly recoverable: boolean;
  readonly waits: boolean;
}

/** Its deciding parts are gathered when they are asked for. */
class Joined implements Found {
  readonly truth: Truth;
  readonly recoverable: boolean;
  readonly waits: boolean;
  readonly #deciding: Truth;
  readonly #shared: Shared;
  readonly #find: Find;
  #needs: readonly string[] | undefined;
  #reasons: readonly Reason[] | undefined;

  constructor(shared: Shared, find: Find, said: Said) {
    this.truth = said.truth;
    this.recoverable = said.recoverable;
    this.waits = said.waits;
    this.#deciding = said.deciding;
    this.#shared = shared;
    this.#find = find;
  }

  get reasons(): readonly Reason[] {
    this.#reasons ??= this.#parts().flatMap(({ reasons }) => reasons);
    return this.#reasons;
  }

  get gaps(): readonly Gap[] {
    return this.truth === "unknown" ? distinctGaps(this.#parts().flatMap(({ gaps }) => gaps)) : [];
  }

  get needs(): readonly string[] {
    this.#needs ??= this.waits ? this.#gather() : NO_FACTS;
    return this.#needs;
  }

  #gather(): readonly string[] {
    let needs: readonly string[] = NO_FACTS;
    for (const one of this.#shared.parts) {
      const part = this.#find(one);
      if (part.waits && part.truth === this.#deciding) needs = joined(needs, part.needs);
    }
    return needs;
  }

  #parts(): readonly Found[] {
    return this.#shared.parts.map(this.#find).filter(({ truth }) => truth === this.#deciding);
  }
}

const NO_FACTS: readonly string[] = [];

/** Both lists, each fact once; where one adds nothing, the other as it is. */
function joined(known: readonly string[], more: readonly string[]): readonly string[] {
  if (known.length === 0) return more;
  const added = more.filter((fact) => !known.includes(fact));
  return added.length === 0 ? known : [...known, ...added];
}
