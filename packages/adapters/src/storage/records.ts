/** The stored records of a snapshot, one after the other. */
import type { Snapshot, TrialStore } from "./port.ts";

export interface StoredRecord {
  readonly nct: string;
  readonly record: unknown;
}

export async function* storedRecords(
  store: TrialStore,
  { entries }: Snapshot,
): AsyncGenerator<StoredRecord> {
  for (const [nct, { hash }] of Object.entries(entries)) {
    yield { nct, record: JSON.parse(await store.get(hash)) };
  }
}
