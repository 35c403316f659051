/** Matches as text: group by group of verdicts, each trial with what is missing and what speaks against it. */
import {
  type SaidProblem,
  sayMatch,
  sayOriginal,
  sayRecruitment,
  type TrialMatch,
  type TrialVerdict,
  trialPhrase,
  type Voice,
} from "@nextline/core";
import type { Request, View } from "../../request.ts";
import { bullet, indent, wrap } from "../../text/layout.ts";
import { problemText } from "../../text/problems.ts";
import { section } from "../../text/section.ts";
import type { Loaded } from "./load-trials.ts";

const VERDICTS: readonly TrialVerdict[] = ["eligible", "possible", "unknown", "not-eligible"];

export interface Listing {
  readonly loaded: Loaded;
  readonly limit: number;
  readonly request: Request;
  readonly view: View;
}

export function recordProblemsText(
  problems: readonly SaidProblem[],
  { voice }: Request,
  view: View,
): string[] {
  const body = problems.flatMap((problem) => problemText(problem, voice));
  return section(trialPhrase(voice, "heading-problems"), body, view);
}

export function matchesText(all: readonly TrialMatch[], listing: Listing): string[] {
  const { loaded, limit, request, view } = listing;
  const { voice } = request;
  if (loaded.isNothingStored) return [...wrap(trialPhrase(voice, "no-trials")), ""];
  const { asOf } = request.profile;
  const rules = request.knowledge.compiled.trialRules;
  const isOpen = ({ trial: { status } }: TrialMatch) =>
    status === undefined || rules.openStatuses.includes(status);
  const matches = view.full ? all : all.filter(isOpen);
  const shown = matches.slice(0, limit);
  const recruitment = (match: TrialMatch) => sayRecruitment(voice, match, { asOf, rules });
  const left = [
    ...counted("more-trials", matches.length - shown.length, voice),
    ...counted("closed-trials", all.length - matches.length, voice),
  ];
  return [
    ...wrap(trialPhrase(voice, "only-the-team")),
    ...wrap(trialPhrase(voice, "read-by-program")),
    "",
    ...VERDICTS.flatMap((verdict) =>
      groupText(verdict, { matches, shown }, { voice, view, recruitment }),
    ),
    ...left,
    ...(left.length > 0 ? [""] : []),
    ...wrap(trialPhrase(voice, "rule")).map((line) => view.paint("quiet", line)),
    "",
  ];
}

const counted = (id: string, count: number, voice: Voice): string[] =>
  count === 0 ? [] : wrap(trialPhrase(voice, id, { count: String(count) }));

interface Group {
  readonly matches: readonly TrialMatch[];
  readonly shown: readonly TrialMatch[];
}

interface Saying {
  readonly voice: Voice;
  readonly view: View;
  /** Whether it takes people, with the day on which that was seen. */
  recruitment(match: TrialMatch): readonly string[];
}

function groupText(verdict: TrialVerdict, { matches, shown }: Group, saying: Saying): string[] {
  const isOf = (match: TrialMatch) => match.verdict === verdict;
  const heading = `${trialPhrase(saying.voice, `heading-${verdict}`)} (${matches.filter(isOf).length})`;
  const body = shown.filter(isOf).flatMap((match) => [...matchText(match, saying), ""]);
  return section(heading, body.slice(0, -1), saying.view);
}

function matchText(match: TrialMatch, { voice, view, recruitment }: Saying): string[] {
  const { about } = match.input;
  const said = [
    ...(about === undefined ? [] : [about.what, about.who]),
    ...recruitment(match),
    ...sayMatch(voice, match, { isFull: view.full }),
    ...cohortsSaid(match, view, voice),
    ...againstSaid(match, view, voice),
  ];
  return [
    ...bullet(titleOf(match, voice), 0).map((line) => view.paint("name", line)),
    ...[...said, ...countsSaid(match, voice)].flatMap((sentence) => indent(sentence, 2)),
  ];
}

/** An absent title shows the id alone. */
function titleOf({ trial }: TrialMatch, voice: Voice): string {
  const phase = trial.phase?.replaceAll("PHASE", "").replaceAll("EARLY_", "early ");
  return [
    trial.nct,
    ...(phase === undefined || phase === "NA" ? [] : [trialPhrase(voice, "phase", { phase })]),
    ...(trial.title === undefined ? [] : [trial.title]),
  ].join(" · ");
}

/** Cohorts that stay open, those that may fit first. */
function cohortsSaid({ cohorts, verdict }: TrialMatch, { full }: View, voice: Voice) {
  if (verdict === "not-eligible") return [];
  const open = VERDICTS.slice(0, -1).flatMap((of) => cohorts.filter((own) => own.verdict === of));
  const shown = full ? open : open.slice(0, SHORT_LIST);
  const more = open.length - shown.length;
  return [
    ...shown.map(({ label, verdict: own }) =>
      trialPhrase(voice, "cohort", { label, verdict: trialPhrase(voice, `verdict-${own}`) }),
    ),
    ...(more > 0 ? [trialPhrase(voice, "more-cohorts", { count: String(more) })] : []),
  ];
}

/** How many cohorts, and criteria that speak against a trial, are said unless all are wanted. */
const SHORT_LIST = 2;
/** How much of the record's own words is shown of each. */
const EXCERPT = 160;

/** What fails of the whole trial; where only cohorts shut out, what fails of them. */
function failingOf({ criteria, verdict }: TrialMatch) {
  const failing = criteria.filter(({ isAgainst }) => isAgainst);
  const wide = failing.filter(({ criterion }) => criterion.source.scope === null);
  return wide.length > 0 || verdict !== "not-eligible" ? wide : failing;
}

function againstSaid(match: TrialMatch, { full }: View, voice: Voice): readonly string[] {
  const failing = failingOf(match);
  const id = match.verdict === "not-eligible" ? "against" : "may-be-against";
  const texts = [
    ...new Set(failing.map(({ criterion }) => excerptOf(criterion.source.text, voice))),
  ];
  const shown = full ? texts : texts.slice(0, SHORT_LIST);
  const more = texts.length - shown.length;
  return [
    ...shown.map((text) => trialPhrase(voice, id, { text })),
    ...(more > 0 ? [trialPhrase(voice, "more-against", { count: String(more) })] : []),
  ];
}

function excerptOf(text: string, voice: Voice): string {
  const line = sayOriginal(text);
  if (line === "") return trialPhrase(voice, "sheet");
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/\s+\S*$/, "")} …`;
}

function countsSaid({ criteria, verdict }: TrialMatch, voice: Voice): readonly string[] {
  if (verdict === "not-eligible") return [];
  const talks = criteria.filter(({ criterion }) => criterion.isToDiscuss).length;
  const unread = criteria.filter(({ criterion }) => !criterion.isToDiscuss && !criterion.isWhole);
  return [
    ...(talks === 0 ? [] : [trialPhrase(voice, "to-discuss", { count: String(talks) })]),
    ...(unread.length === 0
      ? []
      : [trialPhrase(voice, "not-read", { count: String(unread.length) })]),
  ];
}
