/** Runs one command on one input and gives what to print: no stream is written here. */
import type { Readable } from "node:stream";
import {
  deriveProfile,
  type Knowledge,
  phrase,
  type Register,
  type Voice,
  voiceOf,
} from "@nextline/core";
import { answerOf, problemsAlone, toJson } from "./answer.ts";
import { sayFault } from "./input/fault.ts";
import { readSituation, type Situation } from "./input/read-situation.ts";
import { recordProblems } from "./input/record-problems.ts";
import type { Command, Request, View } from "./request.ts";
import { wrap } from "./text/layout.ts";
import { readingProgress } from "./text/reading-progress.ts";
import { isRecord, writeDocument, writeWhole } from "./write-document.ts";
import { recordText } from "./write-record.ts";

export interface Settings {
  readonly format: "text" | "json";
  readonly register: Register;
  readonly language: string;
  readonly region?: string;
  /** The id of one option. */
  readonly option?: string;
  /** The day of the last visit, YYYY-MM-DD. */
  readonly since?: string;
  /** A file for the document of the command, in place of standard output. */
  readonly out?: string;
}

export interface Printed {
  readonly out: string;
  readonly messages: string;
  readonly status: number;
}

/** Exit status where something in the input is wrong. */
export const WRONG_INPUT = 1;

export interface Setting {
  readonly settings: Settings;
  readonly view: View;
  readonly knowledge: Knowledge;
  readonly stdin: Readable;
  /** The date that a written file says of itself. */
  readonly now: Date;
}

export async function runCommand(
  command: Command,
  path: string | undefined,
  setting: Setting,
): Promise<Printed> {
  if (path === undefined) return await assess(command, { raw: nobodyOn(setting.now) }, setting);
  const voice = voiceOf(setting.knowledge, setting.settings.language, setting.settings.register);
  const progress = readingProgress(process.stderr, voice);
  const input = await readSituation(path, { ...setting, progress: progress.show });
  progress.stop();
  if (!("fault" in input)) return await assess(command, input.value, setting);
  const fault = sayFault(voice, input.fault);
  return setting.settings.format === "json"
    ? { out: toJson(problemsAlone(command, [fault])), messages: "", status: WRONG_INPUT }
    : {
        out: "",
        messages: `${wrap(`${fault.problem} ${fault.cure}`).join("\n")}\n`,
        status: WRONG_INPUT,
      };
}

/** A command that does without a person asks about nobody, today. */
const nobodyOn = (now: Date) => ({ asOf: now.toISOString().slice(0, 10), facts: {} });

async function assess(
  command: Command,
  { raw, record }: Situation,
  { settings, view, knowledge, now }: Setting,
): Promise<Printed> {
  const given = settings.region === undefined ? raw : { ...raw, region: settings.region };
  const derived = deriveProfile(given, knowledge);
  const profile =
    record === undefined
      ? derived
      : { ...derived, problems: [...derived.problems, ...recordProblems(record)] };
  const voice = voiceOf(knowledge, settings.language, settings.register);
  const asked = settings.option === undefined ? {} : { option: settings.option };
  const visit = settings.since === undefined ? {} : { since: settings.since };
  const request = { profile, knowledge, voice, ...asked, ...visit, ...(record && { record }) };
  const problems = profile.problems.length + (command.problems?.length ?? 0);
  const status = problems > 0 ? WRONG_INPUT : 0;
  const { out: file } = settings;
  const save = file === undefined ? undefined : saverOf(command, { request, file, now });
  if (file !== undefined && save !== undefined) return await write(save, { voice, file, status });
  const out =
    settings.format === "json"
      ? toJson(answerOf(command, request))
      : `${command.text(request, view).join("\n")}\n`;
  return { out, messages: "", status };
}

type Save = () => void | Promise<void>;

interface Saving {
  readonly request: Request;
  readonly file: string;
  readonly now: Date;
}

/** What --out does; undefined where the command has no file to give. */
function saverOf(command: Command, { request, file, now }: Saving): Save | undefined {
  const { calendar, document } = command;
  if (calendar !== undefined)
    return async () => {
      const { toCalendar } = await import("@nextline/adapters/calendar/calendar");
      writeWhole(toCalendar({ ...calendar(request), made: now }), file);
    };
  if (document === undefined) return undefined;
  if (isRecord(file)) return () => writeWhole(recordText(document(request), request, now), file);
  return () => writeDocument(document(request), file, now);
}

interface Writing {
  readonly voice: Voice;
  readonly file: string;
  readonly status: number;
}

async function write(save: Save, { voice, file, status }: Writing): Promise<Printed> {
  try {
    await save();
    return { out: "", messages: `${phrase(voice, "written", { file })}\n`, status };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const fault = sayFault(voice, { code: "cannot-write", params: { file, code } });
    return {
      out: "",
      messages: `${wrap(`${fault.problem} ${fault.cure}`).join("\n")}\n`,
      status: WRONG_INPUT,
    };
  }
}
