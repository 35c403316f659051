/** The one place that touches IndexedDB: a few named values, written for good before the promise resolves. */
import { deleteDB, type IDBPDatabase, openDB } from "idb";

const NAME = "nextline";
const STORE = "values";

export type Slot = "saved" | "contacts" | "pack" | "news";

let opening: Promise<IDBPDatabase> | undefined;

function database(): Promise<IDBPDatabase> {
  opening ??= openDB(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore(STORE);
    },
    // Another tab wants to delete or upgrade: let it.
    blocking: () => void close(),
    terminated: () => {
      opening = undefined;
    },
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

async function close(): Promise<void> {
  const db = await opening?.catch(() => undefined);
  opening = undefined;
  db?.close();
}

export async function read(slot: Slot): Promise<unknown> {
  return (await database()).get(STORE, slot);
}

/** Resolves once the value would survive the end of the tab. */
export async function write(slot: Slot, value: unknown): Promise<void> {
  const tx = (await database()).transaction(STORE, "readwrite", { durability: "strict" });
  const put = tx.store.put(value, slot);
  // Said at once rather than after the answer to `put`: a tab that ends in between would take the value with it.
  tx.commit();
  await Promise.all([put, tx.done]);
}

export async function deleteAll(): Promise<void> {
  await close();
  await deleteDB(NAME);
}
