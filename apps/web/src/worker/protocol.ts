/** What the page asks of the worker, and the views it gets back: words said already, ready to be shown. */
import type { Block, Document } from "@nextline/core";
import type { AlarmsAsk, AlarmsView, AlarmView } from "./protocol/alarms.ts";
import type { BalanceAsk, BalanceView } from "./protocol/balance.ts";
import type { BringAsk, BringView } from "./protocol/bring.ts";
import type { DatesAsk, DatesView, DaysAsk, DaysView, LogAsk, LogView } from "./protocol/care.ts";
import type { CompareAsk, CompareView } from "./protocol/compare.ts";
import type { OptionAsk, OptionsView, OptionView, TestView, TimeAsk } from "./protocol/options.ts";
import type {
  DrugView,
  FactsView,
  ProgressAsk,
  ProgressView,
  QuestionAsk,
  QuestionView,
  TimelineView,
} from "./protocol/questions.ts";
import type { Situation } from "./protocol/situation.ts";
import type { PacksView, PackView, TrialAsk, TrialsView, TrialView } from "./protocol/trials.ts";
import type { NewsView, VisitView } from "./protocol/visit.ts";

export type * from "./protocol/alarms.ts";
export type * from "./protocol/balance.ts";
export type * from "./protocol/bring.ts";
export type * from "./protocol/care.ts";
export type * from "./protocol/compare.ts";
export type * from "./protocol/options.ts";
export type * from "./protocol/questions.ts";
export type * from "./protocol/situation.ts";
export type * from "./protocol/trials.ts";
export type * from "./protocol/visit.ts";

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
