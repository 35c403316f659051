/** What a place for trial records offers: contents kept by their hash, and one snapshot that names which of them count. */

/** SHA-256 in hexadecimal. */
export type Hash = string;

export interface SnapshotEntry {
  readonly hash: Hash;
  /** As in the record, for counting what closed; absent where the record has none. */
  readonly status?: string;
}

export interface Snapshot {
  readonly schema: "nextline/trials-snapshot/1";
  /** The day up to which every change is in here: on it, what did not change was still so. */
  readonly asOf: string;
  /** What the registry was asked for; another question makes another snapshot. */
  readonly query: string;
  /** By NCT id. */
  readonly entries: Readonly<Record<string, SnapshotEntry>>;
}

/** One page of a fetch under way. */
export interface JournalPage {
  /** The token of the page that comes next; absent after the last. */
  readonly next?: string;
  readonly entries: Readonly<Record<string, SnapshotEntry>>;
}

export interface JournalHead {
  readonly query: string;
  /** Changes from this day on; absent for everything. */
  readonly since?: string;
  /** The day on which it began. */
  readonly startedOn: string;
  /** How many records the registry says there are; absent where it does not say. */
  readonly total?: number;
}

export interface Journal {
  readonly head: JournalHead;
  readonly pages: readonly JournalPage[];
}

export interface TrialStore {
  /** Keeps a text and gives its hash; a text that is there already is not written again. */
  put(text: string): Promise<Hash>;
  /** The text of this hash; a `StoreFault` where it is gone or changed. */
  get(hash: Hash): Promise<string>;
  readSnapshot(): Promise<Snapshot | undefined>;
  /** From here on the new snapshot counts; until the last byte, the old one. */
  writeSnapshot(snapshot: Snapshot): Promise<void>;
  readJournal(): Promise<Journal | undefined>;
  startJournal(head: JournalHead): Promise<void>;
  addToJournal(page: JournalPage): Promise<void>;
  endJournal(): Promise<void>;
  /** Removes the contents that no snapshot and no journal names; gives how many. */
  sweep(): Promise<number>;
}

/** Something in the store is not as it was written. */
export class StoreFault extends Error {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;

  constructor(at: string, problem: string, cure: string) {
    super(`${at}: ${problem}; ${cure}`);
    this.name = "StoreFault";
    this.at = at;
    this.problem = problem;
    this.cure = cure;
  }
}
