/** One share as the server keeps it: sealed content it cannot read, and what decides who may have it. */
import { createHash, randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

export interface ShareRecord {
  readonly schema: "nextline/kept-share/1";
  /** The sealed content; its key is in the link alone. Absent once it was handed out. */
  readonly sealed?: string;
  readonly passcode: { readonly salt: string; readonly hash: string };
  /** The maker's token, hashed. */
  readonly token: string;
  /** Seconds since 1970, like all times here. */
  readonly exp: number;
  readonly wrong: number;
  readonly openedAt?: number;
  /** The one way to the content after the passcode was right, hashed, and until when. */
  readonly ticket?: { readonly hash: string; readonly until: number };
}

export const TRIES = 5;

const NAME_BYTES = 32;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** 256 random bits as 43 letters: nobody comes upon one by trying. */
export const newName = (): string => randomBytes(NAME_BYTES).toString("base64url");

/** Names of files and tokens are kept as hashes: who reads the store cannot use them. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

const slowHash = promisify<string, Buffer, number, Buffer>(scrypt);

export async function passcodeHash(
  passcode: string,
  salt = randomBytes(SALT_BYTES),
): Promise<ShareRecord["passcode"]> {
  const hash = await slowHash(passcode, salt, HASH_BYTES);
  return { salt: salt.toString("base64url"), hash: hash.toString("base64url") };
}

export async function isPasscode(given: string, kept: ShareRecord["passcode"]): Promise<boolean> {
  const tried = await passcodeHash(given, Buffer.from(kept.salt, "base64url"));
  return isSame(tried.hash, kept.hash);
}

export const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

export const isLocked = ({ wrong }: ShareRecord): boolean => wrong >= TRIES;
