/** Says the same in fewer parts: nested lists flattened, repeats dropped, double negation undone. */
import type { Criterion } from "./criterion.ts";

export function simplify(criterion: Criterion): Criterion {
  if ("not" in criterion) return negation(simplify(criterion.not));
  if ("all" in criterion) {
    return list(
      "all",
      criterion.all.map(simplify).flatMap((part) => ("all" in part ? part.all : [part])),
    );
  }
  if ("any" in criterion) {
    return list(
      "any",
      criterion.any.map(simplify).flatMap((part) => ("any" in part ? part.any : [part])),
    );
  }
  return criterion;
}

const negation = (part: Criterion): Criterion => ("not" in part ? part.not : { not: part });

/** One part stands for itself; an empty list keeps its meaning (all of nothing: yes, any of nothing: no). */
function list(kind: "all" | "any", parts: readonly Criterion[]): Criterion {
  const distinct = [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) return only;
  return kind === "all" ? { all: distinct } : { any: distinct };
}
