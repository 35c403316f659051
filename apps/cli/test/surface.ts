/** What a person reads on each surface of the command line, without starting it: quick, and with any knowledge. */
import { readdirSync, readFileSync } from "node:fs";
import { toHtml } from "@nextline/adapters/document/html";
import { toMarkdown } from "@nextline/adapters/document/markdown";
import {
  assessOptions,
  deriveProfile,
  type Knowledge,
  type Register,
  summarize,
  summaryPage,
  voiceOf,
} from "@nextline/core";
import { ask } from "../src/commands/ask.ts";
import { figures } from "../src/commands/figures.ts";
import { newsCommand } from "../src/commands/news/news.ts";
import { options } from "../src/commands/options.ts";
import { scores } from "../src/commands/scores.ts";
import { summary } from "../src/commands/summary.ts";
import type { Command, Request } from "../src/request.ts";
import { WIDTH } from "../src/text/layout.ts";
import { plainPaint } from "../src/text/paint.ts";
import { ROOT } from "./program.ts";

const PEOPLE = `${ROOT}examples/people`;
export const slugs: readonly string[] = readdirSync(PEOPLE).sort();

export interface Raw {
  readonly facts: Readonly<Record<string, unknown>>;
}

export const rawOf = (slug: string): Raw => {
  const raw = JSON.parse(readFileSync(`${PEOPLE}/${slug}/profile.json`, "utf8")) as Partial<Raw>;
  return { ...raw, facts: raw.facts ?? {} };
};

export const wishing = (raw: Raw, wantsSurvivalNumbers: string): Raw => ({
  ...raw,
  facts: { ...raw.facts, wantsSurvivalNumbers },
});

export function requestOf(raw: Raw, knowledge: Knowledge, register: Register = "plain"): Request {
  return {
    profile: deriveProfile(raw, knowledge),
    knowledge,
    voice: voiceOf(knowledge, "en", register),
  };
}

/** One line a block: what was wrapped is joined again, so that a sentence is found whole. */
export const textOf = (command: Command, request: Request, full: boolean): string =>
  unwrapped(command.text(request, { paint: plainPaint, full }));

function unwrapped(lines: readonly string[]): string {
  const blocks: string[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const isMore = before !== undefined && continues(line, before);
    if (isMore) blocks.push(`${blocks.pop() ?? ""} ${line.trim()}`);
    else blocks.push(line.trim());
  });
  return blocks.join("\n");
}

/** A line goes on where the one before had no room for its first word, and it is indented as its text is. */
function continues(line: string, before: string): boolean {
  const [word = ""] = line.trim().split(" ");
  return (
    line.trim() !== "" &&
    !MARK.test(line) &&
    indentOf(line) === textIndent(before) &&
    before.length + 1 + word.length > WIDTH
  );
}

const MARK = /^\s*(?:[-!?]|!!!|\d+\.) /;
const indentOf = (line: string): number => line.length - line.trimStart().length;
const textIndent = (line: string): number => MARK.exec(line)?.[0].length ?? indentOf(line);

export type Surfaces = Readonly<Record<string, string>>;

/** The plain page alone of the documents: the other is the doctor's. */
export function surfacesOf(request: Request): Surfaces {
  const { profile, knowledge, voice } = request;
  const found = summarize(profile, assessOptions(profile, knowledge), knowledge);
  const page = summaryPage(found, knowledge, voice);
  const document = { title: page.title, language: voice.language, pages: [page] };
  const texts = { options, ask, figures, scores, summary, news: newsCommand({}) };
  return {
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([name, command]) => [
        [name, textOf(command, request, false)],
        [`${name} --full`, textOf(command, request, true)],
      ]),
    ),
    markdown: toMarkdown(document),
    html: toHtml(document),
  };
}
