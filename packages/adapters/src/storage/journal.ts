/** The journal of a fetch under way: a head line, then a line a page; a line that was cut short does not count. */
import fs from "node:fs";
import { z } from "zod";
import type { Journal, JournalPage } from "./port.ts";
import { entries } from "./read-snapshot.ts";
import { textAt } from "./text-at.ts";

const disk = fs.promises;

const head = z.strictObject({
  query: z.string(),
  since: z.string().exactOptional(),
  startedOn: z.string(),
  total: z.int().nonnegative().exactOptional(),
});
const page = z.strictObject({ next: z.string().exactOptional(), entries });

/** Undefined where there is none, or its head cannot be read: the fetch then begins anew. */
export async function readJournal(place: string): Promise<Journal | undefined> {
  const [first, ...rest] = linesOf((await textAt(place)) ?? "");
  const start = head.safeParse(first);
  if (!start.success) return undefined;
  const pages: JournalPage[] = [];
  for (const line of rest) {
    const read = page.safeParse(line);
    if (!read.success) break;
    pages.push(read.data);
  }
  return { head: start.data, pages };
}

/** Begins a line of its own, so that it does not lengthen one that was cut short. */
export async function appendLine(place: string, added: object): Promise<void> {
  const text = (await textAt(place)) ?? "";
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) await disk.truncate(place, Buffer.byteLength(whole));
  await disk.appendFile(place, `${JSON.stringify(added)}\n`, { flush: true });
}

/** Each whole line as JSON; from the first that is none on, nothing. */
export function linesOf(text: string): readonly unknown[] {
  const values: unknown[] = [];
  for (const line of text.split("\n").slice(0, -1)) {
    const value = parsed(line);
    if (value === undefined) break;
    values.push(value);
  }
  return values;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
