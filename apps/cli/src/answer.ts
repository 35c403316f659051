/** What every JSON answer has, around the fields of its command. */
import { type SaidProblem, sayProblem } from "@nextline/core";
import type { Command, Request } from "./request.ts";

export const schemaOf = ({ name }: Command): string => `nextline/${name}/1`;

export function answerOf(command: Command, request: Request): object {
  const { profile, knowledge, voice } = request;
  const { version, hash } = knowledge.compiled;
  return {
    schema: schemaOf(command),
    knowledge: { version, hash },
    asOf: profile.asOf ?? null,
    problems: [
      ...profile.problems.map((problem) => sayProblem(voice, problem)),
      ...(command.problems ?? []),
    ],
    ...command.answer(request),
  };
}

/** The answer to an input that cannot be read. */
export const problemsAlone = (command: Command, problems: readonly SaidProblem[]): object => ({
  schema: schemaOf(command),
  problems,
});

export const toJson = (answer: object): string => `${JSON.stringify(answer, undefined, 2)}\n`;
