/** What the page asks of the worker, and the views it gets back: words said already, ready to be shown. */
import type {
  Block,
  Document,
  Page,
  RedFlagLevel,
  Register,
  SaidPart,
  Sitting,
} from "@nextline/core";
import type { StoredProcedure, StoredProfile, StoredTreatment } from "../state/stored-profile.ts";

/** A person as the core takes it: the answers, and the day of today. */
export interface Situation {
  readonly profile: StoredProfile;
  readonly asOf: string;
  readonly register: Register;
  /** A city of the table, from which distances are measured. */
  readonly city?: string;
  /** The day of the last visit, where it was said. */
  readonly since?: string;
}

export interface Calls {
  question: (ask: QuestionAsk) => QuestionView | undefined;
  options: (situation: Situation) => OptionsView;
  option: (ask: OptionAsk) => OptionView | undefined;
  facts: (situation: Situation) => FactsView;
  summary: (situation: Situation) => Document;
  /** The same, with the questions apart. */
  visit: (situation: Situation) => VisitView;
  /** What is new since the last visit, or all of it where nobody said when that was. */
  news: (situation: Situation) => NewsView;
  /** Loads the file of news of this address, whole, and keeps it. */
  loadNews: () => "loaded" | "none" | "unreadable";
  /** The emergencies that the second situation has and the first has not, and what is to be asked first. */
  alarms: (ask: AlarmsAsk) => AlarmsView;
  /** The emergencies that the answers come to, whenever they were given. */
  standing: (situation: Situation) => readonly AlarmView[];
  /** What is said and what is still open, part by part. */
  progress: (ask: ProgressAsk) => ProgressView;
  drugs: () => readonly DrugView[];
  /** Treatments and procedures in the order of time, with the lines of therapy that they come to. */
  timeline: (situation: Situation) => TimelineView;
  /** Survival, as deep as it was asked for this time. */
  time: (ask: TimeAsk) => readonly Block[];
  tests: (situation: Situation) => readonly TestView[];
  trials: (situation: Situation) => TrialsView;
  /** The cities of the table, by country and name. */
  cities: () => readonly string[];
  /** The packs that this address offers. */
  packs: () => PacksView;
  /** Loads a pack and keeps it on the device; progress comes while it loads. */
  loadPack: (region: string) => PackView;
  /** Reads a record or a report: what it says, where it says so, and what stays open. Nothing is taken in by it; of a long
   * file it tells how far it has come. */
  bring: (ask: BringAsk) => BringView;
  trial: (ask: TrialAsk) => TrialView | undefined;
  /** What matters to one who answers, the options by it, and what is asked next. */
  balance: (ask: BalanceAsk) => BalanceView;
  compare: (ask: CompareAsk) => CompareView;
  /** What a diary of symptoms comes to, and what is asked in it. */
  days: (ask: DaysAsk) => DaysView;
  dates: (ask: DatesAsk) => DatesView;
  /** The days of treatment as a file for a calendar program. */
  calendar: (ask: DatesAsk) => string;
  log: (ask: LogAsk) => LogView;
}

/** The diary is in the shape of schemas/diary.schema.json. */
export interface DaysAsk {
  readonly situation: Situation;
  /** Nothing stored is known: no fact is taken for absent. */
  readonly isLocked: boolean;
  readonly entries: readonly unknown[];
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** What was reached earlier, by answers that are kept and by others; each stands for some hours. */
  readonly sittings: readonly Sitting[];
}

export interface DaysView {
  readonly level: RedFlagLevel;
  /** What stands from now on; absent where nothing was reached. */
  readonly sitting?: Sitting;
  readonly title: string;
  readonly advice: string;
  readonly parts: readonly SaidPart[];
  readonly symptoms: readonly SymptomView[];
  readonly measures: readonly MeasureView[];
  /** From none to very much. */
  readonly scale: readonly string[];
  readonly scaleQuestions: Readonly<Record<"severity" | "interference", string>>;
  /** Every question about danger signs, by id. */
  readonly questions: Readonly<Record<string, string>>;
  /** Questions that could still change the level, most urgent first. */
  readonly open: readonly string[];
  readonly trends: readonly TrendView[];
}

export interface SymptomView {
  readonly id: string;
  readonly name: string;
  readonly question: string;
  readonly grades: readonly string[];
}

export interface MeasureView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

