/** A share as a file, for those without a server: sealed with a key that is made of the passcode. */
import { CompactEncrypt, compactDecrypt } from "jose";
import { list, oneOf, shape, text } from "../shape.ts";
import { ShareFault } from "./fault.ts";
import { packShared, type Shared, unpackShared } from "./payload.ts";
import { textOf } from "./seal.ts";
import { expiryAfter, MOST_BYTES_UNFOLDED, passcodeOf, secondsOf } from "./terms.ts";

export const FILE_SCHEMA = "nextline/sealed-file/1";

const isCardFile = shape({ verifiableCredential: list(text()) });

/** Whoever has the file can try passcodes for as long as they like: each try is made to cost something. */
const ROUNDS = 600_000;
const LARGEST_FILE = 2_000_000;

const isFile = shape({ schema: oneOf(FILE_SCHEMA), jwe: text(/^[\w-]+(?:\.[\w-]+){4}$/) });

export interface FileTerms {
  readonly passcode: string;
  readonly days: number;
  readonly now: Date;
}

/** The text of the file. */
export async function sealFile(
  shared: Shared,
  { passcode, days, now }: FileTerms,
): Promise<string> {
  const secret = new TextEncoder().encode(passcodeOf(passcode));
  const packed = packShared(shared);
  const exp = expiryAfter(days, now);
  const jwe = await new CompactEncrypt(new TextEncoder().encode(packed.text))
    .setProtectedHeader({
      alg: "PBES2-HS512+A256KW",
      enc: "A256GCM",
      zip: "DEF",
      cty: packed.type,
      exp,
    })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(secret);
  return `${JSON.stringify({ schema: FILE_SCHEMA, jwe }, null, 2)}\n`;
}

export interface FileOpening {
  readonly passcode: string;
  readonly now: Date;
}

/**
 * A wrong passcode and a changed byte look the same from here: both give "wrong-passcode".
 * @throws ShareFault
 */
export async function openFile(file: string, { passcode, now }: FileOpening): Promise<Shared> {
  const jwe = jweIn(file);
  const secret = new TextEncoder().encode(passcodeOf(passcode));
  const { plaintext, protectedHeader } = await compactDecrypt(jwe, secret, {
    keyManagementAlgorithms: ["PBES2-HS512+A256KW"],
    contentEncryptionAlgorithms: ["A256GCM"],
    maxPBES2Count: ROUNDS,
    maxDecompressedLength: MOST_BYTES_UNFOLDED,
  }).catch(() => {
    throw new ShareFault("wrong-passcode");
  });
  if (!isStillGood(protectedHeader.exp, now)) throw new ShareFault("expired");
  return unpackShared({ text: textOf(plaintext) });
}

const isStillGood = (exp: unknown, now: Date): boolean =>
  typeof exp === "number" && secondsOf(now) < exp;

function jweIn(file: string): string {
  if (file.length > LARGEST_FILE) throw new ShareFault("too-large");
  const read = parsed(file);
  if (isCardFile(read)) throw new ShareFault("health-card");
  if (!isFile(read)) throw new ShareFault("not-a-share");
  return read.jwe;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return undefined;
  }
}
