/** The words of the pages: every one a text, named by an id. */
import { z } from "zod";

const AppWords = z.record(z.string().regex(/^[a-z0-9-]+$/), z.string().min(1));

/** @throws Error that names the file and the word that is no text */
export function checkAppWords(file: string, raw: unknown): Readonly<Record<string, string>> {
  const read = AppWords.safeParse(raw);
  if (read.success) return read.data;
  throw new Error(`${file}: ${z.prettifyError(read.error)}`);
}
