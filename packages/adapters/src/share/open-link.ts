/** Opens a SMART Health Link: asks its server with the passcode, fetches the sealed files, unseals them here. */

import { list, maybe, type Of, shape, text, webAddress, whole } from "../shape.ts";
import { ShareFault } from "./fault.ts";
import { asksPasscode, type HealthLink } from "./link.ts";
import { ask, problemOf, read } from "./offer.ts";
import { unseal } from "./seal.ts";
import { secondsOf } from "./terms.ts";
import { isCard, type Unpacked, unpack } from "./unpack.ts";

export { isForeign, type Unpacked } from "./unpack.ts";

export interface Opening {
  readonly passcode?: string | undefined;
  /** Who opens it, as the server is told; never a person's name. */
  readonly recipient: string;
  readonly now: Date;
  readonly fetch: typeof globalThis.fetch;
}

/** @throws ShareFault */
export async function openLink(link: HealthLink, opening: Opening): Promise<Unpacked> {
  if (link.exp !== undefined && link.exp <= secondsOf(opening.now)) throw new ShareFault("expired");
  const sealed = await (isDirect(link) ? direct(link, opening) : listed(link, opening));
  return unpack(await Promise.all(sealed.map((file) => unseal(file, link.key))));
}

const isDirect = ({ flag = "" }: HealthLink): boolean => flag.includes("U");

async function direct(
  { url }: HealthLink,
  { recipient, fetch }: Opening,
): Promise<readonly string[]> {
  const address = new URL(url);
  address.searchParams.set("recipient", recipient);
  return [await fileFrom(await ask(fetch, address.href, {}))];
}

const LARGEST_SEALED = 2_000_000;

const isManifest = shape({
  files: list(shape({ contentType: text(), embedded: maybe(text()), location: maybe(webAddress) })),
});

/** Others share a record in several files; more than these are no record of one person. */
const MOST_FILES = 20;

/** The files of FHIR content: ours have one alone. */
async function listed(
  link: HealthLink,
  { recipient, passcode, fetch }: Opening,
): Promise<readonly string[]> {
  const body = JSON.stringify({
    recipient,
    embeddedLengthMax: LARGEST_SEALED,
    ...(asksPasscode(link) ? { passcode: passcode?.normalize("NFKC").trim() ?? "" } : {}),
  });
  const headers = { "content-type": "application/json" };
  const answer = await ask(fetch, link.url, { method: "POST", headers, body });
  if (answer.status === 401) throw await refusal(answer);
  const { files } = await read(answer, isManifest);
  const wanted = files.filter(({ contentType }) => contentType.startsWith("application/fhir+json"));
  if (wanted.length > MOST_FILES) throw new ShareFault("too-large");
  if (wanted.length === 0)
    throw new ShareFault(
      files.some((one) => isCard(one.contentType)) ? "health-card" : "unreadable",
    );
  return Promise.all(wanted.map((file) => sealedIn(file, fetch)));
}

type File = Of<typeof isManifest>["files"][number];

async function sealedIn({ embedded, location }: File, fetch: Opening["fetch"]): Promise<string> {
  if (embedded !== undefined) return embedded;
  if (location === undefined) throw new ShareFault("unreadable");
  return fileFrom(await ask(fetch, location, {}));
}

/** The server says how many tries are left before it locks the share. */
async function refusal(answer: Response): Promise<ShareFault> {
  const said: unknown = await answer.json().catch(() => undefined);
  if (!hasTries(said)) return new ShareFault("wrong-passcode");
  const left = said.remainingAttempts;
  return left > 0 ? new ShareFault("wrong-passcode", left) : new ShareFault("locked");
}

const hasTries = shape({ remainingAttempts: whole });

async function fileFrom(answer: Response): Promise<string> {
  if (!answer.ok) throw new ShareFault(problemOf(answer.status));
  const text = (await answer.text()).trim();
  if (text.length > LARGEST_SEALED) throw new ShareFault("too-large");
  return text;
}
