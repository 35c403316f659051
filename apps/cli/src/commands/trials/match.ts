/** `nextline trials match`: every trial with its verdict, what is missing, and from when it may fit. */
import {
  type CriterionMatch,
  matchTrials,
  sayReadingOf,
  type TrialMatch,
  trialPhrase,
  type Voice,
} from "@nextline/core";
import type { Command, Request } from "../../request.ts";
import { footer } from "../../text/footer.ts";
import { problemsText } from "../../text/problems.ts";
import type { Loaded } from "./load-trials.ts";
import { matchesText, recordProblemsText } from "./match-text.ts";

export interface MatchSettings {
  readonly limit: number;
}

export function matchCommand(loaded: Loaded, { limit }: MatchSettings): Command {
  const matchesFor = ({ profile, knowledge }: Request): readonly TrialMatch[] =>
    matchTrials(profile, loaded.trials, knowledge);
  return {
    name: "trials-match",
    summary: "which trials may fit, what is missing, and from when",
    problems: loaded.problems,
    answer: (request) => ({
      trials: matchesFor(request)
        .slice(0, limit)
        .map((match) => trialAnswer(match, request.voice)),
    }),
    text: (request, view) => [
      ...problemsText(request, view),
      ...recordProblemsText(loaded.problems, request, view),
      ...matchesText(matchesFor(request), { loaded, limit, request, view }),
      ...footer(request, view),
    ],
  };
}

export const trialAnswer = (match: TrialMatch, voice: Voice): object => ({
  nct: match.trial.nct,
  title: match.trial.title ?? null,
  phase: match.trial.phase ?? null,
  status: match.trial.status ?? null,
  seenOn: match.input.seenOn ?? null,
  about: aboutAnswer(match),
  verdict: match.verdict,
  shutOutBy: match.shutOutBy ?? null,
  recoverable: match.isRecoverable,
  eligibleFrom: match.eligibleFrom ?? null,
  cohorts: match.cohorts,
  criteria: [
    ...shutOutRow(match, voice),
    ...match.criteria.map((criterion) => criterionAnswer(criterion, voice)),
  ],
  missing: match.missing,
});

/** What shuts out besides the criteria is a row of its own: the reason stands where all reasons stand. */
function shutOutRow({ shutOutBy, trial }: TrialMatch, voice: Voice): readonly object[] {
  if (shutOutBy === undefined) return [];
  const given = shutOutBy === "disease" ? trial.conditions.join("; ") : (trial.studyType ?? "");
  return [
    {
      n: 0,
      side: "inclusion",
      verdict: "no",
      text: trialPhrase(voice, `record-${shutOutBy}`, { given }),
      reading: trialPhrase(voice, `shut-out-${shutOutBy}`),
      needs: [],
      scope: null,
      toDiscuss: false,
    },
  ];
}

/** In our own words, where the record's own are not held. */
const aboutAnswer = ({ input: { about } }: TrialMatch): object | null =>
  about === undefined ? null : { what: about.what, who: about.who };

function criterionAnswer(match: CriterionMatch, voice: Voice): object {
  const { source, isToDiscuss } = match.criterion;
  return {
    n: source.n,
    side: source.side,
    verdict: match.finding.truth,
    text: source.text,
    reading: sayReadingOf(voice, match) ?? null,
    needs: match.needs,
    scope: source.scope,
    toDiscuss: isToDiscuss,
  };
}
