/** `nextline read`: what a pasted report seems to say, each with the words it came from. */
import { acceptAll, leftOpen } from "@nextline/adapters/report-text/accept";
import { readReport } from "@nextline/adapters/report-text/read";
import {
  type Knowledge,
  type Register,
  type SaidProblem,
  sayProblem,
  type Voice,
  voiceOf,
} from "@nextline/core";
import { InvalidArgumentError, Option, type Command as Program } from "commander";
import { toJson } from "../../answer.ts";
import { sayFault } from "../../input/fault.ts";
import { readText } from "../../input/read-text.ts";
import { WRONG_INPUT } from "../../run.ts";
import { wrap } from "../../text/layout.ts";
import { paintFor } from "../../text/paint.ts";
import { readingText } from "./text.ts";

const SUMMARY = "what a pasted report seems to say, each with the words it came from";
const SCHEMA = "nextline/read/1";

interface Settings {
  readonly format: "text" | "json";
  readonly register: Register;
  readonly language: string;
  readonly asOf?: string;
}

export function addRead(program: Program, knowledge: Knowledge): void {
  const choice = (flags: string, about: string, values: readonly string[]) =>
    new Option(flags, about).choices(values);
  program
    .command("read")
    .summary(SUMMARY)
    .description(SUMMARY)
    .argument("<REPORT>", "a report as plain text, or - for standard input")
    .addOption(
      choice("--format <format>", "for reading or for programs", ["text", "json"]).default("text"),
    )
    .addOption(
      choice("--register <register>", "everyday words or short clinical ones", [
        "plain",
        "clinical",
      ]).default("plain"),
    )
    .addOption(
      choice(
        "--language <language>",
        "language of the words",
        Object.keys(knowledge.compiled.words),
      ).default("en"),
    )
    .addOption(new Option("--as-of <day>", "the day that counts as today").argParser(toDay))
    .action((path: string, settings: Settings) => read(path, settings, knowledge));
}

function toDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay) return text;
  throw new InvalidArgumentError("A day is written YYYY-MM-DD.");
}

async function read(path: string, settings: Settings, knowledge: Knowledge): Promise<void> {
  const voice = voiceOf(knowledge, settings.language, settings.register);
  const input = await readText(path, process.stdin);
  if (path === "-") process.stdin.destroy();
  if ("fault" in input) refuse(sayFault(voice, input.fault), settings);
  else print(input.value, { settings, knowledge, voice });
}

function refuse(problem: SaidProblem, { format }: Settings): void {
  process.exitCode = WRONG_INPUT;
  if (format === "json") process.stdout.write(toJson({ schema: SCHEMA, problems: [problem] }));
  else process.stderr.write(`${wrap(`${problem.problem} ${problem.cure}`).join("\n")}\n`);
}

interface Setting {
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  readonly voice: Voice;
}

function print(text: string, { settings, knowledge, voice }: Setting): void {
  const asOf = settings.asOf ?? new Date().toISOString().slice(0, 10);
  const { suggestions, notTaken, isCut } = readReport(text, asOf, knowledge);
  const profile = acceptAll(suggestions, asOf, "report");
  const toComplete = leftOpen(profile);
  const problems = isCut ? [sayProblem(voice, { at: "", code: "report-cut", params: {} })] : [];
  if (isCut) process.exitCode = WRONG_INPUT;
  const { version, hash } = knowledge.compiled;
  const head = { schema: SCHEMA, knowledge: { version, hash }, asOf, problems };
  const view = { paint: paintFor(process.stdout, process.env), full: true };
  const said =
    settings.format === "json"
      ? toJson({ ...head, suggestions, notTaken, profile, toComplete })
      : `${readingText({ suggestions, notTaken, toComplete, problems }, { knowledge, voice }, view).join("\n")}\n`;
  process.stdout.write(said);
}
