/** A record or a report, read: each thing it says with its source, what contradicts itself, and what was not taken. */
import type { BringAsk, BringView } from "../protocol.ts";

/** A pasted record says of itself that it is one; all else is read as words. */
export async function bringView(
  { given, situation }: BringAsk,
  onProgress: (share: number) => void,
): Promise<BringView> {
  if ("lines" in given) {
    const { fileView } = await import("./bring-file.ts");
    return fileView(given.lines, situation, onProgress);
  }
  const records = recordsIn(given.text);
  if (records === undefined)
    return (await import("./bring-report.ts")).reportView(given.text, situation);
  const { recordView } = await import("./bring-record.ts");
  return recordView(records.every(isResource) ? records : [], situation);
}

type Json = Readonly<Record<string, unknown>>;

/** Asked here and not of the reader of records, which comes only where there is one. */
const isResource = (raw: unknown): raw is Json =>
  typeof raw === "object" && raw !== null && typeof (raw as Json).resourceType === "string";

/** One JSON text, or one a line; undefined where it is neither. */
function recordsIn(text: string): readonly unknown[] | undefined {
  const trimmed = text.trim();
  if (!/^[{[]/.test(trimmed)) return undefined;
  const whole = parsed(trimmed);
  if (whole !== undefined) return [whole];
  const lines = trimmed.split(/\r?\n/).filter((line) => line.trim() !== "");
  const each = lines.map(parsed);
  return each.includes(undefined) ? undefined : each;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
