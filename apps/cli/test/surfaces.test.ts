/** No patient surface of the twelve people holds what it must not; a planted fault of each kind is found. */
import { type CompiledKnowledge, prepareKnowledge } from "@nextline/core";
import { describe, expect, it } from "vitest";
import { compileKnowledge } from "../../../tools/knowledge/compile.ts";
import { HIGHEST_GRADE, scoreOf } from "../../../tools/reading/bar.ts";
import { namesOf } from "../../../tools/reading/glossary.ts";
import { languageFaults } from "../../../tools/reading/language.ts";
import { neutraliser } from "../../../tools/reading/terms.ts";
import { isRunning } from "../../../tools/reading/text.ts";
import { blocksOf, type Fault, faultsIn, heldFrom, type Kind } from "./faults.ts";
import { type Raw, rawOf, requestOf, slugs, surfacesOf, wishing } from "./surface.ts";

const { knowledge: compiled } = compileKnowledge();
const knowledge = prepareKnowledge(compiled);
const neutralise = neutraliser(namesOf(compiled.glossary));

type Faults = Readonly<Record<string, readonly Fault[]>>;

/** Surfaces with faults alone. What counts as held comes from the knowledge without a planted fault. */
function faultsOf(raw: Raw, shown = knowledge, asked = false): Faults {
  const held = heldFrom(requestOf(raw, knowledge));
  const surfaces = Object.entries(surfacesOf(requestOf(raw, shown)));
  return Object.fromEntries(
    surfaces
      .map(([name, text]): [string, readonly Fault[]] => [name, faultsIn(text, held, asked)])
      .filter(([, faults]) => faults.length > 0),
  );
}

