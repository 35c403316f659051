/** The client of ClinicalTrials.gov, API v2: one page at a time, not too often, and again where it fails. */
import ky from "ky";
import pThrottle from "p-throttle";
import { wholeAnswer } from "../http/whole-answer.ts";
import { faultOf } from "./fault.ts";
import { type RegistryPage, readPage } from "./page.ts";
import { parametersOf, type Question } from "./question.ts";

export interface Pace {
  /** Requests a minute; the registry allows about 50. */
  readonly perMinute: number;
  /** Tries after the first. */
  readonly retries: number;
  /** The first wait; each further one is twice as long, less a random part. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** For one whole answer, its last byte included. */
  readonly timeoutMs: number;
}

export const PACE: Pace = {
  perMinute: 40,
  retries: 4,
  firstWaitMs: 1000,
  longestWaitMs: 60_000,
  timeoutMs: 60_000,
};

export interface Registry {
  /** `number` counts pages from 1 and only serves to name a fault. */
  page(question: Question, token: string | undefined, number: number): Promise<RegistryPage>;
}

export function openRegistry(source: string, pace: Pace = PACE): Registry {
  const client = clientFor(pace);
  const address = `${source.replace(/\/+$/, "")}/studies`;
  return {
    page: async (question, token, number) => {
      try {
        const searchParams = parametersOf(question, token);
        return readPage(await client.get(address, { searchParams }).text());
      } catch (error) {
        throw faultOf(error, `${address}, page ${number}`, token !== undefined);
      }
    },
  };
}

/** So many at once before the rate counts: what changed in a day is a page or two. */
const BURST = 5;

function clientFor({ perMinute, retries, firstWaitMs, longestWaitMs, timeoutMs }: Pace) {
  // Each try counts against the rate, not each page.
  const inTurn = pThrottle({ limit: BURST, interval: (BURST * 60_000) / perMinute });
  return ky.create({
    fetch: inTurn((request: Request | URL | string, options?: RequestInit) =>
      wholeAnswer(readPage, request, options),
    ),
    timeout: timeoutMs,
    retry: {
      limit: retries,
      delay: (attempt) => firstWaitMs * 2 ** (attempt - 1),
      backoffLimit: longestWaitMs,
      maxRetryAfter: longestWaitMs,
      jitter: (wait) => wait * (0.5 + Math.random() / 2),
      retryOnTimeout: true,
    },
  });
}
