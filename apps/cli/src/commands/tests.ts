/** `nextline tests`: the tests nobody has done yet, and what each answer of one would change. */
import {
  type AnswerEffect,
  assessOptions,
  labelOf,
  phrase,
  type SaidEffect,
  sayEffect,
  summarize,
  whatIf,
} from "@nextline/core";
import type { Command, Request, View } from "../request.ts";
import { footer } from "../text/footer.ts";
import { indent, wrap } from "../text/layout.ts";
import { section } from "../text/section.ts";

export const tests: Command = {
  name: "tests",
  summary: "tests nobody has done yet, and what each answer would change",
  answer: (request) => ({
    tests: missingTests(request).map((fact) => ({
      fact,
      answers: effectsOf(fact, request).map(effectAnswer),
    })),
  }),
  text: (request, view) => {
    const missing = missingTests(request);
    return [
      ...(missing.length === 0 ? [...wrap(phrase(request.voice, "what-if-no-tests")), ""] : []),
      ...missing.flatMap((fact) => testText(fact, request, view)),
      ...footer(request, view),
    ];
  },
};

/** Those that options wait for, most first. */
const missingTests = ({ profile, knowledge }: Request): readonly string[] =>
  summarize(profile, assessOptions(profile, knowledge), knowledge).missingTests.map(
    ({ fact }) => fact,
  );

const effectsOf = (fact: string, { profile, knowledge }: Request): readonly AnswerEffect[] =>
  whatIf(fact, profile, knowledge);

function effectAnswer({ answer, opens, closes }: AnswerEffect): object {
  const said =
    answer.kind === "value"
      ? { value: answer.value }
      : { low: answer.low ?? null, high: answer.high ?? null };
  return { answer: said, opens, closes };
}

function testText(fact: string, request: Request, view: View): string[] {
  const { voice, knowledge } = request;
  const label = labelOf(voice, fact);
  const body = effectsOf(fact, request).flatMap((effect) =>
    effectText(sayEffect(voice, fact, effect, knowledge)),
  );
  return section(label.charAt(0).toUpperCase() + label.slice(1), body, view);
}

const effectText = ({ answer, opens, closes, nothing }: SaidEffect): string[] => [
  ...wrap(answer),
  ...[opens, closes, nothing].flatMap((line) => (line === undefined ? [] : indent(line, 2))),
];
