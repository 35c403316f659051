/** The SMART launch with its library; what it stores is ours: the way out in the session of the tab, tokens in memory. */

import { KINDS } from "@nextline/adapters/smart/fetch-record";
import whole from "fhirclient/lib/adapters/BrowserAdapter";

/** A module of the older kind comes whole from the bundler: its class stands one step further in. */
const { default: BrowserAdapter } = whole as unknown as { readonly default: typeof whole };

/** What the way back needs: it leaves the session the moment it is read, and no token ever gets there. */
const session = {
  get: async (key: string) => {
    const text = sessionStorage.getItem(key);
    return text === null ? null : JSON.parse(text);
  },
  set: async (key: string, value: unknown) => {
    sessionStorage.setItem(key, JSON.stringify(value));
    return value;
  },
  unset: async (key: string) => {
    const isThere = sessionStorage.getItem(key) !== null;
    sessionStorage.removeItem(key);
    return isThere;
  },
};

class Leaving extends BrowserAdapter {
  override getStorage() {
    return session;
  }

  /** Without what the address brought: it could name another hospital. */
  override getUrl() {
    return new URL(location.pathname, location.href);
  }
}

class Returning extends BrowserAdapter {
  readonly #memory = new Map<string, unknown>();
  readonly #storage = {
    get: async (key: string) => {
      if (this.#memory.has(key)) return this.#memory.get(key);
      const value = await session.get(key);
      await session.unset(key);
      return value;
    },
    set: async (key: string, value: unknown) => {
      this.#memory.set(key, value);
      return value;
    },
    unset: async (key: string) => this.#memory.delete(key),
  };

  override getStorage() {
    return this.#storage;
  }
}

/** To read, of the kinds that the reader knows, and nothing for later. */
const SCOPE = ["launch/patient", ...["Patient", ...KINDS].map((kind) => `patient/${kind}.read`)];

/** Asks the address how to sign in there, and goes. */
export async function leaveFor(address: string, clientId: string): Promise<void> {
  await new Leaving().getSmartApi().authorize({
    iss: address,
    clientId,
    scope: SCOPE.join(" "),
    redirectUri: new URL("callback.html", location.href).href,
    // Sent always: not every server says that it takes it, and one that does not leaves it unread.
    pkceMode: "unsafeV1",
  });
}

export interface Permission {
  readonly base: string;
  readonly patient: string;
  readonly ask: (url: string) => Promise<unknown>;
}

/** @throws Error where the person did not sign in, or this page was opened in another way */
export async function comeBack(): Promise<Permission> {
  const client = await new Returning().getSmartApi().ready().finally(forgetWay);
  const { serverUrl } = client.state;
  const patient = client.patient.id;
  if (!patient) throw new Error("the hospital did not say whose record it is");
  return { base: serverUrl, patient, ask: (url) => client.request(url) };
}

/** The name under which the library keeps which of its states is the one of now. */
const CURRENT = "SMART_KEY";

/** However it went: what was needed to come back is of no use any more. */
async function forgetWay(): Promise<void> {
  const state = await session.get(CURRENT);
  for (const key of [CURRENT, ...(typeof state === "string" ? [state] : [])])
    await session.unset(key);
}
