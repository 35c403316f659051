/** How the compiled knowledge is cut for the browser, and put together again. */
import type { CompiledKnowledge, Words } from "@nextline/core";

type Part = Partial<CompiledKnowledge>;
type PartName = "rules" | "studies" | "explain" | "trials" | "values" | "news" | "reports";

const TOP: Readonly<Record<Exclude<PartName, "rules">, readonly (keyof CompiledKnowledge)[]>> = {
  studies: ["studies", "regimens", "biomarkers", "approvals", "scores"],
  explain: ["explain", "glossary"],
  trials: ["trialRules"],
  values: ["values"],
  news: ["news"],
  reports: ["reports"],
};

/** In files of their own, or not used by the pages yet. */
export const ELSEWHERE: readonly string[] = [
  "redFlags",
  "care",
  "eligibility",
  "trials",
  "policies",
];

const WORDS: Readonly<Partial<Record<PartName, readonly string[]>>> = {
  studies: ["evidence", "medicine"],
  trials: ["trials"],
  values: ["values"],
  news: ["news"],
};

export function cutIntoParts(compiled: CompiledKnowledge): Readonly<Record<PartName, Part>> {
  const apart = new Set<string>([...Object.values(TOP).flat(), ...ELSEWHERE]);
  const wordsOf = (wanted: (key: string) => boolean) =>
    Object.fromEntries(
      Object.entries(compiled.words).map(([language, all]) => [language, pick(all, wanted)]),
    ) as CompiledKnowledge["words"];
  const part = (name: Exclude<PartName, "rules">): Part => ({
    ...pick(compiled, (key) => (TOP[name] as readonly string[]).includes(key)),
    words: wordsOf((key) => WORDS[name]?.includes(key) === true),
  });
  const wordsApart = new Set(Object.values(WORDS).flat());
  return {
    rules: {
      ...pick(compiled, (key) => !apart.has(key)),
      words: wordsOf((key) => !wordsApart.has(key)),
    },
    studies: part("studies"),
    explain: part("explain"),
    trials: part("trials"),
    values: part("values"),
    news: part("news"),
    reports: part("reports"),
  };
}

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