export interface TrendView {
  readonly id: string;
  readonly name: string;
  readonly highest: number;
  readonly points: readonly TrendPointView[];
}

export interface TrendPointView {
  readonly day: number;
  readonly date: string;
  readonly grade?: number;
  readonly words: string;
  readonly severity: string;
  readonly interference: string;
}

/** The courses are in the shape of schemas/dose-plan.schema.json. */
export interface DatesAsk {
  readonly situation: Situation;
  readonly courses: readonly unknown[];
}

export interface DatesView {
  readonly regimens: readonly {
    readonly id: string;
    readonly name: string;
    readonly isNow: boolean;
  }[];
  readonly courses: readonly CourseView[];
}

export interface CourseView {
  readonly title: string;
  readonly drugs: readonly { readonly id: string; readonly name: string }[];
  readonly days: readonly {
    readonly date: string;
    readonly what: string;
    readonly round: string;
    readonly isPlanned: boolean;
  }[];
  /** Why the days end where they do. */
  readonly notes: readonly string[];
  readonly parts: readonly SaidPart[];
  /** Rounds as told, the dates said. */
  readonly rounds: readonly string[];
}

/** In the shape of schemas/nutrition-log.schema.json. */
export interface LogAsk {
  readonly situation: Situation;
  readonly weights: readonly unknown[];
  readonly intakes: readonly unknown[];
}

export interface LogView {
  readonly parts: readonly SaidPart[];
  /** The same in clinical words: the sheet for the dietitian. */
  readonly sheet: readonly SaidPart[];
  readonly weights: readonly LogPointView[];
  readonly intakes: readonly LogPointView[];
}

export interface LogPointView {
  readonly day: number;
  readonly date: string;
  readonly value: number;
}

export interface QuestionAsk {
  readonly situation: Situation;
  /** The number of a fact; undefined for the one that settles most. */
  readonly number: number | undefined;
  /** Facts not to ask now: skipped, or answered with "I do not know". */
  readonly leaveOut: readonly string[];
}

export interface ProgressAsk {
  readonly situation: Situation;
  /** Facts to which the answer was "I do not know". */
  readonly unsure: readonly string[];
  readonly skipped: readonly string[];
}

export interface ProgressView {
  readonly parts: readonly PartView[];
  readonly said: number;
  readonly unsure: number;
  readonly open: number;
}

/** One part of the questions, such as blood tests. */
export interface PartView {
  readonly heading: string;
  readonly said: number;
  readonly unsure: number;
  /** Questions that could still change what fits. */
  readonly open: number;
  /** The number of the first open question. */
  readonly next?: number;
}

export interface OptionAsk {
  readonly situation: Situation;
  readonly number: number;
}

export interface AlarmsAsk {
  readonly before: Situation;
  readonly after: Situation;
  /** Facts asked so far, whatever the answer was; the last one is the one just answered. */
  readonly asked: readonly string[];
}

export type Input =
  | { readonly kind: "choice"; readonly choices: readonly Choice[] }
  | { readonly kind: "set"; readonly choices: readonly Choice[]; readonly none: string }
  | { readonly kind: "number"; readonly whole: boolean; readonly units: readonly Unit[] }
  | { readonly kind: "date" }
  | {
      readonly kind: "treatments";
      readonly intents: readonly Choice[];
      readonly outcomes: readonly Choice[];
    }
  | {
      readonly kind: "procedures";
      readonly kinds: readonly Choice[];
      readonly fields: readonly Choice[];
    }
  | { readonly kind: "text" };

export interface Choice {
  readonly value: string | number | boolean;
  readonly label: string;
}

export interface Unit {
  /** As the profile names it; the first is the unit of the fact. */
  readonly unit: string;
  readonly label: string;
  readonly min: number | undefined;
  readonly max: number | undefined;
}

export interface QuestionView {
  readonly fact: string;
  readonly number: number;
  readonly question: string;
  readonly help?: string;
  readonly where?: string;
  readonly why?: string;
  readonly input: Input;
  /** Facts still open, this one among them. */
  readonly open: number;
}

export interface NoticeView {
  readonly level: "emergency" | "important" | "note";
  readonly text: string;
}

