/** Keeps shares: how many there may be, until when, and one change at a time for each. */
import { hashOf, newName, passcodeHash, type ShareRecord } from "./record.ts";

/** A place for small texts by name; a text is written whole or not at all. */
export interface ShareFiles {
  read(name: string): Promise<string | undefined>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  names(): Promise<readonly string[]>;
}

export interface ShelfOptions {
  readonly files: ShareFiles;
  /** Seconds since 1970. */
  readonly now: () => number;
  readonly most: number;
}

export interface Kept {
  readonly sealed: string;
  readonly passcode: string;
  readonly exp: number;
}

export class Shelf {
  readonly #files: ShareFiles;
  readonly #most: number;
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly now: () => number;

  constructor({ files, now, most }: ShelfOptions) {
    this.#files = files;
    this.#most = most;
    this.now = now;
  }

  /** Gives nothing where the shelf is full. */
  add({ sealed, passcode, exp }: Kept): Promise<{ id: string; token: string } | undefined> {
    return this.#alone("add", async () => {
      await this.sweep();
      if ((await this.#files.names()).length >= this.#most) return undefined;
      const [id, token] = [newName(), newName()];
      await this.#write(id, {
        schema: "nextline/kept-share/1",
        sealed,
        passcode: await passcodeHash(passcode),
        token: hashOf(token),
        exp,
        wrong: 0,
      });
      return { id, token };
    });
  }

  /** Reads, lets `change` decide, writes what it gives back; two at once for one share follow each other. */
  change<T>(
    id: string,
    change: (record: ShareRecord) => Promise<Change<T>>,
  ): Promise<T | undefined> {
    return this.#alone(id, async () => {
      const record = await this.find(id);
      if (record === undefined) return undefined;
      const { next, gives } = await change(record);
      if (next === "remove") await this.#files.remove(hashOf(id));
      else if (next !== record) await this.#write(id, next);
      return gives;
    });
  }

  /** What is over is not found, and is gone from the disk from then on. */
  async find(id: string): Promise<ShareRecord | undefined> {
    const record = await this.#read(hashOf(id));
    if (record === undefined || record.exp > this.now()) return record;
    await this.#files.remove(hashOf(id));
    return undefined;
  }

  /** Removes everything that is over, and contents that nobody came for while they could. */
  async sweep(): Promise<void> {
    for (const name of await this.#files.names()) {
      const record = await this.#read(name);
      if (record === undefined || record.exp <= this.now()) await this.#files.remove(name);
      else if (isLeftLying(record, this.now())) {
        const { sealed: _gone, ticket: _over, ...rest } = record;
        await this.#files.write(name, JSON.stringify(rest));
      }
    }
  }

  #write(id: string, record: ShareRecord): Promise<void> {
    return this.#files.write(hashOf(id), JSON.stringify(record));
  }

  /** A file that was damaged counts as none. */
  async #read(name: string): Promise<ShareRecord | undefined> {
    const text = await this.#files.read(name);
    try {
      const record: ShareRecord | undefined = text === undefined ? undefined : JSON.parse(text);
      return record?.schema === "nextline/kept-share/1" ? record : undefined;
    } catch {
      return undefined;
    }
  }

  #alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(key) ?? Promise.resolve()).then(work, work);
    const done = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#turns.get(key) === done) this.#turns.delete(key);
      });
    this.#turns.set(key, done);
    return turn;
  }
}

export interface Change<T> {
  readonly next: ShareRecord | "remove";
  readonly gives: T;
}

const isLeftLying = ({ ticket }: ShareRecord, now: number): boolean =>
  ticket !== undefined && ticket.until <= now;
