/** What is new for one person since a day: what concerns them, what waits for a fact, and what does not. */
import type { Audience } from "../evidence/figure.ts";
import { readDate } from "../facts/dates.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { NewsItem } from "../knowledge/news.ts";
import { evaluate, type Finding } from "../logic/evaluate.ts";
import { gapFacts, missing } from "../logic/gap.ts";
import type { Facts } from "../logic/reading.ts";
import type { Truth } from "../logic/truth.ts";
import type { Assessment } from "../options/assessment.ts";
import type { Profile } from "../profile/profile.ts";
import type { TrialMatch } from "../trials/trial.ts";
import { type FetchedNews, fetchedItem } from "./fetched.ts";
import { happenedSince, readNewsDate } from "./news-date.ts";

export interface NewsQuestion {
  readonly profile: Profile;
  readonly assessment: Assessment;
  readonly knowledge: Knowledge;
  /** The last visit, YYYY-MM-DD; without it every entry is told. */
  readonly since?: string | undefined;
  readonly audience?: Audience;
  readonly fetched?: readonly FetchedNews[];
  /** Of the trials that fetched items are about, by NCT id. */
  readonly matches?: ReadonlyMap<string, TrialMatch>;
}

export interface NewsEntry {
  readonly item: NewsItem;
  /** Whether it happened since the visit; unknown where only its month or year is known. */
  readonly isSince: Truth;
  /** It happened before the visit and came into the knowledge after it. */
  readonly isLate: boolean;
  readonly finding: Finding;
}

export interface NewsReport {
  readonly since: string | undefined;
  readonly concerns: readonly NewsEntry[];
  readonly waiting: readonly NewsEntry[];
  readonly others: readonly NewsEntry[];
}

/** Newest first; never by how good the news is. */
export function newsFor(question: NewsQuestion): NewsReport {
  const { profile, assessment, since } = question;
  const statuses = new Map(assessment.options.map(({ option, status }) => [option.id, status]));
  const facts = profile.facts.withStatuses(statuses);
  const entries = itemsOf(question).flatMap((item) => entryOf(item, { question, facts }));
  const of = (truth: Truth) => entries.filter(({ finding }) => finding.truth === truth);
  return { since, concerns: of("yes"), waiting: of("unknown"), others: of("no") };
}

function itemsOf({ knowledge, fetched = [], audience = "patients" }: NewsQuestion) {
  const items = [
    ...knowledge.compiled.news.items,
    ...once(fetched).map((one) => fetchedItem(one, knowledge)),
  ];
  return items.filter((item) => isNewsFor(audience, item)).sort(newestFirst);
}

/** As with figures: what is only recalled is no news to a patient. */
export const isNewsFor = (audience: Audience, { status }: NewsItem): boolean =>
  audience === "clinicians" || status !== "recalled";

const once = (fetched: readonly FetchedNews[]): readonly FetchedNews[] => [
  ...new Map(fetched.map((one) => [one.id, one])).values(),
];

function newestFirst(a: NewsItem, b: NewsItem): number {
  const [later, earlier] = [readNewsDate(b.date), readNewsDate(a.date)];
  const apart = (later?.high ?? 0) - (earlier?.high ?? 0);
  return apart === 0 ? (a.id < b.id ? -1 : 1) : apart;
}

interface Judging {
  readonly question: NewsQuestion;
  readonly facts: Facts;
}

function entryOf(item: NewsItem, { question, facts }: Judging): readonly NewsEntry[] {
  const isSince = sinceOf(item, question);
  const isLate = isSince === "no" && cameLate(item, question);
  if (isSince === "no" && !isLate) return [];
  const match = item.nct === undefined ? undefined : question.matches?.get(item.nct);
  const finding = match === undefined ? evaluate(item.concerns, facts) : matchFinding(match);
  return [{ item, isSince, isLate, finding }];
}

/** A visit or a date that cannot be read keeps nothing back. */
function sinceOf({ date }: NewsItem, { since }: NewsQuestion): Truth {
  if (since === undefined) return "yes";
  const visit = readDate(since);
  const day = readNewsDate(date);
  return visit === undefined || day === undefined ? "unknown" : happenedSince(day, visit);
}

/** Otherwise what happened just before a visit and was written down after it would never be told. */
function cameLate({ date, added }: NewsItem, { since, knowledge }: NewsQuestion): boolean {
  const [day, visit, known] = [readNewsDate(date), readDate(since ?? ""), readDate(added)];
  if (day === undefined || visit === undefined || known === undefined) return false;
  return known.low >= visit.high && known.low - day.high <= knowledge.compiled.news.lateDays;
}

/** A trial that this person may join concerns them; what its verdict waits for is the gap. */
function matchFinding({ verdict, missing: facts }: TrialMatch): Finding {
  const truth = TRUTH_OF[verdict];
  const gaps = truth === "unknown" ? facts.map(missing) : [];
  return { truth, reasons: [], gaps, recoverable: false };
}

const TRUTH_OF: Readonly<Record<TrialMatch["verdict"], Truth>> = {
  eligible: "yes",
  possible: "yes",
  unknown: "unknown",
  "not-eligible": "no",
};

/** The facts that waiting news waits for, those that most of it waits for first. */
export function newsWaitsFor(waiting: readonly NewsEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { finding } of waiting)
    for (const fact of gapFacts(finding.gaps)) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([fact]) => fact);
}

/** The day on which the knowledge last took an entry in; there may be newer news. */
export const newsAdded = ({ compiled }: Knowledge): string =>
  compiled.news.items.reduce((latest, { added }) => (added > latest ? added : latest), "");
