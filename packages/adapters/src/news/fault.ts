/** What can go wrong with a source of news, said with the place and the cure. */
import { isHTTPError, isTimeoutError } from "ky";

export interface NewsProblem {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

export class NewsFault extends Error implements NewsProblem {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;

  constructor({ at, problem, cure }: NewsProblem) {
    super(`${at}: ${problem}; ${cure}`);
    this.name = "NewsFault";
    this.at = at;
    this.problem = problem;
    this.cure = cure;
  }
}

/** An answer that came whole and is not what was asked for. */
export class NotAnAnswer extends Error {}

const AGAIN =
  "run the same command again later: it goes on where it stopped, and what is stored stays";

/** `at` names the address, never the question. */
export function faultOf(error: unknown, at: string): NewsFault {
  if (error instanceof NewsFault) return error;
  return new NewsFault({ at, ...said(error) });
}

function said(error: unknown): Omit<NewsProblem, "at"> {
  if (isHTTPError(error))
    return { problem: `the source answered with status ${error.response.status}`, cure: AGAIN };
  if (isTimeoutError(error)) return { problem: "the source did not answer in time", cure: AGAIN };
  if (error instanceof NotAnAnswer)
    return { problem: `the answer cannot be read (${error.message})`, cure: AGAIN };
  return {
    problem: `the connection failed (${causeOf(error)})`,
    cure: `check the connection; then ${AGAIN}`,
  };
}

/** Node says "fetch failed" and hides the reason in the cause. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause as { code?: string } | undefined;
  return cause?.code ?? error.message;
}
