/** Encrypts what is stored with a passphrase: AES-GCM under a key that PBKDF2 makes of it. */

export const ROUNDS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

export interface Sealed {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** A key and the salt that it was made with; a seal keeps the salt beside the data. */
export interface Key {
  readonly key: CryptoKey;
  readonly salt: Uint8Array<ArrayBuffer>;
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

export async function keyOf(passphrase: string, salt = random(SALT_BYTES)): Promise<Key> {
  const bytes = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const base = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveKey"]);
  const key = await crypto.subtle.deriveKey(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS },
    base,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
  return { key, salt };
}

export async function seal(value: unknown, { key, salt }: Key): Promise<Sealed> {
  const iv = random(IV_BYTES);
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { salt, iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text) };
}

/** @throws where the passphrase was another one, or a byte was changed */
export async function unseal({ iv, data }: Sealed, { key }: Key): Promise<unknown> {
  const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, data);
  return JSON.parse(new TextDecoder().decode(text));
}

export const isSealed = (stored: unknown): stored is Sealed =>
  typeof stored === "object" && stored !== null && "iv" in stored && "data" in stored;
