/** Makes a share on a server, asks how it stands, and takes it back; the key never leaves the device. */

import { maybe, type Of, oneOf, shape, text, whole } from "../shape.ts";
import { ShareFault, type ShareProblem } from "./fault.ts";
import { addressFor, type HealthLink, linkOf } from "./link.ts";
import { packShared, type Shared } from "./payload.ts";
import { newKey, seal } from "./seal.ts";
import { expiryAfter, passcodeOf } from "./terms.ts";

type Fetch = typeof globalThis.fetch;

export interface OfferTerms {
  readonly passcode: string;
  readonly days: number;
  readonly now: Date;
  /** The folder of the server's shares, as "https://example.org/links". */
  readonly links: string;
  /** The page that opens a share; the link stands behind its #. */
  readonly page: string;
  readonly fetch: Fetch;
}

/** What its maker keeps: enough to see how it stands and to delete it, not enough to open it. */
export interface Offer {
  readonly url: string;
  readonly token: string;
  readonly exp: number;
}

export interface MadeLink {
  readonly offer: Offer;
  /** For other readers of Health Links. */
  readonly link: string;
  /** For a browser. */
  readonly address: string;
}

const isMade = shape({ id: text(/^[\w-]{43}$/), token: text() });

/** Whether the pages come from a server that keeps links: a folder of files answers with another status. */
export const keepsLinks = async (links: string, fetch: Fetch): Promise<boolean> =>
  (await ask(fetch, links, {})).status === 204;

/** @throws ShareFault */
export async function offerLink(shared: Shared, terms: OfferTerms): Promise<MadeLink> {
  const passcode = passcodeOf(terms.passcode);
  const exp = expiryAfter(terms.days, terms.now);
  const key = newKey();
  const sealed = await seal(packShared(shared), key);
  const body = JSON.stringify({ sealed, passcode, exp });
  const answer = await ask(terms.fetch, terms.links, {
    method: "POST",
    headers: JSON_HEADERS,
    body,
  });
  if (answer.status === 404 || answer.status === 405) throw new ShareFault("no-server");
  const { id, token } = await read(answer, isMade);
  const link: HealthLink = { url: `${terms.links}/${id}`, key, exp, flag: "P", label: "Nextline" };
  const offer = { url: link.url, token, exp };
  return { offer, link: linkOf(link), address: addressFor(terms.page, link) };
}

const isState = shape({
  state: oneOf("waiting", "opened", "locked"),
  wrong: whole,
  openedAt: maybe(whole),
});

export type OfferState = Of<typeof isState>;

/** @throws ShareFault "gone" where it is over or deleted */
export async function stateOf(offer: Offer, fetch: Fetch): Promise<OfferState> {
  return read(await ask(fetch, `${offer.url}/state`, { headers: bearer(offer) }), isState);
}

/** One that is gone already counts as deleted. */
export async function withdraw(offer: Offer, fetch: Fetch): Promise<void> {
  const answer = await ask(fetch, offer.url, { method: "DELETE", headers: bearer(offer) });
  if (!answer.ok && answer.status !== 404) throw new ShareFault(problemOf(answer.status));
}

const JSON_HEADERS = { "content-type": "application/json" };
const bearer = ({ token }: Offer) => ({ authorization: `Bearer ${token}` });

/** No cookie, no referrer, nothing kept by the browser. */
export async function ask(fetch: Fetch, url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, {
      ...init,
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
  } catch {
    throw new ShareFault("no-answer");
  }
}

export async function read<T>(answer: Response, fits: (value: unknown) => value is T): Promise<T> {
  if (!answer.ok) throw new ShareFault(problemOf(answer.status));
  const said: unknown = await answer.json().catch(() => undefined);
  if (!fits(said)) throw new ShareFault("no-answer");
  return said;
}

const PROBLEMS: Readonly<Record<number, ShareProblem>> = {
  401: "wrong-passcode",
  404: "gone",
  410: "gone",
  413: "too-large",
  423: "locked",
  429: "too-often",
};

export const problemOf = (status: number): ShareProblem => PROBLEMS[status] ?? "no-answer";
