/** How long a browser may keep a file: for good where its name holds its content's hash, else it asks each time. */

const FOR_GOOD = "public, max-age=31536000, immutable";
const ASK_EACH_TIME = "no-cache";

/** The folders of hashed files. The service worker and the pages lie outside: their names never change. */
const HASHED = /^(?:assets|knowledge|packs)\/.*[-.]([\w-]{8}|[0-9a-f]{9,64})(?:\.[a-z0-9]+)+$/;

/** Words have eight letters too; a hash without a digit or capital is rare, and costs a question only. */
export function hasContentHash(path: string): boolean {
  const hash = HASHED.exec(path)?.[1];
  return hash !== undefined && /[0-9A-Z]/.test(hash);
}

/** Takes the path of a file below the served folder, with forward slashes. */
export const cacheControl = (path: string): string =>
  hasContentHash(path) ? FOR_GOOD : ASK_EACH_TIME;
