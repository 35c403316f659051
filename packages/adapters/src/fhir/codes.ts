/** The code systems as the build compiles them from knowledge/codes, and as a reader looks them up. */
import type { FactDefinition } from "@nextline/core";

export type Scalar = string | number | boolean;
export type Facts = Readonly<Record<string, Scalar>>;

interface Coded {
  readonly system: string;
  readonly code: string;
  readonly display: string;
  /** `recalled`: from memory only; used where the record's own words agree. */
  readonly status: "verified" | "recalled";
  readonly source?: string;
}

export interface ConditionMeaning {
  readonly is:
    | "primary"
    | "secondary"
    | "elsewhere"
    | "other-cancer"
    | "illness"
    | "detail"
    | "past"
    | "none";
  readonly facts?: Facts;
  /** What a person had, where it is over. */
  readonly past?: Facts;
  readonly recent?: { readonly months: number; readonly facts: Facts };
  readonly spread?: string;
  /** Nodes in the belly are regional or distant: a code does not say which. */
  readonly nodes?: "abdominal";
}

export type ReadRule =
  | {
      readonly as: "quantity";
      readonly fact: string;
      readonly pattern?: string;
      readonly textOnly?: true;
      readonly otherwise?: string;
    }
  | { readonly as: "times-limit"; readonly fact: string }
  | {
      readonly as: "score";
      readonly fact: string;
      readonly pattern: string;
      readonly otherwise?: string;
    }
  | {
      readonly as: "answer";
      readonly fact: string;
      readonly words: Facts;
      readonly otherwise?: string;
    }
  | {
      readonly as: "cut-off";
      readonly fact: string;
      readonly at: number;
      readonly from: string;
      readonly below: string;
    }
  | { readonly as: "none" | "protein" | "variant" | "comorbidities"; readonly why: string };

export interface ProcedureMeaning {
  readonly kind?: string;
  readonly gastrectomy?: string;
}

/** A line of the lexicon: a pattern over lower-case text, and what takes it back. */
type Line<T> = T & { readonly text: string; readonly unless?: string };

export interface Written {
  readonly text: string;
  readonly code?: string;
}

export interface Lexicon {
  readonly observations: readonly Line<{ readonly measure: string }>[];
  readonly answers: readonly Line<{ readonly word?: string }>[];
  readonly conditions: readonly Line<ConditionMeaning>[];
  readonly procedures: readonly Line<ProcedureMeaning>[];
  readonly fields: readonly Line<{ readonly field: string }>[];
  readonly allergies: readonly Line<{ readonly group: string }>[];
  readonly reasons: readonly Line<{ readonly outcome: string }>[];
  readonly besides: readonly string[];
  readonly quiet: readonly string[];
  readonly units: Readonly<Record<string, string>>;
  /** How our own documents name what a record has a place for. */
  readonly written: {
    readonly measures: Readonly<Record<string, string>>;
    readonly sites: Readonly<Record<string, string>>;
    readonly adenocarcinoma: string;
    readonly spread: Readonly<Record<string, Written>>;
    readonly procedures: Readonly<Record<string, Written>>;
    readonly reasons: Readonly<Record<string, Written>>;
  };
  readonly limits: {
    readonly sameStartDays: number;
    readonly samePauseDays: number;
    readonly aroundSurgeryDays: number;
    readonly otherCancerYears: number;
  };
}

/** The one JSON file that the build makes of knowledge/codes. */
export interface CompiledCodes {
  readonly systems: Readonly<Record<string, readonly string[]>>;
  readonly conditions: readonly (Coded & ConditionMeaning)[];
  readonly sites: readonly (Coded & { readonly facts: Facts })[];
  readonly observations: readonly (Coded & { readonly measure: string })[];
  readonly answers: readonly (Coded & { readonly word: string })[];
  readonly drugs: readonly (Coded & { readonly drug?: string })[];
  readonly genes: readonly (Coded & { readonly gene: string })[];
  readonly procedures: readonly (Coded & ProcedureMeaning)[];
  readonly measures: Readonly<Record<string, readonly ReadRule[]>>;
  readonly lexicon: Lexicon;
  /** By every name in lower case, the drug. */
  readonly drugNames: Readonly<Record<string, string>>;
}

/** The entries of one kind. A record names the same system again and again: the last one is kept at hand. */
export type Table<T> = (system: string, code: string) => (T & Coded) | undefined;
/** What a text means, or undefined; asked once for each text. */
export type Words<T> = (text: string) => T | undefined;

export interface Codes {
  readonly compiled: CompiledCodes;
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly conditions: Table<ConditionMeaning>;
  readonly sites: Table<{ readonly facts: Facts }>;
  readonly observations: Table<{ readonly measure: string }>;
  readonly answers: Table<{ readonly word: string }>;
  readonly drugs: Table<{ readonly drug?: string }>;
  readonly genes: Table<{ readonly gene: string }>;
  readonly procedures: Table<ProcedureMeaning>;
  readonly say: {
    readonly observation: Words<{ readonly measure: string }>;
    readonly condition: Words<ConditionMeaning>;
    readonly procedure: Words<ProcedureMeaning>;
    readonly field: Words<{ readonly field: string }>;
    readonly allergy: Words<{ readonly group: string }>;
    readonly reason: Words<{ readonly outcome: string }>;
    readonly drug: Words<string>;
    readonly isBeside: (text: string) => boolean;
    /** The first word of `wanted` that the text says; null where it says that there is no result. */
    readonly answer: (text: string, wanted: Facts) => string | null | undefined;
  };
  readonly quiet: ReadonlySet<string>;
  readonly pattern: (source: string) => RegExp;
}

