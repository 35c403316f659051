/** A registry on the loopback address for tests: it pages by token and misbehaves where a script says so. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Study {
  readonly protocolSection: object;
}

/** What the server does with one request, instead of answering it. */
export type Misdeed =
  | { readonly kind: "status"; readonly status: number; readonly retryAfter?: string }
  /** Half of the answer, then the connection is cut. */
  | { readonly kind: "cut" }
  /** No byte at all. */
  | { readonly kind: "hang-up" }
  /** Half of the answer, then nothing. */
  | { readonly kind: "stall" }
  | { readonly kind: "body"; readonly body: string };

export interface Loopback {
  readonly url: string;
  /** The address and parameters of every request, in order. */
  readonly asked: readonly URLSearchParams[];
  studies: readonly unknown[];
  /** Whether to say how many there are. */
  total: "true" | "absent" | number;
  /** By number of request, from 0: misdeeds come before the answer. */
  readonly misdeeds: Map<number, Misdeed>;
  /** Tokens from before are refused. */
  forgetTokens(): void;
  close(): Promise<void>;
}

export async function openLoopback(studies: readonly unknown[], pageSize = 3): Promise<Loopback> {
  const asked: URLSearchParams[] = [];
  let era = 0;
  const server = createServer((request, response) => {
    const number = asked.length;
    const parameters = parametersOf(request);
    asked.push(parameters);
    const answer = pageOf(loopback, { parameters, era, pageSize });
    const misdeed = loopback.misdeeds.get(number);
    if (misdeed !== undefined) misbehave(response, misdeed, JSON.stringify(answer));
    else send(response, answer === undefined ? 400 : 200, JSON.stringify(answer ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const loopback: Loopback = {
    url: `http://127.0.0.1:${port}/api/v2`,
    asked,
    studies,
    total: "true",
    misdeeds: new Map(),
    forgetTokens: () => {
      era += 1;
    },
    close: () => closed(server),
  };
  return loopback;
}

const parametersOf = ({ url }: IncomingMessage): URLSearchParams =>
  new URL(url ?? "", "http://127.0.0.1").searchParams;

interface Turn {
  readonly parameters: URLSearchParams;
  readonly era: number;
  readonly pageSize: number;
}

/** Undefined for a token that is not known. */
function pageOf({ studies, total }: Loopback, { parameters, era, pageSize }: Turn) {
  const token = parameters.get("pageToken");
  if (token !== null && !token.startsWith(`${era}-`)) return undefined;
  const from = token === null ? 0 : Number(token.split("-")[1]);
  const wanted = studies.filter((study) => isSince(study, parameters.get("filter.advanced")));
  const next =
    from + pageSize < wanted.length ? { nextPageToken: `${era}-${from + pageSize}` } : {};
  const count = total === "true" ? wanted.length : total;
  return {
    ...(count === "absent" ? {} : { totalCount: count }),
    studies: wanted.slice(from, from + pageSize),
    ...next,
  };
}

function isSince(study: unknown, filter: string | null): boolean {
  const since = /RANGE\[([\d-]+),/.exec(filter ?? "")?.[1];
  const updated = (
    study as {
      protocolSection?: { statusModule?: { lastUpdatePostDateStruct?: { date: string } } };
    }
  ).protocolSection?.statusModule?.lastUpdatePostDateStruct?.date;
  return since === undefined || updated === undefined || updated >= since;
}

export function misbehave(response: ServerResponse, misdeed: Misdeed, whole: string): void {
  if (misdeed.kind === "body") send(response, 200, misdeed.body);
  else if (misdeed.kind === "hang-up") response.socket?.destroy();
  else if (misdeed.kind === "status") {
    if (misdeed.retryAfter !== undefined) response.setHeader("Retry-After", misdeed.retryAfter);
    send(response, misdeed.status, "no");
  } else {
    const headers = { "content-type": "application/json", "content-length": whole.length * 2 };
    response.writeHead(200, headers);
    response.write(whole.slice(0, whole.length / 2), () => {
      if (misdeed.kind === "cut") response.socket?.destroy();
    });
  }
}

export function send(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  response.end(body);
}

export function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** A record with as little as a store looks at. */
export function studyOf(
  number: number,
  fields: { status?: string; updated?: string; title?: string } = {},
) {
  const {
    status = "RECRUITING",
    updated = "2026-01-01",
    title = `Made-up trial ${number}`,
  } = fields;
  return {
    protocolSection: {
      identificationModule: { nctId: `NCT${90_000_000 + number}`, briefTitle: title },
      statusModule: { overallStatus: status, lastUpdatePostDateStruct: { date: updated } },
    },
  };
}
