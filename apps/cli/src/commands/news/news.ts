/** `nextline news`: what is new since a visit that may touch this person, what waits for a fact, and what does not. */
import { assessOptions, type Knowledge, type NewsReport, newsFor } from "@nextline/core";
import { Option, type Command as Program } from "commander";
import type { Command, Request } from "../../request.ts";
import type { Settings } from "../../run.ts";
import type { Start } from "../../start.ts";
import { sinceOption } from "../since.ts";
import { newsAnswer } from "./answer.ts";
import { addNewsPack } from "./pack.ts";
import type { Brought } from "./stored.ts";
import { addNewsSync } from "./sync.ts";
import { newsText } from "./text.ts";

const SUMMARY = "what is new since the last visit that may touch this person, and why";

export function newsCommand({ fetched = [], matchesFor }: Brought): Command {
  const reportOf = (request: Request): NewsReport => {
    const { profile, knowledge, voice, since } = request;
    const audience = voice.register === "clinical" ? "clinicians" : "patients";
    return newsFor({
      profile,
      assessment: assessOptions(profile, knowledge),
      knowledge,
      since,
      audience,
      fetched,
      ...(matchesFor === undefined ? {} : { matches: matchesFor(request) }),
    });
  };
  return {
    name: "news",
    summary: SUMMARY,
    answer: (request) => newsAnswer(reportOf(request), request),
    text: (request, view) => newsText(reportOf(request), request, view),
  };
}

type Given = Settings & { readonly full: boolean; readonly store?: string };

export function addNews(program: Program, knowledge: Knowledge, start: Start): void {
  const choice = (flags: string, about: string, values: readonly string[]) =>
    new Option(flags, about).choices(values);
  const { compiled } = knowledge;
  const news = program
    .command("news")
    .enablePositionalOptions()
    .summary(SUMMARY)
    .description(SUMMARY)
    .argument("<IN>", "a profile as JSON, or - for standard input")
    .addOption(sinceOption())
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
    .option("--store <folder>", "where news sync keeps what it fetched")
    .action(async (path: string, { store, ...settings }: Given) => {
      const { storedNews } = await import("./stored.ts");
      await start(newsCommand(await storedNews(knowledge, store)), path, settings);
    });
  addNewsSync(news, knowledge);
  addNewsPack(news, knowledge);
}
