/** Joins what was fetched with what was stored, and counts what is new, changed and closed. */
import type { JournalHead, JournalPage, Snapshot, SnapshotEntry } from "../storage/port.ts";

export interface SyncCounts {
  readonly stored: number;
  readonly new: number;
  readonly changed: number;
  readonly closed: number;
}

export interface Fetched {
  readonly head: JournalHead;
  readonly pages: readonly JournalPage[];
  /** As the registry announced; absent where it did not. */
  readonly total?: number;
  readonly openStatuses: readonly string[];
}

export interface Merged {
  readonly snapshot: Snapshot;
  readonly counts: SyncCounts;
  readonly shortfall?: { readonly announced: number; readonly received: number };
}

type Entries = Readonly<Record<string, SnapshotEntry>>;

export function mergedInto(base: Snapshot | undefined, fetched: Fetched): Merged {
  const { head, pages, total, openStatuses } = fetched;
  const before = base?.entries ?? {};
  // A trial on two pages counts once, as the later page has it.
  const got: Entries = Object.assign({}, ...pages.map((page) => page.entries));
  const received = Object.keys(got).length;
  const isShort = total !== undefined && received < total;
  // Only a whole answer to the whole question says that what is not in it is gone.
  const isWhole = head.since === undefined && !isShort;
  const isOpen = isOpenAmong(openStatuses);
  const entries = isWhole ? got : { ...before, ...newsFor(before, got, isOpen) };
  return {
    snapshot: {
      schema: "nextline/trials-snapshot/1",
      asOf: head.startedOn,
      query: head.query,
      entries: inOrder(entries),
    },
    counts: countsOf(before, entries, isOpen),
    ...(isShort ? { shortfall: { announced: total, received } } : {}),
  };
}

type IsOpen = (entry: SnapshotEntry | undefined) => boolean;

const isOpenAmong =
  (openStatuses: readonly string[]): IsOpen =>
  (entry) =>
    entry?.status !== undefined && openStatuses.includes(entry.status);

/** A trial that closed before it was ever stored is no news to anybody. */
const newsFor = (before: Entries, got: Entries, isOpen: IsOpen): Entries =>
  Object.fromEntries(
    Object.entries(got).filter(
      ([nct, entry]) => before[nct] !== undefined || entry.status === undefined || isOpen(entry),
    ),
  );

const inOrder = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));

function countsOf(before: Entries, after: Entries, isOpen: IsOpen): SyncCounts {
  const ncts = Object.keys(after);
  return {
    stored: ncts.length,
    new: ncts.filter((nct) => before[nct] === undefined).length,
    changed: ncts.filter((nct) => before[nct] && before[nct].hash !== after[nct]?.hash).length,
    closed: Object.keys(before).filter((nct) => isOpen(before[nct]) && !isOpen(after[nct])).length,
  };
}
