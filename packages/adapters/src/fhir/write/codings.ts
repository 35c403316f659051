/** Finds the code of a meaning: only verified ones are written. */
import type { CompiledCodes } from "../codes.ts";
import type { Json } from "./json.ts";

interface Entry {
  readonly system: string;
  readonly code: string;
  readonly display: string;
  readonly status: string;
}

export function codingOf<T extends Entry>(
  list: readonly T[],
  { systems }: Pick<CompiledCodes, "systems">,
  is: (entry: T) => boolean,
): Json | undefined {
  const found = list.find((entry) => entry.status === "verified" && is(entry));
  const system = found === undefined ? undefined : systems[found.system]?.[0];
  if (found === undefined || system === undefined) return undefined;
  return { system, code: found.code, display: found.display };
}
