/** `nextline symptoms`: what a diary of symptoms comes to: what to do now, why, what is open, what to watch for. */
import {
  assessSymptoms,
  careVoice,
  formatDay,
  type Knowledge,
  openQuestions,
  readDiary,
  type SaidPart,
  type SymptomAssessment,
  sayProblem,
  saySymptoms,
  voiceOf,
} from "@nextline/core";
import type { Command as Program } from "commander";
import { addCareCommand, besideProblems, careOf, placed, readBeside } from "../care.ts";
import type { Command, Request, View } from "../request.ts";
import type { Settings } from "../run.ts";
import type { Start } from "../start.ts";
import { footer } from "../text/footer.ts";
import { bullet, wrap } from "../text/layout.ts";
import { problemsText } from "../text/problems.ts";
import { section } from "../text/section.ts";
import { type Food, foodAnswer, foodFrom, foodParts } from "./food.ts";

const SUMMARY = "what a diary of symptoms comes to, and what to watch for";

interface Read {
  readonly diary: Parameters<typeof assessSymptoms>[0];
  readonly problems: NonNullable<Command["problems"]>;
  /** Weight and food; absent where nobody named a file of them. */
  readonly food?: Food;
}

export function symptomsCommand({ diary, problems, food }: Read, knowledge: Knowledge): Command {
  const { care, redFlags } = careOf(knowledge);
  const assessed = ({ profile }: Request): SymptomAssessment =>
    assessSymptoms(diary, { facts: profile.facts }, { rules: care.symptoms, redFlags });
  return {
    name: "symptoms",
    summary: SUMMARY,
    problems,
    answer: (request) => ({
      ...symptomsAnswer(assessed(request)),
      ...(food === undefined ? {} : { food: foodAnswer(food, request) }),
    }),
    text: (request, view) => {
      const said = saySymptoms(careVoice(request.voice, care), assessed(request), redFlags);
      return [
        ...problemsText(request, view),
        ...besideProblems(problems, request, view),
        ...saidText(said, view),
        ...(food === undefined ? [] : partsText(foodParts(food, request), view)),
        ...footer(request, view),
      ];
    },
  };
}

function saidText(
  { title, advice, parts }: ReturnType<typeof saySymptoms>,
  view: View,
): readonly string[] {
  return [...section(title, wrap(advice), view), ...partsText(parts, view)];
}

const partsText = (parts: readonly SaidPart[], view: View): readonly string[] =>
  parts.flatMap(({ heading, lines }) =>
    section(
      heading,
      lines.flatMap((line) => bullet(line, 0)),
      view,
    ),
  );

function symptomsAnswer(assessed: SymptomAssessment): object {
  const { entry, signs, symptoms, askAgain, holdTablet, watch } = assessed;
  return {
    date: entry === undefined ? null : formatDay(entry.day),
    level: signs.level,
    advice: entry === undefined ? "still-open" : signs.advice,
    found: signs.found.map(({ flag, level, window }) => ({
      id: flag.id,
      level,
      window: window ?? null,
    })),
    rules: signs.rules,
    notes: signs.notes,
    clock: signs.clock ?? null,
    holdTablet: holdTablet ?? null,
    symptoms: symptoms.map(symptomAnswer),
    askAgain,
    open: openQuestions(assessed),
    watch: watch.map(({ list, matters, daysLeft, signsNow, also }) => ({
      id: list.id,
      matters,
      daysLeft: daysLeft ?? null,
      signsNow,
      also: also ?? null,
    })),
  };
}

const symptomAnswer = ({
  symptom,
  report,
  version,
  trend,
  direction,
  isAlert,
}: SymptomAssessment["symptoms"][number]) => ({
  id: symptom.id,
  term: symptom.term,
  meddra: symptom.meddra,
  ctcae: version,
  grade: report.grade,
  severity: report.severity ?? null,
  interference: report.interference ?? null,
  direction,
  alert: isAlert,
  trend: trend.map(({ day, grade, severity, interference }) => ({
    date: formatDay(day),
    grade: grade ?? null,
    severity: severity ?? null,
    interference: interference ?? null,
  })),
});

type Given = Settings & {
  readonly full: boolean;
  readonly diary?: string;
  readonly log?: string;
};

export function addSymptoms(program: Program, knowledge: Knowledge, start: Start): void {
  addCareCommand(program, { name: "symptoms", summary: SUMMARY }, knowledge)
    .option("--diary <file>", "the diary of symptoms, as JSON")
    .option("--log <file>", "weight and food over time, as JSON")
    .action(async (path: string, { diary, log, ...settings }: Given) => {
      const read = await diaryFrom(diary, knowledge, settings);
      const food = await foodFrom(log, knowledge, settings);
      const problems = [...read.problems, ...(food?.problems ?? [])];
      await start(symptomsCommand({ ...read, problems, ...food }, knowledge), path, settings);
    });
}

async function diaryFrom(
  path: string | undefined,
  knowledge: Knowledge,
  settings: Pick<Settings, "language" | "register">,
): Promise<Read> {
  const { value, problems } = await readBeside(path, { knowledge, as: "diary", settings });
  if (value === undefined) return { diary: { entries: [] }, problems };
  const { care, redFlags } = careOf(knowledge);
  const read = readDiary(value, care.symptoms, redFlags);
  const voice = voiceOf(knowledge, settings.language, settings.register);
  const said = read.problems.map((one) => sayProblem(voice, one));
  return {
    diary: read.diary,
    problems: said.map((one) => ({ ...one, at: placed("diary", one.at) })),
  };
}
