/** Danger signs as the build compiles them from knowledge/red-flags/, with their words: one part, loaded alone. */
import type { Sureness } from "../knowledge/medicine.ts";
import type { Wording } from "../knowledge/types.ts";
import type { Criterion } from "../logic/criterion.ts";

/** How soon a sign is acted on. `none-found` is no promise: the list does not hold every sign there is. */
export type RedFlagLevel = "emergency" | "same-day" | "two-days" | "next-visit" | "none-found";

/** One plain question, answered with yes, no or "I do not know". */
export interface RedFlagQuestion {
  readonly id: string;
  /** Not a symptom but something that a sign depends on: a drug, a stent, a worried carer. */
  readonly about?: boolean;
  /** What stored facts say, in the one condition language; drug classes are written out. */
  readonly from?: Criterion;
}

export interface RedFlag {
  readonly id: string;
  readonly level: RedFlagLevel;
  /** A condition whose facts are ids of questions. */
  readonly when: Criterion;
  /** The sign has its level unless this is known to be no; over questions as well. */
  readonly window?: Criterion;
  /** The level outside the window. */
  readonly outside?: RedFlagLevel;
  /** Asked before all others; after a yes, nothing more is asked. */
  readonly first?: boolean;
  /** Signs of one group are one symptom: they do not add up. */
  readonly group?: string;
  /** The drugs it belongs to, classes written out; it is asked of everybody all the same. */
  readonly drugs?: readonly string[];
  /** The code of the warning that says the same over stored facts. */
  readonly warning?: string;
  readonly status: Sureness;
  readonly source?: string;
}

interface SourcedRule {
  readonly status: Sureness;
  readonly source?: string;
}

export interface RedFlagNote extends SourcedRule {
  readonly id: string;
  readonly when: Criterion;
}

export interface RedFlagRules {
  readonly checkedBy: string;
  /** YYYY-MM-DD */
  readonly reviewDue: string;
  readonly sameDayMakeEmergency: SourcedRule & { readonly count: number };
  readonly carerWorry: SourcedRule & { readonly question: string; readonly levels: number };
  readonly sitting: SourcedRule & { readonly hours: number };
  readonly anyYes: SourcedRule & { readonly level: RedFlagLevel };
  readonly antidoteClock: SourcedRule & { readonly flag: string; readonly hours: number };
  readonly notes: readonly RedFlagNote[];
}

export interface EmergencyNumbers {
  readonly checkedBy: string;
  readonly reviewDue: string;
  readonly manyCountries: { readonly number: string; readonly status: Sureness };
  /** By ISO 3166 code. */
  readonly countries: Readonly<
    Record<string, { readonly ambulance: readonly string[]; readonly status: Sureness }>
  >;
}

export interface FlagWords {
  readonly title: string;
  readonly now: string;
  readonly why: string;
  readonly clinical: string;
}

export interface AdviceWords {
  readonly title: string;
  readonly text: string;
  readonly clinical: string;
}

type Lines = Readonly<Record<string, string>>;

/** Plain words, with one clinical line a sign. */
export interface RedFlagWords {
  readonly questions: Lines;
  readonly flags: Readonly<Record<string, FlagWords>>;
  readonly advice: Readonly<Record<string, AdviceWords>>;
  readonly reasons: Lines;
  readonly notes: Lines;
  readonly clock: Lines;
  /** What to do now where a warning stops the questions. */
  readonly warnings: Readonly<Record<string, { readonly now: string; readonly clinical: string }>>;
  readonly phrases: Lines;
}

/** The page for a cancer that Nextline is not made for, by slot. */
export type OtherDiseaseWords = Readonly<Record<string, Wording>>;

export interface RedFlags {
  readonly questions: readonly RedFlagQuestion[];
  /** Emergencies first. */
  readonly flags: readonly RedFlag[];
  readonly rules: RedFlagRules;
  readonly numbers: EmergencyNumbers;
  readonly otherDisease: { readonly when: Criterion; readonly status: Sureness };
  readonly words: Readonly<
    Record<string, { readonly redFlags: RedFlagWords; readonly otherDisease: OtherDiseaseWords }>
  >;
}
