/** `nextline values`: what matters to this person, the options by what matters, and how clear it is. */
import {
  type Answers,
  assessOptions,
  type Balance,
  type Knowledge,
  phrase,
  type Register,
  readAnswers,
  sayProblem,
  voiceOf,
  weigh,
} from "@nextline/core";
import { InvalidArgumentError, Option, type Command as Program } from "commander";
import { sayFault } from "../../input/fault.ts";
import { readInput } from "../../input/read-input.ts";
import type { Command, Request, View } from "../../request.ts";
import type { Settings } from "../../run.ts";
import type { Start } from "../../start.ts";
import { footer } from "../../text/footer.ts";
import { problemsText, problemText } from "../../text/problems.ts";
import { section } from "../../text/section.ts";
import { balanceAnswer } from "./answer.ts";
import { balanceText } from "./text.ts";

const SUMMARY = "what matters to this person, the options by what matters, and how clear it is";

interface Read {
  readonly answers: Answers;
  readonly seed: number;
  readonly problems: NonNullable<Command["problems"]>;
}

export function valuesCommand({ answers, seed, problems }: Read): Command {
  const balanceOf = ({ profile, knowledge }: Request): Balance =>
    weigh({ profile, knowledge, assessment: assessOptions(profile, knowledge), answers, seed });
  return {
    name: "values",
    summary: SUMMARY,
    problems,
    answer: (request) => balanceAnswer(balanceOf(request), request),
    text: (request, view) => [
      ...problemsText(request, view),
      ...answersProblems(problems, request, view),
      ...balanceText(balanceOf(request), request, view),
      ...footer(request, view),
    ],
  };
}

const answersProblems = (problems: Read["problems"], { voice }: Request, view: View) =>
  section(
    phrase(voice, "heading-problems"),
    problems.flatMap((problem) => problemText(problem, voice)),
    view,
  );

type Given = Settings & {
  readonly full: boolean;
  readonly answers?: string;
  readonly seed?: number;
};

/** The seed of those who name none: the same input gives the same output. */
const SEED = 1;

export function addValues(program: Program, knowledge: Knowledge, start: Start): void {
  const choice = (flags: string, about: string, values: readonly string[]) =>
    new Option(flags, about).choices(values);
  const { compiled } = knowledge;
  program
    .command("values")
    .summary(SUMMARY)
    .description(SUMMARY)
    .argument("<IN>", "a profile as JSON, or - for standard input")
    .option("--answers <file>", "what the person said matters, as JSON")
    .addOption(new Option("--seed <n>", "draw as this number says").argParser(toSeed))
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
      choice("--language <language>", "language of the words", Object.keys(compiled.words)).default(
        "en",
      ),
    )
    .addOption(choice("--region <region>", "wins over the profile", compiled.regions.regions))
    .option("--full", "text with everything in full, nothing folded", false)
    .action(async (path: string, { answers, seed, ...settings }: Given) => {
      const read = await answersFrom(answers, knowledge, settings);
      await start(valuesCommand({ ...read, seed: seed ?? read.seed }), path, settings);
    });
}

function toSeed(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("A seed is a whole number from 0.");
}

/** What cannot be read is a problem; the situation is weighed without it. */
async function answersFrom(
  path: string | undefined,
  knowledge: Knowledge,
  { language, register }: { readonly language: string; readonly register: Register },
): Promise<Read> {
  if (path === undefined) return { answers: {}, seed: SEED, problems: [] };
  const voice = voiceOf(knowledge, language, register);
  const input = await readInput(path, process.stdin);
  const named = (at: string) => (at === "" ? "answers" : `answers.${at}`);
  if ("fault" in input) {
    const fault = sayFault(voice, input.fault);
    return { answers: {}, seed: SEED, problems: [{ ...fault, at: named(fault.at) }] };
  }
  const { answers, seed = SEED, problems } = readAnswers(input.value, knowledge.compiled.values);
  const said = problems.map((one) => sayProblem(voice, one));
  return { answers, seed, problems: said.map((one) => ({ ...one, at: named(one.at) })) };
}
