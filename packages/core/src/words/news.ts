/** Says one entry of the news: what happened, when, why it may concern this person, and who says so. */
import { readDate } from "../facts/dates.ts";
import type { NewsItem } from "../knowledge/news.ts";
import { gapFacts } from "../logic/gap.ts";
import { isNewsFor, type NewsEntry, type NewsReport } from "../news/news-for.ts";
import type { Block } from "./document.ts";
import { fill, type Params } from "./template.ts";
import { sayValue } from "./values.ts";
import { choose, labelsOf, type Voice } from "./voice.ts";

export interface SaidNews {
  readonly what: string;
  readonly date: string;
  /** Why it may concern this person, or what that waits for. */
  readonly why: string | undefined;
  /** How sure it is and where it comes from. */
  readonly marks: readonly string[];
  readonly source: string;
}

/** A phrase of news.yaml, filled in; its id where the language lacks it. */
export function newsPhrase(voice: Voice, id: string, params: Params = {}): string {
  const wording = voice.words.news.phrases[id];
  return wording === undefined ? id : fill(choose(voice, wording), params);
}

export function sayNews(entry: NewsEntry, voice: Voice): SaidNews {
  const { item } = entry;
  return {
    what: sayWhat(item, voice),
    date: newsPhrase(voice, item.about ? "date-about" : "date", {
      date: sayNewsDate(voice, item.date),
    }),
    why: sayWhy(entry, voice),
    marks: marksOf(entry).map((id) => newsPhrase(voice, id)),
    source: newsPhrase(voice, "source", {
      from: newsPhrase(voice, `from-${item.from}`),
      source: item.source,
    }),
  };
}

/** A title that nobody has read is not put before a patient: it may promise, or hold figures that nobody asked for. */
function sayWhat(
  { id, kind, topic, region, title = "", nct = "" }: NewsItem,
  voice: Voice,
): string {
  const subject = voice.words.news.topics[topic ?? ""]?.subject;
  const more = voice.words.news.items[id];
  const said = newsPhrase(voice, `kind-${kind}`, {
    subject: subject === undefined ? "" : choose(voice, subject),
    place: region === undefined ? "" : sayValue(voice, "region", region),
    title,
    nct,
  });
  return more === undefined ? said : `${said} ${choose(voice, more)}`;
}

function sayWhy({ item, finding }: NewsEntry, voice: Voice): string | undefined {
  if (finding.truth === "no") return undefined;
  if (finding.truth === "unknown") {
    const facts = gapFacts(finding.gaps);
    return facts.length === 0
      ? newsPhrase(voice, "not-sorted")
      : newsPhrase(voice, "waits", { facts: labelsOf(voice, facts) });
  }
  if (item.nct !== undefined) return newsPhrase(voice, "trial-why-yes");
  const why = voice.words.news.topics[item.topic ?? ""]?.why;
  return why === undefined ? undefined : choose(voice, why);
}

const FETCHED_TO_READ: readonly string[] = ["publication", "regulator"];

function marksOf({ item, isSince, isLate }: NewsEntry): readonly string[] {
  return [
    ...(item.status === "reported" || item.status === "recalled" ? [item.status] : []),
    ...(item.from === "press-release" ? ["press-release"] : []),
    ...(FETCHED_TO_READ.includes(item.kind) ? ["for-doctors"] : []),
    ...(isSince === "unknown" ? ["maybe-before"] : []),
    ...(isLate ? ["late"] : []),
  ];
}

/** "18 October 2024", "October 2024", "2024": no more than is known. */
export function sayNewsDate(voice: Voice, date: string): string {
  const [year = "", number, day] = date.split("-");
  if (number === undefined || readDate(date) === undefined) return date;
  const month = new Intl.DateTimeFormat(voice.language, { month: "long", timeZone: "UTC" }).format(
    new Date(`${year}-${number}-01T00:00:00Z`),
  );
  return day === undefined
    ? newsPhrase(voice, "month", { month, year })
    : newsPhrase(voice, "day", { day: String(Number(day)), month, year });
}

/** "What is new since 2 March 2026". */
export const newsTitle = (voice: Voice, { since }: Pick<NewsReport, "since">): string =>
  since === undefined
    ? newsPhrase(voice, "title-all")
    : newsPhrase(voice, "title-since", { date: sayNewsDate(voice, since) });

/** How many news are said on the page for the visit; the rest are counted. */
const MOST_NEWS = 3;

/** The page for the visit tells what concerns this person alone; both pages are made of one report. */
export function newsBlocks({ concerns }: NewsReport, voice: Voice): readonly Block[] {
  const audience = voice.register === "clinical" ? "clinicians" : "patients";
  const entries = concerns.filter(({ item }) => isNewsFor(audience, item));
  const shown = entries.slice(0, MOST_NEWS).map((entry) => {
    const { what, date, marks, source } = sayNews(entry, voice);
    return [what, date, ...marks, source].join(" ");
  });
  const left = entries.length - shown.length;
  const more = left === 0 ? [] : [newsPhrase(voice, "summary-more", { count: String(left) })];
  const items = shown.length === 0 ? [newsPhrase(voice, "nothing")] : [...shown, ...more];
  return [
    { kind: "heading", level: 2, text: newsPhrase(voice, "summary-heading") },
    { kind: "list", ordered: false, items },
  ];
}
