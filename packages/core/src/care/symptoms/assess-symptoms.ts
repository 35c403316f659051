/**
 * From a diary to one level, with what was told, how it goes, what to watch for and what to ask again. It never says
 * that all is well, and about a drug it says one thing alone: not to take the next tablet before a call.
 */
import { evaluate } from "../../logic/evaluate.ts";
import type { Facts } from "../../logic/reading.ts";
import type { Truth } from "../../logic/truth.ts";
import { answerFacts, questionTruths, type RedFlagAnswers } from "../answers.ts";
import { assessRedFlags, type RedFlagAssessment } from "../red-flags.ts";
import type { RedFlagLevel, RedFlags } from "../types.ts";
import { type Diary, type DiaryEntry, gradeOf, type ReportedSymptom } from "./diary.ts";
import { answersOf } from "./entry-answers.ts";
import { joinedFlags, symptomOf } from "./joined-flags.ts";
import type { Symptom, SymptomRules } from "./rules.ts";
import { type Direction, directionOf, isAlert, type TrendPoint, trendOf } from "./trends.ts";
import { type WatchFinding, watchFor } from "./watch.ts";

export interface SymptomContext {
  /** What is stored about the person; absent on a locked screen. */
  readonly facts?: Facts | undefined;
  /** The level reached earlier in this sitting: it never falls. */
  readonly previous?: RedFlagLevel | undefined;
}

export interface SymptomFinding {
  readonly symptom: Symptom;
  readonly report: ReportedSymptom;
  /** The version of CTCAE that the grade is of. */
  readonly version: string;
  readonly trend: readonly TrendPoint[];
  readonly direction: Direction;
  /** Very bad or much worse: one to tell the team. Nobody sees it by itself. */
  readonly isAlert: boolean;
}

export interface SymptomAssessment {
  /** The entry that was judged: the newest; undefined where the diary is empty. */
  readonly entry: DiaryEntry | undefined;
  readonly signs: RedFlagAssessment;
  readonly symptoms: readonly SymptomFinding[];
  /** Symptoms that were told as not known. */
  readonly askAgain: readonly string[];
  /** `unknown`: "if you take such tablets". Undefined where no rule asks for it. */
  readonly holdTablet: Exclude<Truth, "no"> | undefined;
  readonly watch: readonly WatchFinding[];
}

export interface SymptomKnowledge {
  readonly rules: SymptomRules;
  readonly redFlags: RedFlags;
}

const NOTHING: DiaryEntry = {
  day: 0,
  period: "today",
  by: "person",
  symptoms: [],
  signs: {},
  measures: {},
};

/** Entries of the newest day are one sitting: a level that one of them reached stays. */
export function assessSymptoms(
  diary: Diary,
  context: SymptomContext,
  knowledge: SymptomKnowledge,
): SymptomAssessment {
  const { rules } = knowledge;
  const entry = diary.entries.at(-1);
  const sitting = diary.entries.filter(({ day }) => day === entry?.day);
  const flags = joinedFlags(knowledge.redFlags, rules);
  const judged = (sitting.length > 0 ? sitting : [NOTHING]).reduce<Judged>(
    ({ signs }, one) => judge(one, { diary, rules, flags, context, previous: signs?.level }),
    {},
  );
  const { signs = assessRedFlags({}, context, flags), answers = {} } = judged;
  const now = entry ?? NOTHING;
  return {
    entry,
    signs,
    symptoms: now.symptoms.flatMap((report) => findingOf(report, now, { diary, rules })),
    askAgain: now.symptoms.filter(({ grade }) => grade === "unknown").map(({ id }) => id),
    holdTablet: holdTablet(now, { rules, flags, signs, answers, facts: context.facts }),
    watch: watchFor(rules.watch, answers, context.facts),
  };
}

interface Judged {
  readonly signs?: RedFlagAssessment;
  readonly answers?: RedFlagAnswers;
}

interface Judging {
  readonly diary: Diary;
  readonly rules: SymptomRules;
  readonly flags: RedFlags;
  readonly context: SymptomContext;
  readonly previous: RedFlagLevel | undefined;
}

function judge(entry: DiaryEntry, { diary, rules, flags, context, previous }: Judging): Judged {
  const answers = answersOf(entry, diary, rules);
  const signs = assessRedFlags(
    answers,
    {
      facts: context.facts,
      previous: previous ?? context.previous,
      hoursSinceLastDose: entry.hoursSinceLastDose,
    },
    flags,
  );
  return { signs, answers };
}

function findingOf(
  report: ReportedSymptom,
  entry: DiaryEntry,
  { diary, rules }: Pick<Judging, "diary" | "rules">,
): readonly SymptomFinding[] {
  const symptom = rules.symptoms.find(({ id }) => id === report.id);
  if (symptom === undefined) return [];
  const trend = trendOf(report.id, diary);
  return [
    {
      symptom,
      report,
      version: rules.ctcae,
      trend,
      direction: directionOf(trend),
      isAlert: isAlert(report.id, { entry, diary, rules }),
    },
  ];
}

interface Holding extends Pick<Judging, "rules" | "flags"> {
  readonly signs: RedFlagAssessment;
  readonly answers: RedFlagAnswers;
  readonly facts: Facts | undefined;
}

function holdTablet(entry: DiaryEntry, holding: Holding): SymptomAssessment["holdTablet"] {
  const { rules, flags, signs, answers, facts } = holding;
  const { when, flags: named, grades } = rules.holdTablet;
  const isSigned = signs.found.some(({ flag }) => named.includes(flag.id));
  const isGraded = grades.some(({ symptom, grade }) => (gradeOf(entry, symptom) ?? 0) >= grade);
  if (!isSigned && !isGraded) return undefined;
  const truths = questionTruths(flags.questions, answers, facts);
  const { truth } = evaluate(when, answerFacts(truths));
  return truth === "no" ? undefined : truth;
}

/** Questions that are still open, but for those about a grade: these are named by their symptom. */
export function openQuestions({ signs }: SymptomAssessment): {
  readonly questions: readonly string[];
  readonly symptoms: readonly string[];
} {
  const all = [...signs.askAgain, ...signs.open];
  return {
    questions: all.filter((id) => symptomOf(id) === undefined),
    symptoms: [...new Set(all.flatMap((id) => symptomOf(id) ?? []))],
  };
}
