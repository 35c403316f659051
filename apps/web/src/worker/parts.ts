/** How the compiled knowledge is cut for the browser, and put together again. */
import type { CompiledKnowledge, Words } from "@nextline/core";

type Part = Partial<CompiledKnowledge>;
type PartName = "rules" | "studies" | "explain";

const TOP: Readonly<Record<Exclude<PartName, "rules">, readonly (keyof CompiledKnowledge)[]>> = {
  studies: ["studies", "regimens", "biomarkers", "approvals", "scores"],
  explain: ["explain", "glossary"],
};

/** In files of their own: the danger signs, and what only trials need. */
const ELSEWHERE: readonly string[] = ["redFlags", "eligibility", "trials"];

const WORDS: readonly (keyof Words)[] = ["evidence", "medicine"];

export function cutIntoParts(compiled: CompiledKnowledge): Readonly<Record<PartName, Part>> {
  const apart = new Set<string>([...TOP.studies, ...TOP.explain, ...ELSEWHERE]);
  const words = Object.entries(compiled.words);
  return {
    rules: {
      ...pick(compiled, (key) => !apart.has(key)),
      words: Object.fromEntries(
        words.map(([language, all]) => [language, pick(all, (key) => !isStudyWord(key))]),
      ) as CompiledKnowledge["words"],
    },
    studies: {
      ...pick(compiled, (key) => TOP.studies.includes(key as keyof CompiledKnowledge)),
      words: Object.fromEntries(
        words.map(([language, all]) => [language, pick(all, isStudyWord)]),
      ) as CompiledKnowledge["words"],
    },
    explain: pick(compiled, (key) => TOP.explain.includes(key as keyof CompiledKnowledge)),
  };
}

const isStudyWord = (key: string): boolean => WORDS.includes(key as keyof Words);

function pick<T extends object>(from: T, wanted: (key: string) => boolean): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => wanted(key))) as Partial<T>;
}

/** What a missing part would hold is empty: the stages that need it are not run before it is there. */
const NOTHING: Part = {
  regimens: [],
  biomarkers: [],
  approvals: [],
  explain: {},
  glossary: [],
};

export function joinParts(parts: readonly Part[]): CompiledKnowledge {
  const words: Record<string, Partial<Words>> = {};
  for (const part of parts)
    for (const [language, some] of Object.entries(part.words ?? {}))
      words[language] = { ...words[language], ...some };
  return Object.assign({}, NOTHING, ...parts, { words }) as CompiledKnowledge;
}
