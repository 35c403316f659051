/** The lexicon made ready: every phrase in one automaton, each with its role; the first of two equal phrases wins. */

import type {
  ConceptEntry,
  DiscussEntry,
  DrugEntry,
  EligibilityLexicon,
  LabEntry,
  TumourEntry,
  UnitEntry,
} from "../../../knowledge/eligibility.ts";
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { interned } from "../text/words.ts";
import { Automaton } from "./automaton.ts";
import { parsePhrase } from "./phrase.ts";

/** What a phrase is in the grammar. */
type Role =
  | { readonly role: "filler" }
  | { readonly role: "operator"; readonly name: string }
  | { readonly role: "concept"; readonly concept: ConceptEntry }
  | { readonly role: "discuss"; readonly discuss: DiscussEntry }
  | { readonly role: "lab"; readonly lab: LabEntry }
  | { readonly role: "unit"; readonly unit: UnitEntry }
  | { readonly role: "drug"; readonly drug: DrugEntry }
  | { readonly role: "tumour"; readonly tumour: TumourEntry };

/** With what constructs are looked up by: `lab`, `drug`, `op:within`. */
export type Meaning = Role & { readonly key: string };

export interface Lexicon {
  readonly phrases: Automaton<Meaning>;
  /** Units of laboratory values by their stems, joined by blanks. */
  readonly labs: readonly LabEntry[];
  /** The lowest and the highest grade of the performance status. */
  readonly grades: readonly [number, number];
  /** Facts that are whole numbers. */
  readonly integers: ReadonlySet<string>;
  /** Whether a word ends as the names of conditions and operations do. */
  isCondition(stem: string): boolean;
  /** The sites of the vocabulary. */
  readonly sites: readonly string[];
  /** The limits within which a value of a fact can be true. */
  readonly limits: ReadonlyMap<string, readonly [number, number]>;
}

const ready = new WeakMap<Knowledge, Lexicon>();

/** The lexicon of this knowledge, made once. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  const known = ready.get(knowledge);
  if (known !== undefined) return known;
  const made = prepare(knowledge);
  ready.set(knowledge, made);
  return made;
}

function prepare(knowledge: Knowledge): Lexicon {
  const { eligibility } = knowledge.compiled;
  const automaton = new Automaton<Meaning>();
  for (const [role, phrases] of meaningsOf(eligibility, knowledge)) {
    const meaning: Meaning = { ...ALIKE, ...role, key: keyOf(role) };
    for (const phrase of phrases) {
      automaton.add(parsePhrase(phrase, eligibility.groups), meaning);
    }
  }
  const limits = new Map(
    knowledge.compiled.facts.flatMap(({ id, min, max }) =>
      min === undefined || max === undefined
        ? []
        : [[id, [min, max]] as [string, readonly [number, number]]],
    ),
  );
  const endings = new RegExp(`^.{3,}(?:${eligibility.conditionEndings.join("|")})$`);
  const grades = (knowledge.facts.get("ecog")?.values ?? []).map(Number);
  return {
    phrases: automaton,
    labs: eligibility.labs,
    grades: [Math.min(...grades), Math.max(...grades)],
    integers: new Set(
      knowledge.compiled.facts.filter(({ type }) => type === "integer").map(({ id }) => id),
    ),
    isCondition: (stem) => endings.test(stem),
    sites: (knowledge.facts.get("site")?.values ?? []).map(String),
    limits,
  };
}

/** Every meaning has the same fields in the same order: its key is asked of every chunk. */
const ALIKE = {
  role: undefined,
  key: undefined,
  name: undefined,
  concept: undefined,
  discuss: undefined,
  lab: undefined,
  unit: undefined,
  drug: undefined,
  tumour: undefined,
};

const keyOf = (role: Role): string =>
  role.role === "operator" ? interned(`op:${role.name}`) : role.role;

type Sayings = readonly (readonly [Role, readonly string[]])[];

function meaningsOf(lexicon: EligibilityLexicon, knowledge: Knowledge): Sayings {
  const drugs = alike([...lexicon.drugs, ...drugsOf(knowledge)]);
  return [
    ...alike(lexicon.concepts).map((concept): [Role, readonly string[]] => [
      { role: "concept", concept },
      concept.phrases,
    ]),
    ...alike(lexicon.labs).map((lab): [Role, readonly string[]] => [
      { role: "lab", lab },
      lab.phrases,
    ]),
    ...alike(lexicon.units).map((unit): [Role, readonly string[]] => [
      { role: "unit", unit },
      unit.phrases,
    ]),
    ...alike(lexicon.tumours).map((tumour): [Role, readonly string[]] => [
      { role: "tumour", tumour },
      tumour.phrases,
    ]),
    ...drugs.map((drug): [Role, readonly string[]] => [{ role: "drug", drug }, drug.phrases]),
    ...lexicon.discuss.map((discuss): [Role, readonly string[]] => [
      { role: "discuss", discuss },
      discuss.phrases,
    ]),
    ...Object.entries(lexicon.operators).map(([name, phrases]): [Role, readonly string[]] => [
      { role: "operator", name },
      phrases,
    ]),
    [{ role: "filler" }, lexicon.fillers],
    ...lexicon.qualifiers.map((discuss): [Role, readonly string[]] => [
      { role: "discuss", discuss },
      discuss.phrases,
    ]),
  ];
}

/** The same entries with the same fields in the same order, those that one lacks undefined: so the engine finds them soonest. */
function alike<T extends object>(entries: readonly T[]): readonly T[] {
  const keys = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const empty = Object.fromEntries(keys.map((key) => [key, undefined]));
  return entries.map((entry) => ({ ...empty, ...entry }));
}

/** The drugs of the knowledge by their names and brands, the classes by their words. */
function drugsOf({ compiled }: Knowledge): readonly DrugEntry[] {
  return compiled.drugs.map(({ id, brands }) => ({
    drugs: [id],
    phrases: [id.replaceAll("-", " "), ...brands.map(({ name }) => name)].map((name) =>
      name.replace(/[()[\]|<>]/g, " "),
    ),
  }));
}
