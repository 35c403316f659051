/** What `simplify` makes of a criterion, without comparing parts that cannot be the same: most trees are flattened only. */
import type { Criterion } from "../../../logic/criterion.ts";
import { simplify } from "../../../logic/simplify.ts";

export function tidied(criterion: Criterion): Criterion {
  const flat = flatten(criterion);
  return isSimple(flat) ? flat : simplify(flat);
}

/** Lists within lists of the same sort taken apart, and what was not read said once. */
function flatten(criterion: Criterion): Criterion {
  if ("all" in criterion) {
    const parts = partsOf(criterion.all, (part) => ("all" in part ? part.all : undefined));
    return only(parts) ?? { all: parts };
  }
  if ("any" in criterion) {
    const parts = partsOf(criterion.any, (part) => ("any" in part ? part.any : undefined));
    return only(parts) ?? { any: parts };
  }
  return criterion;
}

const only = (parts: readonly Criterion[]): Criterion | undefined =>
  parts.length === 1 ? parts[0] : undefined;

type Within = (part: Criterion) => readonly Criterion[] | undefined;

function partsOf(given: readonly Criterion[], within: Within): readonly Criterion[] {
  const parts: Criterion[] = [];
  for (const part of given) {
    const flat = flatten(part);
    for (const one of within(flat) ?? [flat]) if (!isRepeated(one, parts)) parts.push(one);
  }
  return parts;
}

const isRepeated = (part: Criterion, before: readonly Criterion[]): boolean =>
  "unread" in part && before.some((one) => "unread" in one && one.unread === part.unread);

/** Nothing stands in a list of its own sort, and no two parts of a list can be the same. */
function isSimple(pass: Criterion): boolean {
  if ("not" in pass) return !("not" in pass.not) && isSimple(pass.not);
  if ("all" in pass)
    return pass.all.length !== 1 && !pass.all.some((part) => "all" in part) && areSimple(pass.all);
  if ("any" in pass)
    return pass.any.length !== 1 && !pass.any.some((part) => "any" in part) && areSimple(pass.any);
  return true;
}

const areSimple = (parts: readonly Criterion[]): boolean =>
  new Set(parts.map(markOf)).size === parts.length && parts.every(isSimple);

/** Parts with different marks are different. */
function markOf(part: Criterion): string {
  if ("fact" in part) return part.fact;
  if ("all" in part) return part.all[0] === undefined ? "all" : `all ${markOf(part.all[0])}`;
  if ("any" in part) return part.any[0] === undefined ? "any" : `any ${markOf(part.any[0])}`;
  return "not" in part ? `not ${markOf(part.not)}` : "";
}
