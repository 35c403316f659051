/** Made-up people for measures over many: every fact drawn by a seeded generator, a third of them left unknown. */
import type { FactDefinition, FactValue, Knowledge } from "@nextline/core";

/** A small generator of numbers from 0 to 1 (mulberry32): the same people in every run. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const UNKNOWN_SHARE = 1 / 3;

const HISTORIES = [
  [],
  [
    {
      intent: "palliative",
      drugs: ["oxaliplatin", "capecitabine", "nivolumab"],
      end: "2026-06-30",
    },
  ],
  [
    {
      intent: "perioperative",
      drugs: ["fluorouracil", "oxaliplatin", "docetaxel"],
      end: "2025-03-10",
    },
    { intent: "palliative", drugs: ["paclitaxel", "ramucirumab"], end: "2026-10-12" },
  ],
  [
    { intent: "palliative", drugs: ["cisplatin", "s-1", "trastuzumab"], end: "2026-02-20" },
    { intent: "palliative", drugs: ["trastuzumab-deruxtecan"], end: "2026-09-01" },
    { intent: "palliative", drugs: ["trifluridine-tipiracil"], end: "2026-10-20" },
  ],
].map((treatments) =>
  treatments.map((treatment) => ({ start: "2024-11-01", outcome: "progression", ...treatment })),
);

export function syntheticPerson(knowledge: Knowledge, chance: () => number): object {
  const facts = knowledge.compiled.facts
    .filter(({ group, type }) => group !== "derived" && type !== "string")
    .flatMap((fact): [string, FactValue][] =>
      chance() < UNKNOWN_SHARE ? [] : [[fact.id, drawn(fact, chance)]],
    );
  const treatments = HISTORIES[Math.floor(chance() * (HISTORIES.length + 1))];
  return {
    asOf: "2026-11-01",
    region: "EU",
    facts: Object.fromEntries(facts),
    ...(treatments === undefined ? {} : { treatments, procedures: [] }),
  };
}

function drawn({ type, values, min, max }: FactDefinition, chance: () => number): FactValue {
  if (type === "boolean") return chance() < 0.2;
  if (type === "set") return (values ?? []).map(String).filter(() => chance() < 0.2);
  if (values !== undefined) return values[Math.floor(chance() * values.length)] as FactValue;
  // Most limits of trials lie near the lower end of what is possible at all.
  const value = (min ?? 0) + ((max ?? 100) - (min ?? 0)) * chance() ** 3;
  return type === "integer" ? Math.round(value) : value;
}
