/** What can go wrong with a registry, said with the place and the cure. */
import { isHTTPError, isTimeoutError } from "ky";

export class RegistryFault extends Error {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;

  constructor(at: string, { problem, cure }: Said) {
    super(`${at}: ${problem}; ${cure}`);
    this.name = "RegistryFault";
    this.at = at;
    this.problem = problem;
    this.cure = cure;
  }
}

/** The registry does not know the token of a page any more. */
export class TokenRefused extends RegistryFault {}

/** An answer that came whole and is no page of trials. */
export class NotAPage extends Error {}

interface Said {
  readonly problem: string;
  readonly cure: string;
}

const AGAIN =
  "run the same command again later: it goes on where it stopped, and what is stored stays";

/** `at` names the address and the page, never the query. */
export function faultOf(error: unknown, at: string, hasToken: boolean): RegistryFault {
  if (error instanceof RegistryFault) return error;
  if (isHTTPError(error)) return statusFault(error.response.status, at, hasToken);
  if (isTimeoutError(error))
    return new RegistryFault(at, { problem: "the registry did not answer in time", cure: AGAIN });
  if (error instanceof NotAPage)
    return new RegistryFault(at, {
      problem: `the answer is no page of trials (${error.message})`,
      cure: `check the address given with --source; if it is right, ${AGAIN}`,
    });
  return new RegistryFault(at, {
    problem: `the connection failed (${causeOf(error)})`,
    cure: `check the connection and the address given with --source; then ${AGAIN}`,
  });
}

function statusFault(status: number, at: string, hasToken: boolean): RegistryFault {
  if (status === 429)
    return new RegistryFault(at, { problem: "the registry asks for a pause (429)", cure: AGAIN });
  if (status === 400 && hasToken)
    return new TokenRefused(at, { problem: "the registry refused the page token", cure: AGAIN });
  if (status === 400)
    return new RegistryFault(at, {
      problem: "the registry does not understand the question (400)",
      cure: "check what was given with --query",
    });
  const cure = status >= 500 ? AGAIN : "check the address given with --source";
  return new RegistryFault(at, { problem: `the registry answered with status ${status}`, cure });
}

/** Node says "fetch failed" and hides the reason in the cause. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause as { code?: string } | undefined;
  return cause?.code ?? error.message;
}
