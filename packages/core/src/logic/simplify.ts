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
  const distinct = [...new Map(parts.map((part) => [formOf(part), part])).values()];
  const [only] = distinct;
  if (distinct.length === 1 && only !== undefined) return only;
  return kind === "all" ? { all: distinct } : { any: distinct };
}

/** Of lists, so that what stands deep within many is written once. */
const forms = new WeakMap<Criterion, string>();

/** The same for criteria that are the same. */
function formOf(criterion: Criterion): string {
  if ("not" in criterion) return `not ${formOf(criterion.not)}`;
  if (!("all" in criterion || "any" in criterion)) return JSON.stringify(criterion);
  const known = forms.get(criterion);
  if (known !== undefined) return known;
  const [kind, parts] =
    "all" in criterion ? (["all", criterion.all] as const) : (["any", criterion.any] as const);
  const form = `${kind}[${parts.map(formOf).join()}]`;
  forms.set(criterion, form);
  return form;
}
