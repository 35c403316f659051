/** Reads a file or standard input as text, never more than the limit. */
import { createReadStream, statSync } from "node:fs";
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

/** @param path a file, or `-` for standard input. */
export async function readText(path: string, stdin: Readable): Promise<Outcome<string>> {
  try {
    if (path === "-") return await readStream(stdin);
    // A pipe has no size of its own: it is measured while it is read.
    if (statSync(path).size > MAX_BYTES) return failed({ code: "too-large" });
    return await readStream(createReadStream(path));
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

async function readStream(stream: Readable): Promise<Outcome<string>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) return failed({ code: "too-large" });
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks));
}

/** A byte order mark is no part of the text. */
function decode(bytes: Buffer): Outcome<string> {
  try {
    return { value: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return failed({ code: "cannot-read", message: "read-not-utf8" });
  }
}
