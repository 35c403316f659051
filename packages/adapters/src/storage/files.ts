/**
 * The store as files in one folder:
 *
 *     contents/ab/abcd….json    a record, by the hash of its text
 *     snapshot.json             which contents count, and up to which day
 *     journal.ndjson            a fetch under way, a line a page
 *
 * Everything but the journal is written beside and renamed. Contents come before what names them, so that a cut at
 * any byte leaves the snapshot before as it was.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import { join } from "node:path";
import { appendLine, readJournal } from "./journal.ts";
import { type Hash, type JournalHead, type Snapshot, StoreFault, type TrialStore } from "./port.ts";
import { readSnapshot } from "./read-snapshot.ts";
import { sweep } from "./sweep.ts";
import { textAt } from "./text-at.ts";
import { writeWhole } from "./write-whole.ts";

// Taken from the module at each call, so that a test can cut any of them.
const disk = fs.promises;

export function openTrialStore(folder: string): TrialStore {
  const journal = join(folder, "journal.ndjson");
  const snapshot = join(folder, "snapshot.json");
  return {
    put: (text) => put(folder, text),
    get: (hash) => get(folder, hash),
    readSnapshot: () => readSnapshot(snapshot),
    writeSnapshot: (next: Snapshot) => writeIn(folder, snapshot, JSON.stringify(next)),
    readJournal: () => readJournal(journal),
    startJournal: (head: JournalHead) => writeIn(folder, journal, `${JSON.stringify(head)}\n`),
    addToJournal: (page) => appendLine(journal, page),
    endJournal: () => disk.rm(journal, { force: true }),
    sweep: async () => await sweep(folder, await namedBy(snapshot, journal)),
  };
}

const placeOf = (folder: string, hash: Hash): string =>
  join(folder, "contents", hash.slice(0, 2), `${hash}.json`);

const hashOf = (text: string): Hash => createHash("sha256").update(text).digest("hex");

async function put(folder: string, text: string): Promise<Hash> {
  const hash = hashOf(text);
  const place = placeOf(folder, hash);
  // What a crash of the machine left half on the disk under this name is written anew.
  if ((await textAt(place)) === text) return hash;
  await writeIn(join(place, ".."), place, text);
  return hash;
}

async function get(folder: string, hash: Hash): Promise<string> {
  const place = placeOf(folder, hash);
  const text = await textAt(place);
  if (text !== undefined && hashOf(text) === hash) return text;
  const problem = text === undefined ? "a stored trial is gone" : "a stored trial was changed";
  throw new StoreFault(place, problem, "fetch all trials again: nextline trials sync --full");
}

async function writeIn(folder: string, place: string, text: string): Promise<void> {
  await disk.mkdir(folder, { recursive: true });
  await writeWhole(place, text);
}

async function namedBy(snapshot: string, journal: string): Promise<ReadonlySet<Hash>> {
  const kept = Object.values((await readSnapshot(snapshot))?.entries ?? {});
  const pages = (await readJournal(journal))?.pages ?? [];
  const coming = pages.flatMap(({ entries }) => Object.values(entries));
  return new Set([...kept, ...coming].map(({ hash }) => hash));
}
