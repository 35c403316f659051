/** Derived facts as JSON: a value, a sorted list, a range, a set that is partly known, or why it is unknown. */
import type { Knowledge, Profile, Reading } from "@nextline/core";

export function derivedAnswer({ facts }: Profile, knowledge: Knowledge): object {
  const readings = facts.readings();
  const derived = [...knowledge.facts.values()].filter(({ group }) => group === "derived");
  return Object.fromEntries(
    derived.flatMap(({ id }) => {
      const reading = readings.get(id);
      return reading === undefined ? [] : [[id, toJson(reading)]];
    }),
  );
}

function toJson(reading: Reading): unknown {
  switch (reading.kind) {
    case "value":
      return reading.value === Infinity ? "never" : reading.value;
    case "set":
      return reading.possible.size === 0
        ? sorted(reading.members)
        : { members: sorted(reading.members), possible: sorted(reading.possible) };
    case "range":
      return reading.high === Infinity
        ? { low: reading.low }
        : { low: reading.low, high: reading.high };
    case "unknown":
      return { unknown: reading.gaps };
  }
}

const sorted = (set: ReadonlySet<string>): readonly string[] => [...set].sort();
