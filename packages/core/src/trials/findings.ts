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

/** A finding whose reasons and gaps are gathered when they are asked for. */
export class Found implements Finding {
  readonly truth: Truth;
  readonly recoverable: boolean;
  /** It is unknown, and a fact could settle it. */
  readonly waits: boolean;
  readonly #parts: readonly Finding[];
  #needs: readonly string[] | undefined;
  #reasons: readonly Reason[] | undefined;

  constructor(
    truth: Truth,
    parts: readonly Finding[],
    rest: { readonly recoverable: boolean; readonly waits: boolean },
  ) {
    this.truth = truth;
    this.recoverable = rest.recoverable;
    this.waits = rest.waits;
    this.#parts = parts;
  }

  get reasons(): readonly Reason[] {
    const [only] = this.#parts;
    this.#reasons ??=
      this.#parts.length === 1 && only !== undefined
        ? only.reasons
        : this.#parts.flatMap(({ reasons }) => reasons);
    return this.#reasons;
  }

  get gaps(): readonly Gap[] {
    return this.truth === "unknown" ? distinctGaps(this.#parts.flatMap(({ gaps }) => gaps)) : [];
  }

  /** The stored facts that it waits for. */
  get needs(): readonly string[] {
    this.#needs ??= this.waits ? this.#gather() : NO_FACTS;
    return this.#needs;
  }

  /** The parts know theirs already. */
  #gather(): readonly string[] {
    const needs = this.#parts.map((part) =>
      part instanceof Found ? part.needs : gapFacts(part.gaps),
    );
    const [only] = needs;
    return needs.length === 1 && only !== undefined ? only : [...new Set(needs.flat())];
  }
}

const NO_FACTS: readonly string[] = [];

export type Find = (shared: Shared) => Found;

/** Each shared part is judged once. */
export function findingsFor(facts: Facts): Find {
  const known: (Found | undefined)[] = [];
  const find: Find = (shared) => {
    const found = known[shared.place];
    if (found !== undefined) return found;
    const made = judge(shared, find, facts);
    known[shared.place] = made;
    return made;
  };
  return find;
}

function judge({ criterion, parts }: Shared, find: Find, facts: Facts): Found {
  if ("all" in criterion) return join(parts, "no", find);
  if ("any" in criterion) return join(parts, "yes", find);
  const [part] = parts;
  return part === undefined ? leafFound(criterion, facts) : turn(find(part));
}

function leafFound(leaf: Criterion, facts: Facts): Found {
  const finding = evaluate(leaf, facts);
  const { truth, recoverable } = finding;
  return new Found(truth, [finding], { recoverable, waits: gapFacts(finding.gaps).length > 0 });
}

const TURNED: Readonly<Record<Truth, Truth>> = { yes: "no", no: "yes", unknown: "unknown" };

const turn = (part: Found): Found => new Found(TURNED[part.truth], [part], part);

/** One `settling` part settles the whole, and can turn only where all such parts can. */
function join(parts: readonly Shared[], settling: "no" | "yes", find: Find): Found {
  const found: Found[] = [];
  let truth: Truth = TURNED[settling];
  for (const shared of parts) {
    const part = find(shared);
    found.push(part);
    if (part.truth === settling) truth = settling;
    else if (part.truth === "unknown" && truth !== settling) truth = "unknown";
  }
  return wholeOf(
    truth,
    found.filter((part) => part.truth === truth),
    settling,
  );
}

function wholeOf(truth: Truth, deciding: readonly Found[], settling: "no" | "yes"): Found {
  const [only] = deciding;
  if (deciding.length === 1 && only !== undefined) return only;
  if (truth === "unknown") {
    const waits = deciding.some((part) => part.waits);
    return new Found(truth, deciding, { recoverable: false, waits });
  }
  const turns = (part: Found) => part.recoverable;
  const recoverable = truth === settling ? deciding.every(turns) : deciding.some(turns);
  return new Found(truth, deciding, { recoverable, waits: false });
}
