/** `nextline dose`: the days of a treatment, what was not as planned, how much was given; never a dose to take. */
import {
  assessDose,
  type CareKnowledge,
  type CareVoice,
  type CourseAssessment,
  careVoice,
  formatDay,
  type Knowledge,
  readDosePlan,
  sayCalendarName,
  sayCourse,
  sayEvent,
  sayEventNote,
  sayNoPlan,
  sayProblem,
  voiceOf,
} from "@nextline/core";
import { InvalidArgumentError, Option, type Command as Program } from "commander";
import { addCareCommand, besideProblems, careOf, placed, readBeside } from "../care.ts";
import type { Command, Request, View } from "../request.ts";
import type { Settings } from "../run.ts";
import type { Start } from "../start.ts";
import { footer } from "../text/footer.ts";
import { bullet, wrap } from "../text/layout.ts";
import { problemsText } from "../text/problems.ts";
import { section } from "../text/section.ts";

const SUMMARY = "the days of a treatment, what was not as planned, and how much was given";

interface Read {
  readonly plan: Parameters<typeof assessDose>[0];
  readonly problems: NonNullable<Command["problems"]>;
}

export function doseCommand({ plan, problems }: Read, care: CareKnowledge): Command {
  const assessed = ({ profile }: Request): readonly CourseAssessment[] =>
    assessDose(plan, { asOf: profile.given.asOf, facts: profile.facts }, care.dose);
  return {
    name: "dose",
    summary: SUMMARY,
    problems,
    answer: (request) => ({ courses: assessed(request).map(courseAnswer) }),
    text: (request, view) => [
      ...problemsText(request, view),
      ...besideProblems(problems, request, view),
      ...coursesText(assessed(request), careVoice(request.voice, care), view),
      ...footer(request, view),
    ],
    calendar: (request) => {
      const voice = careVoice(request.voice, care);
      return { name: sayCalendarName(voice), events: assessed(request).flatMap(eventsOf(voice)) };
    },
  };
}

/** What is planned or was told, a day each; past and later ones alike. */
const eventsOf =
  (voice: CareVoice) =>
  ({ calendar }: CourseAssessment) =>
    calendar.days.map((day) => ({
      date: formatDay(day.on),
      days: day.days,
      summary: sayEvent(voice, day),
      note: sayEventNote(voice),
    }));

function coursesText(
  assessed: readonly CourseAssessment[],
  voice: CareVoice,
  view: View,
): readonly string[] {
  if (assessed.length === 0) return [...wrap(sayNoPlan(voice)), ""];
  return assessed.flatMap((one, i) => {
    const { title, parts } = sayCourse(voice, one, i + 1);
    return [
      ...wrap(title).map((line) => view.paint("name", line)),
      "",
      ...parts.flatMap(({ heading, lines }) =>
        section(
          heading,
          lines.flatMap((line) => bullet(line, 0)),
          view,
        ),
      ),
    ];
  });
}

function courseAnswer({ course, calendar, changes, intensity, sickness }: CourseAssessment) {
  return {
    regimen: course.regimen ?? null,
    name: course.name ?? null,
    calendar: {
      days: calendar.days.map(({ on, ...rest }) => ({ date: formatDay(on), ...rest })),
      end: calendar.end,
      noDays: calendar.noDays,
    },
    changes: changes.map((change) =>
      change.kind === "dropped" || change.kind === "stopped"
        ? { ...change, from: formatDay(change.from) }
        : change,
    ),
    intensity: {
      cycles: intensity.cycles,
      percent: intensity.percent ?? null,
      drugs: intensity.drugs.map(drugAnswer),
    },
    sickness: {
      level: sickness.level ?? null,
      drugs: sickness.drugs,
      notListed: sickness.notListed,
      questions: sickness.questions.map(({ id }) => id),
    },
  };
}

function drugAnswer(one: CourseAssessment["intensity"]["drugs"][number]): object {
  if ("percent" in one) return one;
  const missing = one.missing.map(({ cause, on }) => ({
    cause,
    date: on === undefined ? null : formatDay(on),
  }));
  return { ...one, missing };
}

const CALENDAR = ".ics";

function calendarFile(file: string): string {
  if (file.toLowerCase().endsWith(CALENDAR)) return file;
  throw new InvalidArgumentError(`Its name ends in ${CALENDAR}.`);
}

type Given = Settings & { readonly full: boolean; readonly plan?: string };

export function addDose(program: Program, knowledge: Knowledge, start: Start): void {
  addCareCommand(program, { name: "dose", summary: SUMMARY }, knowledge)
    .option("--plan <file>", "the plan and what was given, as JSON")
    .addOption(
      new Option("--out <file>", `write the days for a calendar program: ${CALENDAR}`).argParser(
        calendarFile,
      ),
    )
    .action(async (path: string, { plan, ...settings }: Given) => {
      const read = await planFrom(plan, knowledge, settings);
      await start(doseCommand(read, careOf(knowledge).care), path, settings);
    });
}

async function planFrom(
  path: string | undefined,
  knowledge: Knowledge,
  settings: Pick<Settings, "language" | "register">,
): Promise<Read> {
  const { value, problems } = await readBeside(path, { knowledge, as: "plan", settings });
  if (value === undefined) return { plan: { courses: [] }, problems };
  const { drugs, regimens } = knowledge.compiled;
  const read = readDosePlan(value, { drugs: drugs.map(({ id }) => id), regimens });
  const voice = voiceOf(knowledge, settings.language, settings.register);
  const said = read.problems.map((one) => sayProblem(voice, one));
  return { plan: read.plan, problems: said.map((one) => ({ ...one, at: placed("plan", one.at) })) };
}
