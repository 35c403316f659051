/** Opens a file or standard input, and reads it as text, never more than the limit. */
import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { failed, type Outcome } from "./fault.ts";

export const MAX_BYTES = 64_000_000;

/** What the system says, and how we say it. */
const MESSAGES: Readonly<Record<string, string>> = {
  ENOENT: "read-no-file",
  ENOTDIR: "read-no-file",
  EISDIR: "read-folder",
  EACCES: "read-not-allowed",
  EPERM: "read-not-allowed",
};

const CHUNK = 1 << 20;

/** @param path a file, or `-` for standard input. */
export const opened = (path: string, stdin: Readable): Readable =>
  path === "-" ? stdin : createReadStream(path, { highWaterMark: CHUNK });

/** Whatever the system does not let us read is a fault of the input. */
export async function orFault<T>(read: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await read();
  } catch (error) {
    const code = codeOf(error);
    const message = MESSAGES[code] ?? "read-failed";
    return failed({ code: "cannot-read", message, params: { code } });
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

/** @param path a file, or `-` for standard input. */
export const readText = (path: string, stdin: Readable): Promise<Outcome<string>> =>
  orFault(() => textOf(opened(path, stdin) as AsyncIterable<Buffer>));

export async function textOf(chunks: AsyncIterable<Buffer>): Promise<Outcome<string>> {
  const kept: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > MAX_BYTES) return failed({ code: "too-large" });
    kept.push(chunk);
  }
  return decode(Buffer.concat(kept));
}

/** A byte order mark is no part of the text. */
function decode(bytes: Buffer): Outcome<string> {
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return failed({ code: "cannot-read", message: "read-not-utf8" });
  }
}
