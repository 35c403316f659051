/** `nextline ask`: the question whose answer settles most. */
import {
  factWords,
  nextQuestion,
  phrase,
  type Question,
  type Questions,
  type SaidProblem,
  sayQuestion,
  type TrialInput,
  trialPhrase,
  type Voice,
  waitingTrials,
} from "@nextline/core";
import type { Command, Request, View } from "../request.ts";
import { footer } from "../text/footer.ts";
import { bullet, indent, wrap } from "../text/layout.ts";
import { problemsText } from "../text/problems.ts";
import { labelText, section } from "../text/section.ts";

/** @param trials that wait for facts as well, where records are named. */
function askCommand(trials: readonly TrialInput[], problems: readonly SaidProblem[]): Command {
  const questionsFor = ({ profile, knowledge }: Request): Questions =>
    trials.length === 0
      ? nextQuestion(profile, knowledge)
      : nextQuestion(profile, knowledge, waitingTrials(profile, trials, knowledge));
  return {
    name: "ask",
    summary: "the next question to answer: the one that settles most options",
    problems,
    withTrials: askCommand,
    answer: (request) => {
      const { next, open } = questionsFor(request);
      return {
        next: next === undefined ? null : nextAnswer(next, request.voice),
        open: open.map(({ fact }) => fact),
      };
    },
    text: (request, view) => [
      ...problemsText(request, view),
      ...questionText(questionsFor(request), request, view),
      ...footer(request, view),
    ],
  };
}

export const ask = askCommand([], []);

const nextAnswer = ({ fact, settles }: Question, voice: Voice): object => ({
  fact,
  question: sayQuestion(voice, fact),
  settles,
});

function questionText({ next, open }: Questions, { voice }: Request, view: View): string[] {
  if (next === undefined) return [...wrap(phrase(voice, "nothing-to-ask")), ""];
  const words = factWords(voice, next.fact);
  const body = [
    ...wrap(sayQuestion(voice, next.fact)).map((line) => view.paint("name", line)),
    ...answersText(next.fact, { voice }),
    ...(words?.help ? ["", ...wrap(words.help)] : []),
    ...(words?.where ? ["", ...wrap(phrase(voice, "where-to-find", { where: words.where }))] : []),
    ...whyText(next, voice),
  ];
  return [
    ...section(phrase(voice, "heading-next"), body, view),
    ...othersText(
      open.slice(1).map(({ fact }) => fact),
      { voice },
      view,
    ),
  ];
}

function whyText({ settles }: Question, voice: Voice): string[] {
  const [options, trials] = [Math.round(settles.options), Math.round(settles.trials)];
  return [
    ...(options > 0
      ? ["", ...wrap(phrase(voice, "why-we-ask", { options: String(options) }))]
      : []),
    ...(trials > 0
      ? ["", ...wrap(trialPhrase(voice, "why-we-ask", { trials: String(trials) }))]
      : []),
  ];
}

/** The words of a choice, as what may be answered. */
function answersText(fact: string, { voice }: Pick<Request, "voice">): string[] {
  const values = Object.values(factWords(voice, fact)?.values ?? {});
  const answers = [...values.map((value) => value[voice.register]), phrase(voice, "do-not-know")];
  return values.length === 0 ? [] : answers.flatMap((answer) => bullet(answer, 2));
}

/** How many open questions are named unless all are wanted. */
const SHORT_LIST = 8;

function othersText(facts: readonly string[], { voice }: Pick<Request, "voice">, view: View) {
  if (facts.length === 0) return [];
  const shown = view.full ? facts : facts.slice(0, SHORT_LIST);
  const more = facts.length - shown.length;
  const body = [
    ...shown.flatMap((fact) => bullet(labelText(voice, fact), 2)),
    ...(more > 0 ? indent(phrase(voice, "and-more", { count: String(more) }), 2) : []),
  ];
  return section(phrase(voice, "heading-then"), body, view);
}
