/** Keeps what was read in the stored trials, so that it is read once a fetch and not once a match. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import { join } from "node:path";
import type { SlimReading } from "@nextline/core";
import type { Snapshot } from "./port.ts";
import { textAt } from "./text-at.ts";
import { writeWhole } from "./write-whole.ts";

/** By NCT id. */
export type Readings = Readonly<Record<string, SlimReading>>;

/** The same trials read with the same knowledge: any change of either is another key. */
export const readingsKey = (snapshot: Snapshot, knowledgeHash: string): string =>
  createHash("sha256")
    .update(JSON.stringify([knowledgeHash, snapshot]))
    .digest("hex");

const FILE = "readings.json";

interface Kept {
  readonly key: string;
  readonly readings: Readings;
}

/** Undefined where there are none of this key: they are then made anew. */
export async function keptReadings(folder: string, key: string): Promise<Readings | undefined> {
  const text = await textAt(join(folder, FILE));
  const kept = text === undefined ? undefined : parsed(text);
  return kept?.key === key ? kept.readings : undefined;
}

/** A folder that cannot be written to only costs time. */
export async function keepReadings(folder: string, key: string, readings: Readings): Promise<void> {
  const kept: Kept = { key, readings };
  await fs.promises.mkdir(folder, { recursive: true }).catch(() => undefined);
  await writeWhole(join(folder, FILE), JSON.stringify(kept)).catch(() => undefined);
}

function parsed(text: string): Kept | undefined {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return undefined;
  }
}
