/** The vocabulary of eligibility text, as knowledge/eligibility holds it: phrases, and what each of them means. */
import type { Criterion, SinceKind } from "../logic/criterion.ts";

/**
 * How a meaning stands to time: `measure` is a value measured now, so that a window says nothing more; `state` holds
 * now; `trait` stays; `event` happened, and its fact looks back `withinDays`.
 */
export type Tense = "measure" | "state" | "trait" | "event";

/** A phrase in the phrase language: `(a|b c) [optional] <group>`. */
export type Phrase = string;

/** A state, an event or a finding that facts can say. */
export interface ConceptEntry {
  readonly phrases: readonly Phrase[];
  readonly kinds: readonly string[];
  /** What the phrase says of the person; absent where no fact says it. */
  readonly means?: Criterion;
  readonly tense?: Tense;
  readonly withinDays?: number;
  /** For events: the fact that counts the months, or the years, since. */
  readonly months?: string;
  readonly years?: string;
  /** For washouts: the list that holds the last treatment of this kind, or the fact that counts the days since. */
  readonly since?: SinceKind;
  readonly days?: string;
  /** A cancer treatment that can be counted in lines. */
  readonly therapy?: true;
  /** The fact that holds its grade. */
  readonly grade?: string;
  /** What an exception may name because the fact leaves it out already. */
  readonly covered?: true;
  /** What trials ask for: among the reasons to shut out it is as good as a slip. */
  readonly wanted?: true;
  /** Has this meaning only behind a phrase of this kind. */
  readonly behind?: string;
  /** Said of the past ("history of"), where the plain phrase speaks of now. */
  readonly past?: Criterion;
  /** Its truth makes the phrase true, but not the other way round. */
  readonly implies?: true;
  /** The phrase is true only where this is, but not the other way round. */
  readonly needs?: true;
}

/**
 * What is understood but is never decided from facts: consent, willingness, judgement. It takes with it the words
 * around it that ask for nothing else: of its whole `sentence`, or of its `part` of a list.
 */
export interface DiscussEntry {
  readonly takes: "sentence" | "part";
  readonly phrases: readonly Phrase[];
  readonly kinds: readonly string[];
}

/** A laboratory value: its names, its fact for multiples of the upper limit, its fact for plain values. */
export interface LabEntry {
  readonly phrases: readonly Phrase[];
  readonly kinds: readonly string[];
  /** Whether a trial asks for at least or at most so much. */
  readonly asks: "least" | "most";
  readonly timesUln?: string;
  readonly plain?: string;
  /** Units by their code, each with the factor to the fact's unit. */
  readonly units?: Readonly<Record<string, number>>;
  /** Limits in the fact's unit between which a value of an eligibility text can lie. */
  readonly band?: readonly [number, number];
}

export interface DrugEntry {
  /** The list cannot name every drug of its class. */
  readonly open?: true;
  readonly drugs: readonly string[];
  readonly phrases: readonly Phrase[];
}

export interface TumourEntry {
  readonly phrases: readonly Phrase[];
  /** Undefined for a tumour that is none of the vocabulary's. */
  readonly sites?: readonly string[];
  /** The sites that are shut out where it is; the same where none are named. */
  readonly barredSites?: readonly string[];
  readonly histology?: string;
  /** Any solid tumour. */
  readonly any?: true;
  /** A whole name ("gastric cancer"), which takes no histology from its neighbours. */
  readonly whole?: true;
  /** A part of its site ("distal esophagus"), which no fact tells from the rest. */
  readonly narrower?: true;
}

/** A unit by its code, as phrases write it. */
export interface UnitEntry {
  readonly unit: string;
  readonly phrases: readonly Phrase[];
}

export interface EligibilityLexicon {
  readonly groups: Readonly<Record<string, readonly Phrase[]>>;
  readonly fillers: readonly Phrase[];
  /** Words of the grammar by their role. */
  readonly operators: Readonly<Record<string, readonly Phrase[]>>;
  readonly concepts: readonly ConceptEntry[];
  readonly discuss: readonly DiscussEntry[];
  /** Words that narrow what they stand by; any other meaning of theirs comes first. */
  readonly qualifiers: readonly DiscussEntry[];
  /** Endings of the names of conditions and operations. */
  readonly conditionEndings: readonly string[];
  readonly labs: readonly LabEntry[];
  readonly units: readonly UnitEntry[];
  readonly tumours: readonly TumourEntry[];
  readonly drugs: readonly DrugEntry[];
}
