/** The knowledge about care during treatment, and what the commands about it share: a second file beside the profile. */
import {
  type CareKnowledge,
  type Knowledge,
  phrase,
  type RedFlags,
  type Register,
  type SaidProblem,
  voiceOf,
} from "@nextline/core";
import { Option, type Command as Program } from "commander";
import { sayFault } from "./input/fault.ts";
import { type JsonObject, readInput } from "./input/read-input.ts";
import type { Request, View } from "./request.ts";
import { problemText } from "./text/problems.ts";
import { section } from "./text/section.ts";

interface CareParts {
  readonly care: CareKnowledge;
  readonly redFlags: RedFlags;
}

/** The build writes both into the same file. */
export const careOf = ({ compiled }: Knowledge): CareParts =>
  compiled as typeof compiled & CareParts;

/** The settings that every command about a person has. */
export function addCareCommand(
  program: Program,
  { name, summary }: { readonly name: string; readonly summary: string },
  { compiled }: Knowledge,
): Program {
  const choice = (flags: string, about: string, values: readonly string[]) =>
    new Option(flags, about).choices(values);
  return program
    .command(name)
    .summary(summary)
    .description(summary)
    .argument("<IN>", "a profile as JSON, or - for standard input")
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
    .option("--full", "text with everything in full, nothing folded", false);
}

export interface Beside {
  /** Undefined where there is no file, or where it cannot be read. */
  readonly value: JsonObject | undefined;
  readonly problems: readonly SaidProblem[];
}

interface Asked {
  readonly knowledge: Knowledge;
  /** What the file is called in the list of problems. */
  readonly as: string;
  readonly settings: { readonly language: string; readonly register: Register };
}

/** What cannot be read is a problem; the situation is shown without it. */
export async function readBeside(path: string | undefined, asked: Asked): Promise<Beside> {
  if (path === undefined) return { value: undefined, problems: [] };
  const { knowledge, as, settings } = asked;
  const input = await readInput(path, process.stdin);
  if (!("fault" in input)) return { value: input.value, problems: [] };
  const fault = sayFault(voiceOf(knowledge, settings.language, settings.register), input.fault);
  return { value: undefined, problems: [{ ...fault, at: placed(as, fault.at) }] };
}

export const placed = (file: string, at: string): string =>
  at === "" ? file : at.startsWith("[") ? `${file}${at}` : `${file}.${at}`;

export const besideProblems = (
  problems: readonly SaidProblem[],
  { voice }: Request,
  view: View,
): string[] =>
  section(
    phrase(voice, "heading-problems"),
    problems.flatMap((problem) => problemText(problem, voice)),
    view,
  );
