/** Reads a snapshot manifest, and refuses one that is not whole with what to do. */
import { z } from "zod";
import { type Snapshot, StoreFault } from "./port.ts";
import { textAt } from "./text-at.ts";

const entry = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  status: z.string().exactOptional(),
});
export const entries = z.record(z.string(), entry);

const snapshot = z.strictObject({
  schema: z.literal("nextline/trials-snapshot/1"),
  asOf: z.string(),
  query: z.string(),
  entries,
});

/** Undefined where none was ever written. */
export async function readSnapshot(place: string): Promise<Snapshot | undefined> {
  const text = await textAt(place);
  if (text === undefined) return undefined;
  const read = snapshot.safeParse(parsed(text));
  if (read.success) return read.data;
  throw new StoreFault(
    place,
    "the list of stored trials cannot be read",
    "delete this file and fetch all trials again: nextline trials sync --full",
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
