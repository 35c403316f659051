/** Which view answers which call. */
import { nextQuestion, type Question, waitingTrials } from "@nextline/core";
import {
  careKnowledge,
  knowledgeForBalance,
  knowledgeForCare,
  knowledgeForNews,
  knowledgeForOptions,
  knowledgeForTrials,
  wholeKnowledge,
  wholeWithNews,
} from "./knowledge.ts";
import { cityNames } from "./places.ts";
import type { CallName, Calls, QuestionAsk, QuestionView, Situation } from "./protocol.ts";
import { type Road, roadOf } from "./road.ts";
import { areTrialsWanted, type StoredTrial, storedTrials } from "./trial-store.ts";
import { alarmsView, standingAlarms } from "./views/alarms.ts";
import { drugViews } from "./views/drugs.ts";
import { factsView } from "./views/facts.ts";
import { optionView } from "./views/option.ts";
import { optionsView } from "./views/options.ts";
import { progressView } from "./views/progress.ts";
import { questionView } from "./views/question.ts";
import { summaryView, visitView } from "./views/summary.ts";
import { testViews } from "./views/tests.ts";
import { asked, timeView } from "./views/time.ts";
import { timelineView } from "./views/timeline.ts";
import { trialsView, trialView } from "./views/trials.ts";

type Answers = {
  readonly [N in CallName]: (
    ask: Parameters<Calls[N]>[0],
    onProgress: (share: number) => void,
  ) => Promise<ReturnType<Calls[N]>>;
};

const rules = async (situation: Situation) => roadOf(situation, await knowledgeForOptions());
const whole = async (situation: Situation) => roadOf(situation, await wholeKnowledge());

const cared = async (situation: Situation) => roadOf(situation, await knowledgeForCare());

const trials = async (situation: Situation) => roadOf(situation, await knowledgeForTrials());

const balanced = async (situation: Situation) => roadOf(situation, await knowledgeForBalance());

/** News comes along only where somebody said when the last visit was. */
const visited = async (situation: Situation) =>
  situation.since === undefined ? await whole(situation) : roadOf(situation, await wholeWithNews());

interface Ordered {
  readonly situation: string;
  readonly stored: readonly StoredTrial[];
  readonly open: readonly Question[];
}

/** A screen asks twice for one situation: which question is next, and then that one. The order is worked out once. */
let ordered: Ordered | undefined;
const NO_TRIALS: readonly StoredTrial[] = [];

async function question(ask: QuestionAsk): Promise<QuestionView | undefined> {
  const isWithTrials = areTrialsWanted();
  const road = await (isWithTrials ? trials : rules)(ask.situation);
  const stored = isWithTrials ? await storedTrials(road.knowledge) : NO_TRIALS;
  const situation = JSON.stringify(ask.situation);
  if (ordered?.situation !== situation || ordered.stored !== stored)
    ordered = { situation, stored, open: openQuestions(road, stored) };
  return questionView(ask, road, ordered.open);
}

/** Trials count once somebody has looked at them. */
function openQuestions(road: Road, stored: readonly StoredTrial[]): readonly Question[] {
  const { profile, knowledge } = road;
  if (stored.length === 0) return nextQuestion(profile, knowledge).open;
  const inputs = stored.map(({ input }) => input);
  return nextQuestion(profile, knowledge, waitingTrials(profile, inputs, knowledge)).open;
}

const ANSWERS: Answers = {
  question,
  options: async (situation) => optionsView(await rules(situation)),
  option: async (ask) => optionView(ask.number, await whole(ask.situation)),
  facts: async (situation) => factsView(await rules(situation)),
  summary: async (situation) => summaryView(await visited(situation)),
  visit: async (situation) => visitView(await visited(situation)),
  news: async (situation) =>
    (await import("./views/news.ts")).newsView(
      await roadOf(situation, await knowledgeForNews()),
      await (await import("./news-file.ts")).keptNews(),
    ),
  loadNews: async () => (await import("./news-file.ts")).loadNews(),
  alarms: async (ask) => alarmsView(ask.asked, await rules(ask.before), await rules(ask.after)),
  standing: async (situation) => standingAlarms(await rules(situation)),
  progress: async (ask) => {
    const road = await rules(ask.situation);
    return progressView(ask, road, openQuestions(road, NO_TRIALS));
  },
  time: async ({ situation, depth }) => timeView(await whole(asked(situation, depth))),
  tests: async (situation) => testViews(await whole(situation)),
  cities: () => cityNames(),
  packs: async () => (await import("./packs.ts")).packsView(),
  loadPack: async (region, onProgress) => (await import("./packs.ts")).loadPack(region, onProgress),
  trials: async (situation) => trialsView(await trials(situation)),
  trial: async (ask) => trialView(ask.number, await trials(ask.situation)),
  timeline: async (situation) => timelineView(situation, await rules(situation)),
  balance: async (ask) =>
    (await import("./views/balance.ts")).balanceView(ask, await balanced(ask.situation)),
  compare: async (ask) =>
    (await import("./views/compare.ts")).compareView(ask.options, await balanced(ask.situation)),
  days: async (ask) => {
    const [road, care] = [await trials(ask.situation), await careKnowledge()];
    return (await import("./views/days.ts")).daysView(ask, road, care);
  },
  dates: async (ask) => {
    const [road, care] = [await cared(ask.situation), await careKnowledge()];
    return (await import("./views/dates.ts")).datesView(ask, road, care);
  },
  calendar: async (ask) => {
    const [road, care] = [await cared(ask.situation), await careKnowledge()];
    return (await import("./views/calendar.ts")).calendarFile(ask, road, care);
  },
  log: async (ask) => {
    const [road, care] = [await cared(ask.situation), await careKnowledge()];
    return (await import("./views/log.ts")).logView(ask, road, care);
  },
  bring: async (ask, onProgress) => (await import("./views/bring.ts")).bringView(ask, onProgress),
  drugs: async () => drugViews(await knowledgeForOptions()),
};

type Answer = (ask: unknown, onProgress: (share: number) => void) => Promise<unknown>;

export function answerCall(
  call: CallName,
  ask: unknown,
  onProgress: (share: number) => void,
): Promise<unknown> {
  return (ANSWERS[call] as Answer)(ask, onProgress);
}
