/** Reads trial records, one JSON object a line, however long the file: what cannot be read is listed, the rest is used. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { type RegistryRecord, type SaidProblem, trialPhrase, type Voice } from "@nextline/core";

export interface Records {
  readonly records: readonly RegistryRecord[];
  readonly problems: readonly SaidProblem[];
}

export async function readRecords(file: string, voice: Voice): Promise<Records> {
  const records: RegistryRecord[] = [];
  const problems: SaidProblem[] = [];
  try {
    let line = 0;
    for await (const text of linesOf(file)) {
      line++;
      if (text.trim() === "") continue;
      const record = recordIn(text);
      if (record === undefined) problems.push(badLine(line, voice));
      else records.push(record);
    }
  } catch {
    problems.push(badFile(file, voice));
  }
  return { records, problems };
}

const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Number.POSITIVE_INFINITY });

/** A record is known by its id; without one nothing can be said of it. */
function recordIn(text: string): RegistryRecord | undefined {
  try {
    const raw = JSON.parse(text) as Partial<RegistryRecord> | null;
    const nct = raw?.protocolSection?.identificationModule?.nctId;
    return typeof nct === "string" ? (raw as RegistryRecord) : undefined;
  } catch {
    return undefined;
  }
}

const badLine = (line: number, voice: Voice): SaidProblem => ({
  at: `records[${line - 1}]`,
  problem: trialPhrase(voice, "problem-line", { line: String(line) }),
  cure: trialPhrase(voice, "problem-line-cure"),
});

const badFile = (file: string, voice: Voice): SaidProblem => ({
  at: "records",
  problem: trialPhrase(voice, "problem-records", { file }),
  cure: trialPhrase(voice, "problem-records-cure"),
});
