/** `nextline knowledge`: what an editor of the knowledge asks of it; the work is done by a tool that is loaded for it. */
import { extname } from "node:path";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";

export interface CheckSettings {
  readonly format: "text" | "json";
  /** A file for the dossier of the decision-aid standard. */
  readonly dossier?: string;
  /** The day that reviews are due against; today where it is not given. */
  readonly asOf?: string;
}

export interface AboutSettings {
  readonly format: "text" | "json";
  readonly register: "plain" | "clinical";
  readonly language: string;
}

/** What does the work. */
export interface KnowledgeTool {
  check(folder: string | undefined, settings: CheckSettings): void | Promise<void>;
  about(settings: AboutSettings): void | Promise<void>;
}

export function addKnowledge(program: Command, tool: KnowledgeTool): void {
  const knowledge = program
    .command("knowledge")
    .summary("for editors: check the knowledge, say how it is kept")
    .description("Checks the files of the knowledge, and says how they are kept.");
  knowledge
    .command("check")
    .summary("what is wrong in the files, with place and cure; ends with 1 where something is")
    .argument("[folder]", "another folder of knowledge than the one of this checkout")
    .addOption(formatOption())
    .addOption(
      new Option(
        "--dossier <file>",
        "write the dossier of the decision-aid standard: .md, .json",
      ).argParser(toDossierFile),
    )
    .addOption(
      new Option(
        "--as-of <day>",
        "warn of reviews that are due on this day; today by default",
      ).argParser(toDay),
    )
    .action((folder: string | undefined, settings: CheckSettings) => tool.check(folder, settings));
  knowledge
    .command("about")
    .summary("its date, how studies were chosen, who wrote it and who paid")
    .addOption(formatOption())
    .addOption(
      new Option("--register <register>", "everyday words or short clinical ones")
        .choices(["plain", "clinical"])
        .default("plain"),
    )
    .addOption(new Option("--language <language>", "language of the words").default("en"))
    .action((settings: AboutSettings) => tool.about(settings));
}

const formatOption = (): Option =>
  new Option("--format <format>", "for reading or for programs")
    .choices(["text", "json"])
    .default("text");

const WRONG_USAGE = 2;

/** For a tool that reads the arguments itself; gives the exit status where it was not called as it has to be. */
export async function runKnowledge(tool: KnowledgeTool): Promise<number | undefined> {
  const program = new Command("nextline")
    .exitOverride()
    .showHelpAfterError("(nextline knowledge --help says how it is called)");
  addKnowledge(program, tool);
  try {
    await program.parseAsync();
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : WRONG_USAGE;
  }
}

const DOSSIER_ENDINGS = [".md", ".json"];

function toDossierFile(file: string): string {
  if (DOSSIER_ENDINGS.includes(extname(file).toLowerCase())) return file;
  throw new InvalidArgumentError(`Its name ends in one of: ${DOSSIER_ENDINGS.join(", ")}.`);
}

function toDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay) return text;
  throw new InvalidArgumentError("A day is written YYYY-MM-DD.");
}
