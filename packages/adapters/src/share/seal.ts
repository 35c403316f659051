/** Seals a text with a key of its own, as SMART Health Links ask: JWE, alg dir, enc A256GCM, zip DEF. */
import { base64url, CompactEncrypt, compactDecrypt } from "jose";
import { ShareFault } from "./fault.ts";
import { MOST_BYTES_UNFOLDED } from "./terms.ts";

const KEY_BYTES = 32;

export interface Sealable {
  readonly text: string;
  /** A media type; it stands in the protected header. */
  readonly type: string;
}

/** 256 random bits as 43 letters. */
export const newKey = (): string =>
  base64url.encode(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));

export function seal({ text, type }: Sealable, key: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", zip: "DEF", cty: type })
    .encrypt(base64url.decode(key));
}

/** @throws ShareFault where a byte was changed, or the key is another one */
export async function unseal(sealed: string, key: string): Promise<Sealable> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, base64url.decode(key), {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
      maxDecompressedLength: MOST_BYTES_UNFOLDED,
    });
    return { text: textOf(plaintext), type: protectedHeader.cty ?? "" };
  } catch (error) {
    throw faultOf(error);
  }
}

/** Bytes that are no text are refused, not mended with question marks. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true }).decode(bytes);

/** Whatever else the library finds wrong, it is not what was sealed. */
function faultOf(error: unknown): ShareFault {
  const isTooLarge =
    error instanceof Error && error.message.includes("exceeded the configured limit");
  return new ShareFault(isTooLarge ? "too-large" : "changed");
}
