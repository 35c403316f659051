/** The news as text: entries that may touch this person first, then what waits; the rest is counted unless asked for. */
import {
  labelsOf,
  type NewsEntry,
  type NewsReport,
  newsAdded,
  newsPhrase,
  newsTitle,
  newsWaitsFor,
  sayNews,
  sayNewsDate,
} from "@nextline/core";
import type { Request, View } from "../../request.ts";
import { footer } from "../../text/footer.ts";
import { bullet, indent, wrap } from "../../text/layout.ts";
import { problemsText } from "../../text/problems.ts";
import { section } from "../../text/section.ts";

export function newsText(report: NewsReport, request: Request, view: View): string[] {
  const { voice } = request;
  const isAll = view.full || voice.register === "clinical";
  const group = (id: string, entries: readonly NewsEntry[]) =>
    section(
      newsPhrase(voice, `heading-${id}`),
      entries.flatMap((entry) => entryText(entry, request)),
      view,
    );
  return [
    ...problemsText(request, view),
    ...wrap(newsTitle(voice, report)).map((line) => view.paint("heading", line)),
    "",
    ...(report.concerns.length === 0 ? [...wrap(newsPhrase(voice, "nothing")), ""] : []),
    ...group("concerns", report.concerns),
    ...section(newsPhrase(voice, "heading-waiting"), waitingText(report, request, isAll), view),
    ...group(
      "unsorted",
      report.waiting.filter((entry) => !isAboutFacts(entry)),
    ),
    ...(isAll ? group("others", report.others) : countText(report.others.length, request)),
    ...closing(request),
    "",
    ...footer(request, view),
  ];
}

const isAboutFacts = ({ finding }: NewsEntry): boolean => finding.gaps.some((gap) => "fact" in gap);

function entryText(entry: NewsEntry, { voice }: Request): string[] {
  const { what, date, why, marks, source } = sayNews(entry, voice);
  const rest = [date, ...(why === undefined ? [] : [why]), ...marks, source];
  return [...bullet(what, 0), ...rest.flatMap((line) => indent(line, 2))];
}

/** How many that wait are told one by one; the rest are counted. */
const MOST_WAITING = 3;

/** Newest first, and which answers would sort the most of all that waits. */
function waitingText({ waiting }: NewsReport, request: Request, isAll: boolean): string[] {
  const { voice } = request;
  const entries = waiting.filter(isAboutFacts);
  const shown = isAll ? entries : entries.slice(0, MOST_WAITING);
  const left = entries.length - shown.length;
  const rest = [
    newsPhrase(voice, "waits-more", { count: String(left) }),
    newsPhrase(voice, "waits-most", { facts: labelsOf(voice, newsWaitsFor(entries).slice(0, 3)) }),
  ];
  return [
    ...shown.flatMap((entry) => entryText(entry, request)),
    ...(left === 0 ? [] : ["", ...rest.flatMap((line) => wrap(line))]),
  ];
}

function countText(count: number, { voice }: Request): string[] {
  return count === 0
    ? []
    : [...wrap(newsPhrase(voice, "others-count", { count: String(count) })), ""];
}

function closing({ voice, knowledge }: Request): string[] {
  const date = sayNewsDate(voice, newsAdded(knowledge));
  return [newsPhrase(voice, "carried", { date }), newsPhrase(voice, "no-advice")].flatMap((line) =>
    wrap(line),
  );
}
