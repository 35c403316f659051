/** What the core offers: from a person's situation to the options that fit, without clock, network or chance. */
export type { CareKnowledge } from "./care/care-knowledge.ts";
export { assessDose, type CourseAssessment } from "./care/dose/assess-dose.ts";
export { readDosePlan } from "./care/dose/read-plan.ts";
export {
  assessNutrition,
  type NutritionAssessment,
} from "./care/nutrition/assess-nutrition.ts";
export { readNutritionLog } from "./care/nutrition/log.ts";
export { isOtherDisease } from "./care/other-disease.ts";
export { type Sitting, sittingAfter, standingSitting } from "./care/sitting.ts";
export { type Moment, type Stopping, stoppingFacts, stoppingWarnings } from "./care/stopping.ts";
export {
  assessSymptoms,
  openQuestions,
  type SymptomAssessment,
} from "./care/symptoms/assess-symptoms.ts";
export { readDiary } from "./care/symptoms/read-diary.ts";
export type { RedFlag, RedFlagLevel, RedFlags } from "./care/types.ts";
export {
  type DrugCautionFinding,
  drugCautionsFor,
  openDrugCautionsFor,
} from "./evidence/drug-cautions.ts";
export type {
  Audience,
  Certainty,
  Closeness,
  Figure,
  FigureArm,
  Population,
} from "./evidence/figure.ts";
export { figuresFor } from "./evidence/figures-for.ts";
export { isOpen } from "./evidence/gates.ts";
export { type ScenarioMonths, scenariosFor } from "./evidence/scores/scenarios.ts";
export type { Points, ScoreFinding, ScoreFindings, ScoreGap } from "./evidence/scores/score.ts";
export { scoresFor } from "./evidence/scores/scores-for.ts";
export type { ProbabilityStatement, StatementArm } from "./evidence/statement.ts";
export { statementOf, statementsOf } from "./evidence/statements.ts";
export { formatDay } from "./facts/dates.ts";
export { type FactValue, readFactValue } from "./facts/fact-value.ts";
export type { Problem, ProblemCode } from "./facts/problem.ts";
export type { FactDefinition } from "./facts/vocabulary.ts";
export type { BalanceModel, Thing, ThingSource, Values } from "./knowledge/balance.ts";
export { expandClasses } from "./knowledge/classes.ts";
export {
  type Knowledge,
  prepareKnowledge,
  type ReadyOption,
  type ReadyRule,
} from "./knowledge/knowledge.ts";
export type {
  Approval,
  Biomarker,
  BiomarkerPage,
  Drug,
  DrugCaution,
  Regimen,
  Score,
  ScoreGroup,
} from "./knowledge/medicine.ts";
export type { NewsItem, NewsSources } from "./knowledge/news.ts";
export type { ReportEntry, ReportRules } from "./knowledge/reports.ts";
export type { Gate, Studies, Study } from "./knowledge/studies.ts";
export type { CompiledKnowledge, FactWords, Words } from "./knowledge/types.ts";
export type { Criterion, FactTest, Leaf, OptionStatus } from "./logic/criterion.ts";
export { leavesOf } from "./logic/criterion.ts";
export { evaluate, type Finding } from "./logic/evaluate.ts";
export type { Gap } from "./logic/gap.ts";
export { compile, truthAt } from "./logic/program.ts";
export { isKnown, type Reading } from "./logic/reading.ts";
export { factsRead } from "./logic/reads.ts";
export { simplify } from "./logic/simplify.ts";
export type { Truth } from "./logic/truth.ts";
export type { FetchedNews } from "./news/fetched.ts";
export { makeNewsFile, NEWS_FILE, type NewsFile, readNewsFile } from "./news/news-file.ts";
export {
  isNewsFor,
  type NewsEntry,
  type NewsReport,
  newsAdded,
  newsFor,
  newsWaitsFor,
} from "./news/news-for.ts";
export { assessOptions, optionStatuses } from "./options/assess-options.ts";
export type { AskFirst, Assessment, OptionAssessment, OptionReason } from "./options/assessment.ts";
export {
  nextQuestion,
  type Question,
  type Questions,
  type Waiting,
} from "./options/next-question.ts";
export { type AnswerEffect, type PossibleAnswer, whatIf } from "./options/what-if.ts";
export { deriveProfile, type Profile, profileOf } from "./profile/profile.ts";
export { readProfile } from "./profile/read-profile.ts";
export { GROUPS, type Group, inGroup, shownGroupOf } from "./summary/groups.ts";
export { groupOf, type OptionGroup, type Summary, summarize } from "./summary/summary.ts";
export {
  type City,
  cityLookup,
  distanceKm,
  type MeasuredSite,
  nearestSite,
  type Point,
  sitesByDistance,
  type TrialDistance,
} from "./trials/distance.ts";
export { Automaton } from "./trials/eligibility/lexicon/automaton.ts";
export { parsePhrase } from "./trials/eligibility/lexicon/phrase.ts";
export { type EligibilityRecord, readCriteria } from "./trials/eligibility/read-criteria.ts";
export { type Token, tokensOf } from "./trials/eligibility/text/tokens.ts";
export { matchTrials } from "./trials/match-trials.ts";
export { applyDelta, DELTA_SCHEMA, deltaBetween, type PackDelta } from "./trials/pack/delta.ts";
export { ANYWHERE, type FirstPack, type RegistryAddress } from "./trials/pack/first-pack.ts";
export { isCriterion } from "./trials/pack/is-criterion.ts";
export {
  type Recruitment,
  type RecruitmentRule,
  recruitmentOf,
} from "./trials/pack/recruitment.ts";
export { type CountryNames, countryLookup, regionLookup } from "./trials/pack/regions.ts";
export {
  nctOf,
  type RegistryRecord,
  sitesOf,
  type TrialSite,
} from "./trials/pack/registry-record.ts";
export { fullReading, type SlimReading, slimReading } from "./trials/pack/texts.ts";
export {
  makePack,
  PACK_SCHEMA,
  type PackedTrial,
  seenOnOf,
  type TrialPack,
} from "./trials/pack/trial-pack.ts";
export { readyTrial } from "./trials/ready-trial.ts";
export {
  type CohortMatch,
  type CriterionMatch,
  emptyReading,
  type ReadyCriterion,
  type Trial,
  type TrialCriteria,
  type TrialCriterion,
  type TrialInput,
  type TrialMatch,
  type TrialVerdict,
} from "./trials/trial.ts";
export { waitingTrials } from "./trials/waiting-trials.ts";
export type { Answers, Bend, RateAnswer, Screen } from "./values/answers.ts";
export type { BesideReason } from "./values/candidates.ts";
export type { Clarity, ClarityLevel } from "./values/clarity.ts";
export type { Conflict } from "./values/contradictions.ts";
export { type Drift, driftBetween } from "./values/drift.ts";
export type { Step } from "./values/next-step.ts";
export type { Outcome } from "./values/outcome.ts";
export { type GivenAnswers, readAnswers } from "./values/read-answers.ts";
export type { WeighedThing } from "./values/round.ts";
export { clarityFor, type IsShown } from "./values/shown.ts";
export type { Acceptance, Smaa } from "./values/smaa.ts";
export type { TableColumn, ThingState } from "./values/table.ts";
export { fifthsOf } from "./values/table.ts";
export type { TestValue } from "./values/test-value.ts";
export { type Balance, type Weighing, weigh } from "./values/weigh.ts";
export {
  areOfManyStudies,
  type BalanceTelling,
  opensFor,
  sayAmount,
  sayBalance,
  sayBeside,
  sayClarity,
  sayGridNotes,
  sayLevel,
  saySwing,
  sayTestValue,
} from "./words/balance.ts";
export { type CareVoice, carePhrase, careVoice, type SaidPart } from "./words/care.ts";
export { describe } from "./words/describe.ts";
export type { Block, Document, Page } from "./words/document.ts";
export {
  type SaidCourse,
  sayCalendarName,
  sayCourse,
  sayEvent,
  sayEventNote,
  sayNoPlan,
} from "./words/dose.ts";
export {
  evidenceWord,
  sayCertainty,
  sayCloseness,
  sayMeasure,
  sayNoFigures,
  sayPeopleOf,
  saySource,
  sayStatement,
  sayUnlike,
} from "./words/evidence.ts";
export { newsPhrase, newsTitle, sayNews, sayNewsDate } from "./words/news.ts";
export { sayNutrition } from "./words/nutrition.ts";
export { type SaidProblem, sayProblem } from "./words/problems.ts";
export { sayFact } from "./words/reasons.ts";
export { type Sayable, say, sayQuestion } from "./words/say.ts";
export { scenarioBlocks } from "./words/scenarios.ts";
export { summaryDocument, summaryPage } from "./words/summary-page.ts";
export { saySymptoms } from "./words/symptoms.ts";
export { sayTelling } from "./words/telling.ts";
export {
  sayDay,
  sayMatch,
  sayOriginal,
  sayReadingOf,
  sayRecruitment,
  trialPhrase,
} from "./words/trials.ts";
export { sayNumber, sayReading, sayValue, spoken } from "./words/values.ts";
export {
  choose,
  factWords,
  labelOf,
  labelsOf,
  phrase,
  type Register,
  type Voice,
  voiceOf,
} from "./words/voice.ts";
export { type SaidEffect, sayEffect } from "./words/what-if.ts";