export interface ProblemView {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
  /** The fact to correct, where there is one. */
  readonly number?: number;
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

export interface AlarmsView {
  readonly alarms: readonly AlarmView[];
  /** The number of a fact that is asked before all others now. */
  readonly askNext?: number;
}

export interface AlarmView {
  readonly code: string;
  readonly title: string;
  readonly now: readonly string[];
}

export interface Said {
  readonly verdict: "yes" | "no" | "unknown";
  readonly text: string;
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

export interface FactLine {
  readonly number: number;
  readonly fact: string;
  readonly label: string;
  /** Undefined where it is not known. */
  readonly value: string | undefined;
  readonly unsure: boolean;
  readonly from?: string;
}

export interface FactsView {
  readonly groups: readonly { readonly heading: string; readonly facts: readonly FactLine[] }[];
  readonly derived: readonly (readonly [string, string])[];
  readonly problems: readonly ProblemView[];
  /** Ids that this vocabulary does not know, kept as they were given. */
  readonly kept: readonly (readonly [string, string])[];
}

export interface DrugView {
  readonly id: string;
  readonly name: string;
  readonly brands: readonly string[];
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

/** Both pages without their questions, which the person may have put in another order. */
export interface VisitView {
  readonly own: SheetView;
  readonly doctors: SheetView;
  /** All that is worth asking, what is worth most first. */
  readonly questions: readonly {
    readonly id: string;
    readonly plain: string;
    readonly clinical: string;
  }[];
}

export interface SheetView extends Page {
  readonly headings: { readonly first: string; readonly later: string };
}

export type PastKind = "treatments" | "procedures";

/** One treatment or procedure; the list it stands in keeps the order in which it was given. */
export interface PastView {
  readonly kind: PastKind;
  /** Its place in that list, from 0. */
  readonly place: number;
  readonly name: string;
  /** What it was for, or which part of the body. */
  readonly about?: string;
  /** How it ended. */
  readonly outcome?: string;
  readonly start?: string;
  readonly end?: string;
  readonly isOngoing: boolean;
  /** Days since 1970 between which it may have been, where they are known. */
  readonly from?: number;
  readonly to?: number;
  /** The line of therapy it belongs to. */
  readonly line?: number;
  /** It only goes on with the line before it. */
  readonly isJoined: boolean;
}

export interface TimelineView {
  readonly entries: readonly PastView[];
  /** How many lines of therapy; they differ where it is not known how one ended. */
  readonly lines: { readonly low: number; readonly high: number };
  /** Today, in days since 1970. */
  readonly today: number;
  readonly forms: PastForms;
}

/** What the forms of both lists offer. */
export type PastForms = Omit<Extract<Input, { kind: "treatments" }>, "kind"> &
  Omit<Extract<Input, { kind: "procedures" }>, "kind">;

export interface TrialAsk {
  readonly situation: Situation;
  readonly number: number;
}

export type TrialVerdictId = "eligible" | "possible" | "unknown" | "not-eligible";

export interface TrialLine {
  readonly nct: string;
  readonly number: number;
  /** The title of the record, or what is tested in our own words. */
  readonly name: string;
  readonly phase?: string;
  /** The phases as digits; none where the registry says that phases do not apply. */
  readonly phaseDigits: readonly string[];
  /** Where it runs; undefined where the record does not say. */
  readonly countries?: readonly string[];
  /** To the nearest place, from the city that was chosen. */
  readonly km?: number;
  readonly verdict: TrialVerdictId;
  readonly said: readonly string[];
}

export interface TrialsView {
  readonly lead: readonly string[];
  readonly groups: readonly {
    readonly id: TrialVerdictId;
    readonly heading: string;
    readonly trials: readonly TrialLine[];
  }[];
  /** How they are ordered. */
  readonly rule: string;
  readonly otherDisease?: OtherDiseaseView;
}

export interface PackView {
  readonly region: string;
  readonly trials: number;
  /** The day on which the registry said so. */
  readonly asOf: string;
}

export interface PacksView {
  readonly offered: readonly (PackView & { readonly bytes: number })[];
  readonly kept?: PackView;
  readonly isNewer: boolean;
}

export interface TrialCriterionView {
  readonly n: number;
  readonly side: "inclusion" | "exclusion";
  readonly verdict: "yes" | "no" | "unknown" | "to-discuss";
  readonly word: string;
  /** The words of the record, or our own where they are not held. */
  readonly text: string;
  readonly reading?: string;
  readonly residue: readonly string[];
  readonly needs: readonly MissingView[];
  readonly scope?: string;
}

export interface SiteView {
  readonly place: string;
  readonly distance?: string;
  readonly contacts: readonly string[];
}

export interface TrialView extends TrialLine {
  readonly who?: string;
  readonly lead: readonly string[];
  readonly phases: readonly {
    readonly text: string;
    readonly option?: number;
    readonly name?: string;
  }[];
  readonly criteria: readonly TrialCriterionView[];
  readonly headings: Readonly<Record<"inclusion" | "exclusion", string>>;
  /** Undefined where the record does not say where it runs. */
  readonly sites?: readonly SiteView[];
  readonly registry: string;
}

export interface BalanceAsk {
  readonly situation: Situation;
  /** As they are stored; what cannot be read says nothing. */
  readonly answers: unknown;
  /** Some of the same questions, answered on another day. */
  readonly again?: unknown;
  /** Fewer draws, while questions are asked. */
  readonly isQuick: boolean;
}

export interface ThingView {
  readonly id: string;
  readonly name: string;
  /** What would get better: in this person's own numbers where they are open. */
  readonly swing: string;
}

export interface StepChoice {
  readonly id: string;
  readonly label: string;
}

interface StepBase {
  /** Names it among the answers that are kept. */
  readonly key: string;
  readonly question: string;
}

export type StepView = StepBase &
  (
    | { readonly kind: "goal" | "screen"; readonly choices: readonly StepChoice[] }
    | {
        readonly kind: "rate";
        readonly part: string;
        readonly level: number;
        readonly whole: string;
        readonly choices: readonly StepChoice[];
      }
    | {
        readonly kind: "contradiction";
        readonly id: string;
        readonly claims: readonly ClaimView[];
      }
  );

/** One of the answers that do not go together, in words, and the step at which it was given. */
export interface ClaimView {
  readonly said: string;
  readonly step: string;
}

export type ThingKind = "benefit" | "harm" | "practical";

export interface CellView {
  readonly option: string;
  readonly name: string;
  /** Waits for an answer or a test. */
  readonly depends: boolean;
  /** How well it does, from 1 to 5; undefined where it is not known. */
  readonly dots: number | undefined;
  /** The published number, as it is said. */
  readonly level?: string;
  readonly unsure?: string;
}

export interface GridRow extends ThingView {
  readonly kind: ThingKind;
  readonly cells: readonly CellView[];
}

export interface BalanceView {
  readonly notVerdict: string;
  readonly otherDisease?: OtherDiseaseView;
  readonly things: readonly ThingView[];
  readonly goals: readonly StepChoice[];
  /** As they are now: kept with each answer. */
  readonly ranges: Readonly<Record<string, readonly [from: number, to: number]>>;
  /** The questions that were answered, in their order, so that any can be changed. */
  readonly given: readonly StepView[];
  readonly next?: StepView;
  /** Heaviest first. */
  readonly order: readonly ThingView[];
  readonly headings: Readonly<
    Record<"matters" | "grid" | "clarity" | "tests" | "beside" | "drawer", string>
  >;
  readonly orderLead: string;
  readonly orderNotes: readonly string[];
  /** Things whose numbers moved since they were asked about. */
  readonly moved: readonly string[];
  readonly grid: readonly GridRow[];
  readonly gridLead: readonly string[];
  readonly gridNotes: readonly string[];
  /** What came out otherwise on another day. */
  readonly drift?: readonly string[];
  readonly clarity: {
    readonly lead: readonly string[];
    readonly tips: readonly string[];
    readonly differs?: string;
  };
  readonly tests: readonly { readonly number: number; readonly said: string }[];
  readonly beside: readonly string[];
  /** In the clinical register alone. */
  readonly drawer?: DrawerView;
}

export interface TableView {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface DrawerView {
  readonly about: readonly string[];
  readonly tables: readonly TableView[];
  readonly sources: readonly string[];
  readonly scores: readonly SectionView[];
}

export interface CompareAsk {
  readonly situation: Situation;
  /** Ids, in the order in which they were chosen. */
  readonly options: readonly string[];
}

export interface CompareCell {
  /** Both frames; empty where nothing is known. */
  readonly said: readonly string[];
  readonly study?: string;
  readonly count?: number;
  readonly of?: number;
}

/** Of two options that one study compared, by name. */
export interface CompareDifference {
  readonly first: string;
  readonly second: string;
  readonly said: string;
}

/** One measure of all that are compared. */
export interface CompareRow {
  readonly title: string;
  /** What is true of all its numbers: the time that is counted, that nothing says how sure they are. */
  readonly about: readonly string[];
  /** A cell for each option, in their order. */
  readonly cells: readonly CompareCell[];
  readonly differences: readonly CompareDifference[];
  /** Why no difference was worked out. */
  readonly note?: "studies" | "times";
}

export interface CompareColumn {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly family: string;
  readonly group: GroupId;
  readonly short: string;
  readonly certainty: readonly string[];
  readonly noFigures?: string;
}

export interface CompareView {
  readonly otherDisease?: OtherDiseaseView;
  readonly columns: readonly CompareColumn[];
  readonly benefits: readonly CompareRow[];
  readonly harms: readonly CompareRow[];
  /** Each slot with one answer for each option. */
  readonly practical: readonly { readonly slot: string; readonly answers: readonly string[] }[];
  /** Length of life was not asked for, and is left out. */
  readonly isSurvivalHeld: boolean;
  readonly sources: readonly string[];
  /** What may be added, in the fixed order. */
  readonly offered: readonly {
    readonly id: string;
    readonly name: string;
    readonly group: GroupId;
  }[];
  /** Comfort care: always among them. */
  readonly comfort: { readonly id: string; readonly name: string };
}

/** A FHIR record as JSON or as lines of it, or the words of a report; or a file of lines, too long to be held whole. */
export type Given = { readonly text: string } | { readonly lines: Blob };

export interface BringAsk {
  readonly given: Given;
  readonly situation: Situation;
}

/** What is taken in where the person says that it is right. */
export type Brought =
  | { readonly fact: string; readonly value: unknown; readonly date?: string }
  | { readonly treatment: StoredTreatment }
  | { readonly procedure: StoredProcedure };

export interface BroughtLine {
  /** What it is part of: a part of the answers, and of a record the day of its entry. */
  readonly part: string;
  readonly label: string;
  readonly value: string;
  /** The entry of a record that says so, with its day. */
  readonly entry?: string;
  /** The words of a report that say so, with what stands around them. */
  readonly quotes: readonly {
    readonly before: string;
    readonly words: string;
    readonly after: string;
  }[];
  /** What the answers say so far, where that is something else. */
  readonly instead?: string;
  /** It follows from the words, or from another unit, without being written. */
  readonly isInferred: boolean;
  readonly brought: Brought;
}

export interface BringView {
  readonly kind: "record" | "report";
  readonly lines: readonly BroughtLine[];
  /** Where the record says two things. */
  readonly conflicts: readonly string[];
  /** What was seen and not taken, and why. */
  readonly left: readonly string[];
  /** Why nothing can be read at all, or why it may be about something else. */
  readonly problems: readonly string[];
  /** The text was longer than is read. */
  readonly isCut?: boolean;
}

/** A question whose answer would sort news. */
export interface OpenAnswer {
  readonly number: number;
  readonly label: string;
}

export interface NewsEntryView {
  readonly id: string;
  readonly what: string;
  /** Why it may touch this person, or what that waits for. */
  readonly why?: string;
  /** How sure it is. */
  readonly marks: readonly string[];
  /** When it was, and who says so. */
  readonly from: readonly string[];
}

export interface NewsView {
  /** The day of the last visit in words. */
  readonly since: string | undefined;
  readonly headings: Readonly<Record<"concerns" | "waiting", string>>;
  /** Said where nothing concerns. */
  readonly nothing: string;
  readonly concerns: readonly NewsEntryView[];
  readonly waiting: readonly NewsEntryView[];
  /** Those that would sort the most. */
  readonly answers: readonly OpenAnswer[];
  readonly others: readonly NewsEntryView[];
  readonly foot: readonly string[];
  readonly otherDisease?: OtherDiseaseView;
  /** Fetched, and nothing in it says whom it concerns. */
  readonly unsorted: readonly NewsEntryView[];
  /** The file of news that is kept on this device. */
  readonly kept?: { readonly count: number; readonly asOf: string };
}

export type CallName = keyof Calls;

export interface Request {
  readonly id: number;
  readonly call: CallName;
  readonly ask: unknown;
}

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly id: number; readonly progress: number };
