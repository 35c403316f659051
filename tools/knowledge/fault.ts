/** A fault of the knowledge as the checks put it: what is wrong and what mends it, then the place. */
import { nearestName } from "../../packages/core/src/facts/nearest.ts";
import type { FileProblem } from "./read.ts";

export interface Fault {
  readonly problem: string;
  readonly cure: string;
}

/** `file` is below knowledge/. */
export const place = (file: string, at: string, faults: readonly Fault[]): readonly FileProblem[] =>
  faults.map((fault) => ({ file: `knowledge/${file}`, at, ...fault }));

/** Names that are not among the known ones. */
export const strange = (names: readonly unknown[], known: readonly unknown[], what: string) =>
  names.filter((name) => !known.includes(name)).map((name) => notThere(what, String(name), known));

export function notThere(what: string, name: string, known: readonly unknown[]): Fault {
  const near = nearestName(name, known.map(String));
  const cure = near === undefined ? "correct the id, or add what it names" : `write "${near}"`;
  return { problem: `no ${what} "${name}"`, cure };
}

export const twice = (ids: readonly string[]): readonly Fault[] =>
  ids
    .filter((id, i) => ids.indexOf(id) !== i)
    .map((id) => ({ problem: `"${id}" stands twice`, cure: "keep one, or give it its own id" }));
