/** Reads packs from their bytes, in a browser's worker as in Node: the hash first, then the shape. */
import {
  applyDelta,
  type PackDelta,
  type PackedTrial,
  type SlimReading,
  type TrialPack,
} from "@nextline/core";
import type * as z from "zod/mini";
import { type Refusal, refused } from "./refusal.ts";
import { deltaSchema, indexSchema, type PackEntry, type PackIndex, packSchema } from "./schema.ts";

/** Its texts stand in its record: `fullReading` of core puts them back. */
export type ReadTrial = PackedTrial<SlimReading>;

export type Read<T> = { readonly value: T } | { readonly refused: Refusal };

export interface Expected {
  /** From the list of packs. */
  readonly hash: string;
  readonly region: string;
}

export const readPack = (bytes: Bytes, expected: Expected): Promise<Read<TrialPack<SlimReading>>> =>
  readChecked(bytes, expected, packSchema);

export const readDelta = (
  bytes: Bytes,
  expected: Expected,
): Promise<Read<PackDelta<SlimReading>>> => readChecked(bytes, expected, deltaSchema);

/** The pack after, from the one before and the delta between them; the outcome is checked as a whole. */
export async function readUpdate(
  before: TrialPack<SlimReading>,
  bytes: Bytes,
  entry: PackEntry,
): Promise<Read<TrialPack<SlimReading>>> {
  if (entry.delta === undefined) return refused("not-a-pack", "delta");
  const { region, content } = entry;
  const delta = await readDelta(bytes, { hash: entry.delta.hash, region });
  if ("refused" in delta) return delta;
  const after = applyDelta(before, delta.value);
  const text = new TextEncoder().encode(JSON.stringify(after));
  return (await sha256(text)) === content ? { value: after } : refused("changed", "delta");
}

/** The list itself has no hash: it is what names them. */
export function readIndex(text: string): Read<PackIndex> {
  const read = indexSchema.safeParse(parsed(text));
  return read.success ? { value: read.data } : refused("not-a-pack", placeOf(read.error));
}

type Bytes = Uint8Array<ArrayBuffer>;

async function readChecked<T extends { readonly region: string }>(
  bytes: Bytes,
  { hash, region }: Expected,
  schema: z.ZodMiniType<T>,
): Promise<Read<T>> {
  // Pages on a plain http address other than the loopback have no hash function.
  if (globalThis.crypto?.subtle === undefined) return refused("no-check");
  if ((await sha256(bytes)) !== hash) return refused("changed");
  const text = await unpacked(bytes);
  if (text === undefined) return refused("not-packed");
  const read = schema.safeParse(parsed(text));
  if (!read.success) return refused("not-a-pack", placeOf(read.error));
  return read.data.region === region ? { value: read.data } : refused("other-region");
}

export async function sha256(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function unpacked(bytes: Bytes): Promise<string | undefined> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    return await new Response(stream).text();
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const placeOf = ({ issues }: z.core.$ZodError): string => issues[0]?.path.join(".") ?? "";
