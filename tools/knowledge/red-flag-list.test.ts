/** The danger signs against the list of the evidence beside the project, where that is there: item by item, in its order. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "./compile.ts";

const LIST = fileURLToPath(new URL("../../../shared/evidence/redflags.md", import.meta.url));
const isThere = existsSync(LIST);
if (!isThere) console.log("No list of danger signs beside the project: the comparison is skipped.");

const { flags } = compileKnowledge().knowledge.redFlags;
const parts = (isThere ? readFileSync(LIST, "utf8") : "").split(/^## /m);

/** What stands under the heading of this letter. */
const partOf = (letter: string): string =>
  parts.find((part) => part.startsWith(`${letter}.`))?.replace(/^[A-D]\.[^:\n]*[:\n]/, "") ?? "";

/** Signs that have another name here than in the list. */
const RENAMED: Readonly<Record<string, string>> = {
  "breathless-rest": "breathless-at-rest",
  "bp-crisis": "pressure-crisis",
  "adrenal-dka": "adrenal-sugar",
};

/** The signs of each item of the other parts, in the order of the list. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  B: [
    "no-fluids",
    "sickness",
    "diarrhoea-on-drug diarrhoea-severe",
    "lungs",
    "bile-duct",
    "clot",
    "pain",
    "eating",
    "belly-fluid",
    "port",
    "hands-mouth",
    "pressure-high",
    "immune-general",
    "drowsy",
    "easy-bleeding",
    "sugar",
    "dry",
    "bleeding-on-thinner",
  ],
  C: [
    "weight-fast",
    "appetite",
    "numbness",
    "constipation",
    "low-mood",
    "itch-rash",
    "missed-doses",
    "dumping",
  ],
  D: ["taste", "dry-skin", "hair", "reflux", "sleep"],
};
const LEVELS = { A: "emergency", B: "same-day", C: "two-days", D: "next-visit" } as const;

interface Item {
  readonly said: string;
  readonly signs: readonly string[];
}

const rows = (): readonly Item[] =>
  [...partOf("A").matchAll(/^\| ([a-z]\w*) \|.*$/gm)]
    .filter(([, id]) => id !== "id")
    .map(([said, id = ""]) => {
      const name = id.replaceAll("_", "-");
      return { said, signs: [RENAMED[name] ?? name] };
    });

const listed = (letter: string): readonly Item[] =>
  partOf(letter)
    .split(letter === "D" ? ", " : " · ")
    .map((said, i) => ({ said, signs: SIGNS[letter]?.[i]?.split(" ") ?? [] }));

const itemsOf = (letter: string) => (letter === "A" ? rows() : listed(letter));

describe.skipIf(!isThere)("the danger signs against the list", () => {
  it.each([
    ["A", 15],
    ["B", 18],
    ["C", 8],
    ["D", 5],
  ] as const)("part %s: each of %i items is a sign of its level", (letter, count) => {
    const items = itemsOf(letter);
    expect(items).toHaveLength(count);
    const found = items.map(({ signs }) =>
      signs.map((id) => flags.find((flag) => flag.id === id)?.level),
    );
    expect(found).toEqual(items.map(({ signs }) => signs.map(() => LEVELS[letter])));
  });

  it("no sign is called seen in a source where its item is only recalled", () => {
    const recalled = Object.keys(LEVELS)
      .flatMap(itemsOf)
      .filter(({ said }) => !said.includes("[V"))
      .flatMap(({ signs }) => signs);
    const surer = flags.filter(({ id, status }) => recalled.includes(id) && status !== "recalled");
    expect(surer.map(({ id }) => id)).toEqual([]);
  });
});
