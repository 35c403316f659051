/** `nextline trials`: the commands about trials, as commander reads them. */
import { type Knowledge, type Register, voiceOf } from "@nextline/core";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { Settings } from "../../run.ts";
import type { Start } from "../../start.ts";
import { loadTrials } from "./load-trials.ts";
import { matchCommand } from "./match.ts";
import { showCommand } from "./show.ts";

type Given = Settings & {
  readonly full: boolean;
  readonly records?: string;
  readonly limit: number;
};

/** The group of commands; others add theirs to it. */
export function addTrials(program: Command, knowledge: Knowledge, start: Start): Command {
  const trials = program
    .command("trials")
    .summary("trials: which may fit, and how each was read")
    .description("Trials: which may fit, and how each was read.");
  addMatch(trials, knowledge, start);
  addShow(trials, knowledge, start);
  return trials;
}

/** Starts a command with the trials of --records counted in, where it takes and was given them. */
export const withRecords =
  (knowledge: Knowledge, start: Start): Start =>
  async (command, path, given) => {
    const { records, ...settings } = given as typeof given & { readonly records?: string };
    if (records === undefined || command.withTrials === undefined)
      return await start(command, path, settings);
    const voice = voiceOf(knowledge, settings.language, settings.register);
    const { trials, problems } = await loadTrials(records, knowledge, voice);
    return await start(command.withTrials(trials, problems), path, settings);
  };

/** How many trials are listed where no number is given. */
const LISTED = 50;

function addMatch(trials: Command, knowledge: Knowledge, start: Start): void {
  const match = trials
    .command("match")
    .summary("which trials may fit, what is missing, and from when")
    .argument("<IN>", "a profile as JSON, or - for standard input");
  withSettings(match, knowledge)
    .addOption(new Option("--limit <n>", "list so many").argParser(toCount).default(LISTED))
    .action(async (path: string, given: Given) => {
      const loaded = await loadFor(given, knowledge);
      await start(matchCommand(loaded, given), path, settingsOf(given));
    });
}

function addShow(trials: Command, knowledge: Knowledge, start: Start): void {
  const show = trials
    .command("show")
    .summary("one trial: its words, and how we read them")
    .argument("<NCT>", "the id of the trial")
    .argument("[IN]", "a profile as JSON, or - for standard input");
  withSettings(show, knowledge).action(
    async (nct: string, path: string | undefined, given: Given) => {
      const loaded = await loadFor(given, knowledge);
      const command = showCommand(loaded, { nct, hasPerson: path !== undefined });
      await start(command, path, settingsOf(given));
    },
  );
}

const loadFor = ({ records, language, register }: Given, knowledge: Knowledge) =>
  loadTrials(records, knowledge, voiceOf(knowledge, language, register as Register));

/** What the other commands are given; the rest is for these alone. */
function settingsOf({ records: _records, limit: _limit, ...settings }: Given) {
  return settings;
}

function withSettings(command: Command, { compiled }: Knowledge): Command {
  const choice = (flags: string, about: string, values: readonly string[]) =>
    new Option(flags, about).choices(values);
  return command
    .option("--records <file>", "trial records, one JSON object of the registry a line")
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

function toCount(text: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  throw new InvalidArgumentError("A limit is a whole number from 1.");
}
