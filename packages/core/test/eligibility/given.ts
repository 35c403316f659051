/** Facts as a case gives them, stored and derived alike, in a table that conditions can read. */
import type { Facts, Reading } from "../../src/logic/reading.ts";
import { deriveProfile } from "../../src/profile/profile.ts";
import { knowledge } from "../knowledge.ts";

/** What is given is read as it stands; lists that are not given stay unknown. */
export function factsOf(given: Readonly<Record<string, unknown>>): Facts {
  const empty = deriveProfile({ asOf: "2026-11-01", facts: {} }, knowledge).facts;
  const read = (fact: string): Reading => {
    if (!(fact in given)) return empty.read(fact);
    const value = given[fact];
    return Array.isArray(value)
      ? { kind: "set", members: new Set(value), possible: new Set(), gaps: [] }
      : { kind: "value", value: value as string | number | boolean };
  };
  const { treatments, procedures } = empty;
  return { read, treatments, procedures, changeable: (fact) => empty.changeable(fact) };
}
