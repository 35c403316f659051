/** The list of facts: known, empty, all unknown, long words. */
import { type Example, LONG_TEXT } from "../example.ts";
import { type Fact, FactList } from "./fact-list.tsx";

const EMPTY = "You have not answered anything yet.";

const fact = (id: string, label: string, rest: Partial<Fact>): Fact => ({
  id,
  label,
  value: "I don't know",
  change: { label: "Change", about: label, onChange: () => {} },
  ...rest,
});

const known = [
  fact("age", "Age", { value: "64 years", from: "You told us on 1 November 2026" }),
  fact("her2", "HER2 test", { value: "3+", from: "From a letter you pasted, 14 March 2026" }),
  fact("weight", "Weight", { value: "72.5 kg" }),
];

const unknown = ["Age", "HER2 test"].map((label) => fact(label, label, { unknown: true }));

export const examples: readonly Example[] = [
  { name: "normal", Show: () => <FactList facts={known} empty={EMPTY} /> },
  { name: "empty", Show: () => <FactList facts={[]} empty={EMPTY} /> },
  { name: "all unknown", Show: () => <FactList facts={unknown} empty={EMPTY} /> },
  {
    name: "very long words",
    Show: () => (
      <FactList
        facts={[fact("long", LONG_TEXT, { value: LONG_TEXT, from: LONG_TEXT })]}
        empty={EMPTY}
      />
    ),
  },
];
