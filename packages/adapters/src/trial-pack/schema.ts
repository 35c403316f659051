/** What a pack, its delta and the list of packs look like. */
import { type Criterion, isCriterion } from "@nextline/core";
import { z } from "zod";
import { recordSchema } from "./record-schema.ts";

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is YYYY-MM-DD");
const hash = z.string().regex(/^[0-9a-f]{64}$/, "a hash is SHA-256 in hexadecimal");
const place = z.int().nonnegative();

const criterion = z.looseObject({
  n: place,
  side: z.string(),
  text: z.string(),
  start: place,
  end: place,
  scope: z.string().nullable(),
  kinds: z.array(z.string()),
  expr: z.custom<Criterion>(isCriterion, "no condition"),
  residue: z.array(z.looseObject({ start: place, end: place, text: z.string() })),
  confidence: z.enum(["read", "partly", "unread"]),
});

/** What the reader of eligibility text gives; it may come to say more. */
export const readingSchema = z.looseObject({
  nct: z.string().nullable(),
  criteria: z.array(criterion),
});

export const packedTrial = z.object({
  record: recordSchema,
  reading: readingSchema,
  seenOn: date.exactOptional(),
  about: z.object({ what: z.string(), who: z.string(), incomplete: z.boolean() }).exactOptional(),
});

export const packSchema = z.object({
  schema: z.literal("nextline/trial-pack/1"),
  region: z.string(),
  asOf: date,
  trials: z.array(packedTrial),
});

export const deltaSchema = z.object({
  schema: z.literal("nextline/trial-pack-delta/1"),
  region: z.string(),
  asOf: date,
  added: z.array(packedTrial),
  changed: z.array(packedTrial),
  removed: z.array(z.string()),
});

/** A file of a pack: its name, and the hash of its bytes as they are sent. */
const file = z.object({
  file: z.string().regex(/^[\w.-]+$/, "a file name, without a folder"),
  hash,
  bytes: place,
});

export const packEntry = file.extend({
  region: z.string(),
  asOf: date,
  trials: place,
  /** Of the unpacked text: what a pack made from the one before and a delta is checked by. */
  content: hash,
  /** From the pack before to this one. */
  delta: file.extend({ from: hash }).exactOptional(),
});

export const indexSchema = z.object({
  schema: z.literal("nextline/trial-packs/1"),
  asOf: date,
  packs: z.array(packEntry),
});

export type PackEntry = z.infer<typeof packEntry>;
export type PackIndex = z.infer<typeof indexSchema>;
export type PackFile = z.infer<typeof file>;
export type TrialReading = z.infer<typeof readingSchema>;
