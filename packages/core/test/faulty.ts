/** Input of every wrong kind: arbitrary JSON, and profiles in which some place holds something else. */
import * as fc from "fast-check";
import { drugs } from "./borders.ts";
import { profiles } from "./generators.ts";
import { storedFacts } from "./knowledge.ts";
import { people, type RawProfile } from "./raw-profile.ts";

const TEXTS = [
  "",
  " ",
  "2026-13",
  "2026-02-30",
  "0000-00",
  "9999-12-31",
  "yes",
  "NaN",
  "__proto__",
];
const NUMBERS = [0, -1, 1e308, -1e308, 0.1, 2 ** 53, Number.MIN_VALUE];

const nested = (depth: number): unknown => JSON.parse("[".repeat(depth) + "]".repeat(depth));

const strange: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(...TEXTS, ...NUMBERS, null, true, [], {}, [null], nested(500)),
  fc.record({ value: fc.jsonValue({ maxDepth: 1 }), unit: fc.constantFrom("g/L", "", "furlong") }),
  fc.constantFrom(...drugs),
);

const keys = fc.oneof(
  fc.constantFrom("asOf", "region", "facts", "treatments", "procedures", "sources", "note"),
  fc.constantFrom("intent", "drugs", "start", "end", "outcome", "kind", "date", "field", "from"),
  fc.constantFrom(...storedFacts.map((fact) => fact.id)),
  fc.constantFrom("her2Status", "ECOG", "ecgo", "constructor", "toString", "__proto__"),
  fc.string(),
);

/** Which branch to take at each level, and what to do at the end of the way. */
interface Mutation {
  readonly way: readonly number[];
  readonly key: string;
  readonly value: unknown;
  readonly how: "replace" | "add" | "remove";
}

const mutations: fc.Arbitrary<Mutation> = fc.record({
  way: fc.array(fc.nat(40), { maxLength: 4, size: "max" }),
  key: keys,
  value: strange,
  how: fc.constantFrom("replace", "add", "remove"),
});

const isBranch = (node: unknown): node is Record<string, unknown> | unknown[] =>
  typeof node === "object" && node !== null;

/** A copy with one place changed; own keys only, so that a key like __proto__ is a key. */
function mutated(node: unknown, mutation: Mutation): unknown {
  const [place, ...way] = mutation.way;
  if (!isBranch(node) || (place === undefined && mutation.how === "replace")) return mutation.value;
  const entries = Object.entries(node);
  const chosen = place === undefined ? -1 : place % Math.max(1, entries.length);
  const changed =
    place === undefined || entries.length === 0
      ? ends(entries, mutation)
      : entries.map(([key, child], i) =>
          i === chosen ? ([key, mutated(child, { ...mutation, way })] as const) : [key, child],
        );
  return Array.isArray(node) ? changed.map(([, child]) => child) : Object.fromEntries(changed);
}

const ends = (entries: [string, unknown][], { how, key, value }: Mutation): [string, unknown][] =>
  how === "remove" ? entries.slice(1) : [...entries, [key, value]];

const bases: fc.Arbitrary<RawProfile> = fc.oneof(fc.constantFrom(...people), profiles);

const mutatedProfiles: fc.Arbitrary<unknown> = fc
  .tuple(bases, fc.array(mutations, { minLength: 1, maxLength: 4 }))
  .map(([base, changes]) => changes.reduce<unknown>(mutated, base));

export const faulty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.dictionary(keys, strange) },
  { weight: 4, arbitrary: mutatedProfiles },
);
