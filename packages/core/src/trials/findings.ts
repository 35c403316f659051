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
  const { criterion, parts } = shared;
  if ("all" in criterion) return join(shared, "no", find);
  if ("any" in criterion) return join(shared, "yes", find);
  return parts.length === 0 ? leafFound(criterion, facts) : turn(shared, find);
}

function leafFound(leaf: Criterion, facts: Facts): Found {
  const finding = evaluate(leaf, facts);
  const needs = gapFacts(finding.gaps);
  return { ...finding, needs, waits: needs.length > 0 };
}

const TURNED: Readonly<Record<Truth, Truth>> = { yes: "no", no: "yes", unknown: "unknown" };

function turn(shared: Shared, find: Find): Found {
  const [part] = shared.parts.map(find);
  const { truth = "unknown", recoverable = false, waits = false } = part ?? {};
  return new Joined(shared, find, { truth: TURNED[truth], deciding: truth, recoverable, waits });
}

/** One `settling` part settles the whole, and can turn only where all such parts can. */
function join(shared: Shared, settling: "no" | "yes", find: Find): Found {
  let truth = TURNED[settling];
  let count = 0;
  let only: Found | undefined;
  for (const one of shared.parts) {
    const part = find(one);
    if (part.truth !== truth && truth !== settling && part.truth !== TURNED[settling]) {
      truth = part.truth;
      count = 0;
    }
    if (part.truth !== truth) continue;
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
    const waiting = this.#parts().filter(({ waits }) => waits);
    const [only] = waiting;
    return waiting.length === 1 && only !== undefined
      ? only.needs
      : [...new Set(waiting.flatMap(({ needs }) => needs))];
  }

  #parts(): readonly Found[] {
    return this.#shared.parts.map(this.#find).filter(({ truth }) => truth === this.#deciding);
  }
}

const NO_FACTS: readonly string[] = [];
