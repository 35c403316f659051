/** Asks a source of news: not too often, again where it fails, and an answer that cannot be read counts as a failure. */
import ky from "ky";
import pThrottle from "p-throttle";
import { wholeAnswer } from "../http/whole-answer.ts";
import { faultOf } from "./fault.ts";

export interface NewsPace {
  /** PubMed allows 3 without a key. */
  readonly perSecond: number;
  /** Tries after the first. */
  readonly retries: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** For one whole answer, its last byte included. */
  readonly timeoutMs: number;
}

export const NEWS_PACE: NewsPace = {
  perSecond: 2,
  retries: 3,
  firstWaitMs: 1000,
  longestWaitMs: 30_000,
  timeoutMs: 60_000,
};

export type Parameters = Readonly<Record<string, string>>;

export interface NewsClient {
  /** `read` throws where the answer is not what was asked for; then it is asked for again. */
  get<T>(address: string, parameters: Parameters, read: (body: string) => T): Promise<T>;
}

export function newsClient(pace: NewsPace = NEWS_PACE): NewsClient {
  const inTurn = pThrottle({ limit: pace.perSecond, interval: 1000 });
  return {
    get: async (address, parameters, read) => {
      const fetchRead = (request: Request | URL | string, options?: RequestInit) =>
        wholeAnswer(read, request, options);
      try {
        const searchParams = { ...parameters };
        const client = ky.create({ fetch: inTurn(fetchRead), ...settings(pace) });
        return read(await client.get(address, { searchParams }).text());
      } catch (error) {
        throw faultOf(error, address);
      }
    },
  };
}

const settings = ({ retries, firstWaitMs, longestWaitMs, timeoutMs }: NewsPace) => ({
  timeout: timeoutMs,
  retry: {
    limit: retries,
    delay: (attempt: number) => firstWaitMs * 2 ** (attempt - 1),
    backoffLimit: longestWaitMs,
    jitter: (wait: number) => wait * (0.5 + Math.random() / 2),
    maxRetryAfter: longestWaitMs,
    retryOnTimeout: true,
  },
});
