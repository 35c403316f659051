/** The commands and their settings, as commander reads them. */

import type { Knowledge } from "@nextline/core";
import { InvalidArgumentError, Option, Command as Program } from "commander";
import pkg from "../package.json" with { type: "json" };
import { ask } from "./commands/ask.ts";
import { addCriteria } from "./commands/criteria.ts";
import { addDose } from "./commands/dose.ts";
import { figures } from "./commands/figures.ts";
import { addKnowledge } from "./commands/knowledge.ts";
import { addNews } from "./commands/news/news.ts";
import { options } from "./commands/options.ts";
import { profile } from "./commands/profile.ts";
import { addRead } from "./commands/read/read.ts";
import { scores } from "./commands/scores.ts";
import { addServe } from "./commands/serve.ts";
import { sinceOption } from "./commands/since.ts";
import { summary } from "./commands/summary.ts";
import { addSymptoms } from "./commands/symptoms.ts";
import { tests } from "./commands/tests.ts";
import { addPack } from "./commands/trials/pack.ts";
import { addSync } from "./commands/trials/sync.ts";
import { addTrials, withRecords } from "./commands/trials/trials.ts";
import { addValues } from "./commands/values/values.ts";
import { knowledgeTool } from "./knowledge-tool.ts";
import type { Command } from "./request.ts";
import type { Settings } from "./run.ts";
import type { Start } from "./start.ts";
import { canWrite, ENDINGS } from "./write-document.ts";

const COMMANDS: readonly Command[] = [profile, options, ask, tests, figures, scores, summary];

export function programFor(knowledge: Knowledge, start: Start): Program {
  const { compiled } = knowledge;
  const program = new Program("nextline")
    .description(
      "From a situation with recurrent or refractory stomach cancer to the options that fit.",
    )
    .version(pkg.version)
    .exitOverride()
    // What follows the name of a command is its own: news and news sync both have --format.
    .enablePositionalOptions()
    .showHelpAfterError("(nextline --help says how it is called)");
  const choices = {
    languages: Object.keys(compiled.words),
    regions: compiled.regions.regions,
    ids: compiled.options.map(({ id }) => id),
  };
  for (const command of COMMANDS)
    addCommand(program, command, choices, withRecords(knowledge, start));
  addKnowledge(program, knowledgeTool);
  addServe(program);
  addCriteria(program, knowledge);
  addValues(program, knowledge, start);
  addRead(program, knowledge);
  addDose(program, knowledge, start);
  addSymptoms(program, knowledge, start);
  addNews(program, knowledge, start);
  const trials = addTrials(program, knowledge, start);
  addSync(trials, knowledge);
  addPack(trials, knowledge);
  return program;
}

interface Choices {
  readonly languages: readonly string[];
  readonly regions: readonly string[];
  /** Of options. */
  readonly ids: readonly string[];
}

function addCommand(
  program: Program,
  command: Command,
  { languages, regions, ids }: Choices,
  start: Start,
): void {
  const choice = (flags: string, about: string, values: readonly string[]) =>
    new Option(flags, about).choices(values);
  const added = program
    .command(command.name)
    .summary(command.summary)
    .description(command.summary)
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
    .addOption(choice("--language <language>", "language of the words", languages).default("en"))
    .addOption(
      choice("--region <region>", "region of licences and funding; wins over the profile", regions),
    )
    .option("--full", "text with everything in full, nothing folded", false)
    .action((path: string, settings: Settings & { full: boolean }) =>
      start(command, path, settings),
    );
  if (command.withTrials !== undefined)
    added.option("--records <file>", "count the trials of these records in, one a line");
  if (command.document !== undefined) added.addOption(outOption());
  if (command.takesSince) added.addOption(sinceOption());
  if (command.takesOption) added.addOption(choice("--option <id>", "one option alone", ids));
}

function outOption(): Option {
  const endings = ENDINGS.join(", ");
  return new Option("--out <file>", `write both pages to a file: ${endings}`).argParser((file) => {
    if (canWrite(file)) return file;
    throw new InvalidArgumentError(`Its name ends in one of: ${endings}.`);
  });
}
