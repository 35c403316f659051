/** What keeps an input from being read at all: the answer is then this problem alone. */
import { type Problem, phrase, type SaidProblem, sayProblem, type Voice } from "@nextline/core";

export type FaultCode =
  | "not-json"
  | "cannot-read"
  | "cannot-write"
  | "too-large"
  | "too-deep"
  | "not-an-object"
  | "no-resource"
  | "many-people";

export interface InputFault {
  readonly code: FaultCode;
  /** A place in the text, or nothing for the whole. */
  readonly place?: Place;
  /** The id of the phrase that says more, with its parameters. */
  readonly message?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** Both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Outcome<T> = { readonly value: T } | { readonly fault: InputFault };

export const failed = (fault: InputFault): { readonly fault: InputFault } => ({ fault });

export function sayFault(
  voice: Voice,
  { code, place, message, params = {} }: InputFault,
): SaidProblem {
  const where = place && { line: String(place.line), column: String(place.column) };
  const said = message === undefined ? {} : { message: phrase(voice, message, params) };
  const problem: Problem = {
    at: where === undefined ? "" : phrase(voice, "line-and-column", where),
    code,
    params: { ...params, ...where, ...said },
  };
  return sayProblem(voice, problem);
}
