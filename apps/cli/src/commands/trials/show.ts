/** `nextline trials show`: one trial, our reading beside the original words; with a profile, each verdict too. */
import {
  type CriterionMatch,
  labelsOf,
  matchTrials,
  sayMatch,
  sayOriginal,
  sayReadingOf,
  type TrialMatch,
  trialPhrase,
  type Voice,
} from "@nextline/core";
import type { Command, Request, View } from "../../request.ts";
import { footer } from "../../text/footer.ts";
import { bullet, indent, wrap } from "../../text/layout.ts";
import { problemsText } from "../../text/problems.ts";
import { section } from "../../text/section.ts";
import type { Loaded } from "./load-trials.ts";
import { trialAnswer } from "./match.ts";
import { recordProblemsText } from "./match-text.ts";

export interface ShowSettings {
  readonly nct: string;
  /** A profile was given, so that verdicts say something. */
  readonly hasPerson: boolean;
}

export function showCommand(loaded: Loaded, settings: ShowSettings): Command {
  const input = loaded.trials.find(({ trial }) => trial.nct === settings.nct);
  const matchFor = ({ profile, knowledge }: Request): TrialMatch | undefined =>
    input === undefined ? undefined : matchTrials(profile, [input], knowledge)[0];
  return {
    name: "trials-show",
    summary: "one trial: what it asks, and how we read it",
    problems: input === undefined ? [] : loaded.problems,
    answer: (request) => {
      const match = matchFor(request);
      return { trial: match === undefined ? null : shownAnswer(match, request.voice, settings) };
    },
    text: (request, view) => [
      ...(settings.hasPerson ? problemsText(request, view) : []),
      ...recordProblemsText(loaded.problems, request, view),
      ...shownText(matchFor(request), { request, view, settings, loaded }),
      ...footer(request, view),
    ],
  };
}

/** Without a person there is no verdict to tell. */
function shownAnswer(match: TrialMatch, voice: Voice, { hasPerson }: ShowSettings): object {
  const answer = trialAnswer(match, voice);
  if (hasPerson) return answer;
  const { nct, title, phase, status } = answer as unknown as Record<string, unknown>;
  const criteria = match.criteria.map(({ criterion }, i) => ({
    n: criterion.source.n,
    side: criterion.source.side,
    text: criterion.source.text,
    reading: sayReadingOf(voice, match.criteria[i] as CriterionMatch) ?? null,
    scope: criterion.source.scope,
    toDiscuss: criterion.isToDiscuss,
  }));
  return { nct, title, phase, status, criteria };
}

interface Showing {
  readonly request: Request;
  readonly view: View;
  readonly settings: ShowSettings;
  readonly loaded: Loaded;
}

function shownText(match: TrialMatch | undefined, showing: Showing): string[] {
  const { request, settings, view, loaded } = showing;
  const { voice } = request;
  if (match === undefined) {
    const id = loaded.isNothingStored ? "no-trials" : "no-such-trial";
    return [...wrap(trialPhrase(voice, id, { nct: settings.nct })), ""];
  }
  const title = [match.trial.nct, match.trial.title].filter((part) => part !== undefined);
  const sides = ["inclusion", "exclusion"] as const;
  return [
    ...wrap(title.join(" · ")).map((line) => view.paint("name", line)),
    ...(settings.hasPerson
      ? sayMatch(voice, match, { isFull: true }).flatMap((said) => wrap(said))
      : []),
    ...wrap(trialPhrase(voice, "read-by-program")),
    "",
    ...sides.flatMap((side) => {
      const rows = match.criteria.filter(({ criterion }) => criterion.source.side === side);
      const body = rows.flatMap((row) => [...rowText(row, showing), ""]).slice(0, -1);
      return section(trialPhrase(voice, `heading-${side}`), body, view);
    }),
  ];
}

function rowText(match: CriterionMatch, { request, settings }: Showing): string[] {
  const { voice } = request;
  const { source, isToDiscuss } = match.criterion;
  const verdict = isToDiscuss ? "to-discuss" : settings.hasPerson ? match.finding.truth : "open";
  const reading = sayReadingOf(voice, match);
  const original = source.text === "" ? trialPhrase(voice, "sheet") : sayOriginal(source.text);
  const said = [
    trialPhrase(voice, "original", { text: original }),
    ...(isToDiscuss
      ? []
      : [
          reading === undefined
            ? trialPhrase(voice, "reading-none")
            : trialPhrase(voice, "reading", { text: reading }),
        ]),
    ...source.residue.map(({ text }) =>
      trialPhrase(voice, "not-understood", { text: sayOriginal(text) }),
    ),
    ...(settings.hasPerson && match.needs.length > 0
      ? [trialPhrase(voice, "needs", { facts: labelsOf(voice, match.needs) })]
      : []),
  ];
  const scope = source.scope === null ? "" : ` (${source.scope})`;
  return [
    ...bullet(`${trialPhrase(voice, `criterion-${verdict}`)}${scope}`, 0, `${source.n}.`),
    ...said.flatMap((sentence) => indent(sentence, 3)),
  ];
}
