/** Writes a document to a file, in the form that the file's ending names. */
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { toHtml } from "@nextline/adapters/document/html";
import { toMarkdown } from "@nextline/adapters/document/markdown";
import { toPdf } from "@nextline/adapters/document/pdf";
import type { Document } from "@nextline/core";

type View = (document: Document, created: Date) => string | Promise<Buffer>;

const VIEWS: Readonly<Record<string, View>> = {
  ".md": toMarkdown,
  ".html": toHtml,
  ".pdf": toPdf,
};

/** A FHIR document holds more than the page: it is written from the whole request. */
const RECORD = ".json";

export const ENDINGS: readonly string[] = [...Object.keys(VIEWS), RECORD];

const endingOf = (file: string): string => extname(file).toLowerCase();

export const canWrite = (file: string): boolean => ENDINGS.includes(endingOf(file));

export const isRecord = (file: string): boolean => endingOf(file) === RECORD;

export async function writeDocument(
  document: Document,
  file: string,
  created: Date,
): Promise<void> {
  const view = VIEWS[endingOf(file)] ?? toMarkdown;
  writeWhole(await view(document, created), file);
}

/** Written beside and renamed: a reader never sees half a file. */
export function writeWhole(content: string | Buffer, file: string): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}
