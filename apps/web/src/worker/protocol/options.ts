/** The options in their groups, one option whole, the tests that are missing, and time. */
import type { NoticeView, ProblemView } from "./questions.ts";
import type { Said, Situation } from "./situation.ts";

export interface OptionAsk {
  readonly situation: Situation;
  readonly number: number;
}

export type GroupId = "current" | "fits" | "may-fit" | "depends" | "does-not-fit";

export interface OptionLine {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly family: string;
  readonly group: GroupId;
  /** One short line: what it waits for, what to check, or why not. */
  readonly short: string;
}

export interface GroupView {
  readonly id: GroupId;
  readonly heading: string;
  readonly options: readonly OptionLine[];
}

export interface OptionsView {
  readonly warnings: readonly NoticeView[];
  readonly problems: readonly ProblemView[];
  readonly groups: readonly GroupView[];
  /** Another disease than the one Nextline is for: no options are shown. */
  readonly otherDisease?: OtherDiseaseView;
  readonly counts: Readonly<Record<GroupId, number>>;
  readonly foot: readonly string[];
  readonly hash: string;
}

export interface OtherDiseaseView {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export interface SectionView {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export interface ArmView {
  readonly name: string;
  readonly count: number | undefined;
}

/** One published number of one study, in every form that may be shown. */
export interface FigureView {
  readonly title: string;
  readonly kind: "benefit" | "harm";
  readonly sentences: readonly string[];
  readonly notes: readonly string[];
  /** The denominator of the arms, where there is one. */
  readonly of?: number;
  readonly icons: boolean;
  readonly arms: readonly ArmView[];
}

export interface StudyView {
  readonly people: readonly string[];
  readonly closeness: readonly string[];
  readonly certainty: readonly string[];
  readonly source: readonly string[];
  readonly figures: readonly FigureView[];
}

export interface OptionView extends OptionLine {
  readonly status: string;
  readonly licence: readonly string[];
  readonly explanation: readonly SectionView[];
  readonly practical: readonly (readonly [string, string])[];
  readonly questions: readonly string[];
  readonly needs: readonly Said[];
  readonly stops: readonly Said[];
  readonly missing: readonly MissingView[];
  readonly cautions: readonly string[];
  readonly drugCautions: readonly string[];
  readonly studies: readonly StudyView[];
  readonly noFigures?: string;
  readonly provenance: readonly string[];
}

export interface MissingView {
  readonly number: number;
  readonly label: string;
  readonly question: string;
}

export type Depth = "ranges" | "full";

export interface TimeAsk {
  readonly situation: Situation;
  readonly depth: Depth;
}

/** A test nobody has done yet, and what each answer would change. */
export interface TestView {
  readonly number: number;
  readonly name: string;
  /** What it measures, what it needs, how long it takes, how to ask. */
  readonly about: readonly SectionView[];
  readonly answers: readonly TestAnswerView[];
}

export interface TestAnswerView {
  readonly answer: string;
  readonly changes: readonly string[];
}