describe.each(slugs)("every surface of %s", (slug) => {
  const raw = rawOf(slug);

  it("speaks, and holds no ratio, recalled figure, bare rate or survival unasked", () => {
    const surfaces = surfacesOf(requestOf(raw, knowledge));
    for (const text of Object.values(surfaces)) expect(text.trim()).not.toBe("");
    expect(faultsOf(raw)).toEqual({});
  });

  it("keeps to the reading bar as it is put together, not only sentence by sentence", () => {
    for (const [name, text] of Object.entries(surfacesOf(requestOf(raw, knowledge)))) {
      const blocks = blocksOf(text).map((block) => block.replace(/^\s*(?:[-!?#>*]+|\d+\.) /, ""));
      expect(blocks.flatMap(languageFaults), name).toEqual([]);
      const running = blocks.filter(isRunning).join("\n\n");
      expect(scoreOf(name, running, neutralise).grade, name).toBeLessThanOrEqual(HIGHEST_GRADE);
    }
  });

  it("holds nothing else where the wish is full", () => {
    expect(faultsOf(wishing(raw, "full"), knowledge, true)).toEqual({});
  });
});

describe("survival that was not asked for", () => {
  it.each(["none", "words"])("is kept back where the wish is %s", (wish) => {
    expect(faultsOf(wishing(rawOf("her2-lost"), wish))).toEqual({});
  });

  it("is kept back where the wish cannot be read", () => {
    expect(faultsOf(wishing(rawOf("third-line"), "everything"))).toEqual({});
  });
});

describe("survival that was asked for", () => {
  const shown = ["figures", "figures --full", "html", "markdown", "summary", "summary --full"];

  it.each([
    ["third-line", "ranges"],
    ["her2-lost", "full"],
  ])("is shown to %s with the wish %s, and the search for it finds it", (slug, wish) => {
    const found = faultsOf(wishing(rawOf(slug), wish));
    expect(Object.keys(found).sort()).toEqual(shown);
    const kinds = Object.values(found).flatMap((faults) => faults.map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(["survival"]));
  });

  it("names the study; the middle value is for the wish full alone", () => {
    const summary = (wish: string) =>
      surfacesOf(requestOf(wishing(rawOf("her2-lost"), wish), knowledge)).summary ?? "";
    expect(summary("full")).toMatch(
      /Worst case 2, typical 5 to 19, best case 29 months\..*\(RAINBOW\)/,
    );
    expect(summary("full")).toContain("Half lived over 9.6 months.");
    expect(summary("ranges")).toContain("(RAINBOW)");
    expect(summary("ranges")).not.toContain("Half lived");
  });
});

/** A copy to spoil. */
type Spoilt = { -readonly [K in keyof CompiledKnowledge]: CompiledKnowledge[K] };
type Words = NonNullable<CompiledKnowledge["words"]["en"]>;

interface Plant {
  readonly name: string;
  readonly kind: Kind;
  readonly slug: string;
  readonly on: readonly string[];
  readonly spoil: (knowledge: Spoilt, words: Words) => void;
}

const figures = ["figures", "figures --full"];
const options = ["options", "options --full"];
const summary = ["html", "markdown", "summary", "summary --full"];
const every = (text: string) => ({ plain: text, clinical: text });

const plants: readonly Plant[] = [
  {
    name: "a ratio beside a response",
    kind: "ratio",
    slug: "her2-lost",
    on: figures,
    spoil: (_, words) =>
      Object.assign(words.evidence.measures.response ?? {}, {
        with: every("the cancer shrank in {count} of {of} people (HR 0.71)"),
      }),
  },
  {
    name: "a ratio in a warning",
    kind: "ratio",
    slug: "bleeding",
    on: [...options, ...summary].sort(),
    spoil: (_, words) => {
      for (const warning of Object.values(words.warnings))
        Object.assign(warning, every("The hazard ratio is 0.8."));
    },
  },
  {
    name: "a recalled harm that passes for a verified one",
    kind: "recalled",
    slug: "her2-lost",
    on: figures,
    spoil: ({ studies }) => {
      for (const harm of studies.list.find(({ id }) => id === "rainbow")?.harms ?? [])
        Object.assign(harm, { status: "verified", patients: true });
    },
  },
  {
    name: "a recalled caution of a drug that passes for a verified one",
    kind: "recalled",
    slug: "claudin-positive",
    on: options,
    spoil: ({ drugs }) => {
      for (const caution of drugs.flatMap((drug) => drug.cautions))
        Object.assign(caution, { status: "verified" });
    },
  },
  {
    name: "a rate without its time",
    kind: "bare rate",
    slug: "third-line",
    on: figures,
    spoil: (_, words) =>
      Object.assign(words.evidence.phrases, { "window-study": every("This is a fact.") }),
  },
  {
    name: "a rate in percent, without the people it counts",
    kind: "bare rate",
    slug: "third-line",
    on: figures,
    spoil: (_, words) =>
      Object.assign(words.evidence.measures.response ?? {}, {
        with: every("the cancer shrank in {exact}% of people"),
      }),
  },
  {
    name: "a rate in a question for the visit",
    kind: "bare rate",
    slug: "third-line",
    on: summary,
    spoil: ({ questions }) => {
      for (const question of questions) Object.assign(question, every("Does it help 1 in 3?"));
    },
  },
  {
    name: "a measure of survival without its gate",
    kind: "survival",
    slug: "her2-lost",
    on: figures,
    spoil: ({ studies }) => {
      for (const measure of studies.measures) Object.assign(measure, { gate: "response" });
    },
  },
  {
    name: "survival in the help of a question",
    kind: "survival",
    slug: "everything-unknown",
    on: ["ask", "ask --full"],
    spoil: (_, words) => {
      for (const fact of Object.values(words.facts))
        Object.assign(fact, { help: "People like you lived for 9 months." });
    },
  },
  {
    name: "survival in the meaning of a score",
    kind: "survival",
    slug: "late-relapse",
    on: ["scores", "scores --full"],
    spoil: (_, words) => {
      for (const score of Object.values(words.medicine.scores))
        Object.assign(score, { what: every("12 months: 40 were alive.") });
    },
  },
];

describe("a planted fault is found, and only where it was planted", () => {
  it.each(plants.map((plant) => [plant.name, plant] as const))("%s", (_, plant) => {
    const spoilt = structuredClone(compiled) as Spoilt;
    const words = spoilt.words.en;
    if (words === undefined) throw new Error("the knowledge has no English words");
    plant.spoil(spoilt, words);
    const found = faultsOf(rawOf(plant.slug), prepareKnowledge(spoilt));
    expect(Object.keys(found).sort()).toEqual([...plant.on]);
    const kinds = Object.values(found).flatMap((faults) => faults.map(({ kind }) => kind));
    expect(kinds).toContain(plant.kind);
  });
});
