/** Reads and changes what is stored, one change at a time over all tabs, encrypted where a passphrase is set. */
import { isSealed, type Key, keyOf, type Sealed, seal, unseal } from "./cipher.ts";
import * as database from "./database.ts";
import { migrate } from "./migrations.ts";
import type { Change, Contacts, Saved } from "./saved.ts";

export type Opened =
  | { readonly kind: "open"; readonly saved: Saved }
  | { readonly kind: "locked" }
  /** The store refuses: answers are kept in memory only. */
  | { readonly kind: "memory"; readonly saved: Saved };

export class Vault {
  readonly #vocabulary: string;
  #key: Key | undefined;

  constructor(vocabulary: string) {
    this.#vocabulary = vocabulary;
  }

  get hasKey(): boolean {
    return this.#key !== undefined;
  }

  async open(): Promise<Opened> {
    const stored = await database.read("saved").catch(() => REFUSED);
    if (stored === REFUSED) return { kind: "memory", saved: migrate(undefined, this.#vocabulary) };
    if (isSealed(stored) && this.#keyOf(stored) === undefined) return { kind: "locked" };
    return { kind: "open", saved: await this.#read(stored) };
  }

  /** @returns false where it is the wrong passphrase */
  async unlock(passphrase: string): Promise<boolean> {
    const stored = await database.read("saved");
    if (!isSealed(stored)) return true;
    const key = await keyOf(passphrase, stored.salt);
    const right = await unseal(stored, key).then(
      () => true,
      () => false,
    );
    if (right) this.#key = key;
    return right;
  }

  forgetKey(): void {
    this.#key = undefined;
  }

  /** Reads anew, changes, writes: what another tab has answered meanwhile is kept. */
  change(change: Change): Promise<Saved> {
    return alone(async () => {
      const saved = change(await this.#read(await database.read("saved")));
      await this.#write(saved);
      return saved;
    });
  }

  /** From now on sealed with this passphrase; undefined takes the passphrase away. */
  async setPassphrase(passphrase: string | undefined): Promise<void> {
    const key = passphrase === undefined ? undefined : await keyOf(passphrase);
    await alone(async () => {
      const saved = await this.#read(await database.read("saved"));
      this.#key = key;
      await this.#write(saved);
    });
  }

  async contacts(): Promise<Contacts> {
    const stored = await database.read("contacts").catch(() => undefined);
    return typeof stored === "object" && stored !== null ? (stored as Contacts) : {};
  }

  setContacts(contacts: Contacts): Promise<void> {
    return database.write("contacts", contacts);
  }

  async deleteAll(): Promise<void> {
    this.#key = undefined;
    await alone(() => database.deleteAll());
  }

  async #read(stored: unknown): Promise<Saved> {
    if (!isSealed(stored)) {
      // Another tab has taken the passphrase off: to seal again with it would shut that tab out.
      this.#key = undefined;
      return migrate(stored, this.#vocabulary);
    }
    const key = this.#keyOf(stored);
    if (key === undefined) throw new Locked();
    return migrate(await unseal(stored, key), this.#vocabulary);
  }

  /** The key of this tab, where it is the one of this seal; after a new passphrase in another tab it is not. */
  #keyOf({ salt }: Sealed): Key | undefined {
    const isOurs = this.#key?.salt.every((byte, i) => byte === salt[i]) === true;
    if (!isOurs) this.#key = undefined;
    return this.#key;
  }

  async #write(saved: Saved): Promise<void> {
    const key = this.#key;
    await database.write("saved", key === undefined ? saved : await seal(saved, key));
  }
}

/** Another tab has set a passphrase, or it was locked meanwhile. */
export class Locked extends Error {}

const REFUSED = Symbol("the store refuses");

/** One tab at a time. Where the page lacks locks (no https), changes of one tab still follow each other. */
let queue: Promise<unknown> = Promise.resolve();

function alone<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks !== undefined) return navigator.locks.request("nextline-saved", work);
  const turn = queue.then(work, work);
  queue = turn.catch(() => undefined);
  return turn;
}