/** Longer texts are reports: they are read by another reader. */
const LONGEST = 300;
const MOST_KEPT = 5000;

export const lower = (text: string): string => text.slice(0, LONGEST).toLowerCase();

export function prepareCodes(
  compiled: CompiledCodes,
  facts: ReadonlyMap<string, FactDefinition>,
): Codes {
  const { lexicon } = compiled;
  const table = <T>(list: readonly (Coded & T)[]) => tableOf(list, compiled.systems);
  return {
    compiled,
    facts,
    conditions: table(compiled.conditions),
    sites: table(compiled.sites),
    observations: table(compiled.observations),
    answers: table(compiled.answers),
    drugs: table(compiled.drugs),
    genes: table(compiled.genes),
    procedures: table(compiled.procedures),
    say: {
      observation: wordsOf(lexicon.observations),
      condition: wordsOf(lexicon.conditions),
      procedure: wordsOf(lexicon.procedures),
      field: wordsOf(lexicon.fields),
      allergy: wordsOf(lexicon.allergies),
      reason: wordsOf(lexicon.reasons),
      drug: kept(drugFinder(compiled.drugNames)),
      isBeside: besideFinder(lexicon.besides),
      answer: answerFinder(lexicon.answers),
    },
    quiet: new Set(lexicon.quiet),
    pattern: patternCache(),
  };
}

function tableOf<T>(list: readonly (Coded & T)[], systems: CompiledCodes["systems"]): Table<T> {
  const table = new Map<string, Map<string, T & Coded>>();
  for (const entry of list)
    for (const url of systems[entry.system] ?? []) {
      const codes = table.get(url) ?? new Map<string, T & Coded>();
      table.set(url, codes);
      codes.set(entry.code, entry);
      // Some records leave the prefix of a gene's number out.
      if (entry.system === "hgnc") codes.set(entry.code.replace("HGNC:", ""), entry);
    }
  let last = "";
  let codes: ReadonlyMap<string, T & Coded> | undefined;
  return (system, code) => {
    if (system !== last) {
      last = system;
      codes = table.get(system);
    }
    return codes?.get(code);
  };
}

function wordsOf<T>(lines: readonly Line<T>[]): Words<Line<T>> {
  const ready = lines.map(readyLine);
  return kept((text) => ready.find((line) => line.says(text))?.line);
}

function readyLine<T>(line: Line<T>) {
  const wanted = new RegExp(line.text);
  const unwanted = line.unless === undefined ? undefined : new RegExp(line.unless);
  return {
    line,
    says: (text: string) => wanted.test(text) && !(unwanted?.test(text) ?? false),
  };
}

/** The same few names come again and again; a record with endless new ones does not fill the memory. */
function kept<T>(find: (text: string) => T | undefined): Words<T> {
  const known = new Map<string, T | undefined>();
  return (text) => {
    const ready = known.get(text);
    if (ready !== undefined || known.has(text)) return ready;
    if (known.size >= MOST_KEPT) known.clear();
    const found = find(lower(text));
    known.set(text, found);
    return found;
  };
}

function answerFinder(lines: Lexicon["answers"]): Codes["say"]["answer"] {
  const ready = lines.map(readyLine);
  const saidBy = kept((text) =>
    ready.filter((line) => line.says(text)).map(({ line }) => line.word),
  );
  return (text, wanted) => {
    const words = saidBy(text) ?? [];
    if (words.includes(undefined)) return null;
    return words.find((word) => word !== undefined && Object.hasOwn(wanted, word));
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** The longest name counts: trastuzumab deruxtecan is not trastuzumab. Two drugs in one text are none. */
function drugFinder(names: Readonly<Record<string, string>>): (text: string) => string | undefined {
  const all = Object.keys(names).sort((a, b) => b.length - a.length);
  const wanted = new RegExp(
    `(?<![a-z0-9-])(?:${all.map(escaped).join("|")})(?![a-z0-9]|-[a-z0-9])`,
    "g",
  );
  return (text) => {
    const found = new Set(
      [...text.matchAll(wanted)].map(([name]) => (Object.hasOwn(names, name) ? names[name] : "")),
    );
    return found.size === 1 ? [...found][0] : undefined;
  };
}

function besideFinder(names: readonly string[]): (text: string) => boolean {
  const wanted = new RegExp(`\\b(?:${names.map(escaped).join("|")})\\b`);
  return (text) => wanted.test(lower(text));
}

function patternCache(): (source: string) => RegExp {
  const known = new Map<string, RegExp>();
  return (source) => {
    const ready = known.get(source) ?? new RegExp(source, "i");
    known.set(source, ready);
    return ready;
  };
}
