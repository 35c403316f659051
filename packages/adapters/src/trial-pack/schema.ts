/** What a pack, its delta and the list of packs look like. */
import { type Criterion, isCriterion, type SlimReading } from "@nextline/core";
import * as z from "zod/mini";
import { recordSchema } from "./record-schema.ts";

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a date is YYYY-MM-DD"));
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, "a hash is SHA-256 in hexadecimal"));
const place = z.int().check(z.nonnegative());

/** A text is absent where it is the stretch of the record's text that start and end name. */
const span = { start: place, end: place, text: z.exactOptional(z.string()) };

const criterion = z.object({
  n: place,
  side: z.enum(["inclusion", "exclusion"]),
  ...span,
  scope: z.nullable(z.string()),
  kinds: z.array(z.string()),
  expr: z.custom<Criterion>(isCriterion, "no condition"),
  residue: z.array(z.object(span)),
  confidence: z.enum(["read", "partly", "unread"]),
});

/** What the reader of eligibility text gives, without the texts that the record holds. */
export const readingSchema: z.ZodMiniType<SlimReading> = z.object({
  nct: z.nullable(z.string()),
  ageMin: z.nullable(z.number()),
  ageMax: z.nullable(z.number()),
  sex: z.nullable(z.enum(["female", "male"])),
  criteria: z.array(criterion),
  headings: z.array(z.object(span)),
});

export const packedTrial = z.object({
  record: recordSchema,
  reading: readingSchema,
  seenOn: z.exactOptional(date),
  about: z.exactOptional(z.object({ what: z.string(), who: z.string(), incomplete: z.boolean() })),
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
  file: z.string().check(z.regex(/^[\w.-]+$/, "a file name, without a folder")),
  hash,
  bytes: place,
});

export const packEntry = z.extend(file, {
  region: z.string(),
  asOf: date,
  trials: place,
  /** Of the unpacked text: what a pack made from the one before and a delta is checked by. */
  content: hash,
  /** From the pack before to this one. */
  delta: z.exactOptional(z.extend(file, { from: hash })),
});

export const indexSchema = z.object({
  schema: z.literal("nextline/trial-packs/1"),
  asOf: date,
  packs: z.array(packEntry),
});

export type PackEntry = z.infer<typeof packEntry>;
export type PackIndex = z.infer<typeof indexSchema>;
export type PackFile = z.infer<typeof file>;
