/** Writes packs as bytes: the same trials give the same bytes, and the name of a file says what is in it. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { PackDelta, SlimReading, TrialPack } from "@nextline/core";
import { deltaSchema, type PackFile, packSchema } from "./schema.ts";

export interface Written extends PackFile {
  readonly packed: Uint8Array<ArrayBuffer>;
  /** The hash of the text before it was packed. */
  readonly content: string;
}

/** With its fields in the order of the schema, as a reader has it; what its reader would refuse throws. */
export const inSchemaOrder = (pack: TrialPack): TrialPack<SlimReading> => packSchema.parse(pack);

export const writePack = (pack: TrialPack): Written => writeReady(inSchemaOrder(pack));

/** For a pack whose trials went through the schema already. */
export const writeReady = (pack: TrialPack<SlimReading>): Written => packed(pack, pack.region);

export const writeDelta = (delta: PackDelta): Written =>
  packed(deltaSchema.parse(delta), `${delta.region}-delta`);

/** So many digits of the hash tell the files of a region apart. */
const DIGITS = 16;

function packed(value: object, name: string): Written {
  const text = JSON.stringify(value);
  const bytes = new Uint8Array(gzipSync(text, { level: 9 }));
  const hash = hashOf(bytes);
  const file = `${name}-${hash.slice(0, DIGITS)}.json.gz`;
  return { file, hash, bytes: bytes.length, packed: bytes, content: hashOf(text) };
}

const hashOf = (what: string | Uint8Array): string =>
  createHash("sha256").update(what).digest("hex");
