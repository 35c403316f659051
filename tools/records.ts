/** Golden profiles of the example records: `npx tsx tools/records.ts` writes them, `--check` compares. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Codes, prepareCodes } from "@nextline/adapters/fhir/codes";
import { readRecord } from "@nextline/adapters/fhir/read";
import { deriveProfile, type Knowledge, prepareKnowledge } from "@nextline/core";
import { compileKnowledge } from "./knowledge/compile.ts";

export const RECORDS = fileURLToPath(new URL("../examples/records/", import.meta.url));
const GOLDENS = join(RECORDS, "profiles");

export const records = (): readonly string[] =>
  readdirSync(RECORDS)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(/\.json$/, ""))
    .sort();

export interface Ready {
  readonly knowledge: Knowledge;
  readonly codes: Codes;
}

export function ready(): Ready {
  const { knowledge: compiled, codes, problems } = compileKnowledge();
  if (codes === undefined) throw new Error(problems.map(({ problem }) => problem).join("\n"));
  const knowledge = prepareKnowledge(compiled);
  return { knowledge, codes: prepareCodes(codes, knowledge.facts) };
}

export const recordOf = (slug: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(RECORDS, `${slug}.json`), "utf8"));

/** What was taken and left, the lines that follow from it, and what needs a second look. */
export function goldenOf(slug: string, { knowledge, codes }: Ready): string {
  const outcome = readRecord(recordOf(slug), codes);
  if ("fault" in outcome) return `${JSON.stringify(outcome, undefined, 1)}\n`;
  const { reading } = outcome;
  const { lines, problems } = deriveProfile(reading.profile, knowledge);
  const golden = {
    ...reading,
    lines: (lines?.lines ?? []).map(({ number, drugs, outcome: end }) => ({ number, drugs, end })),
    problems: problems.map(({ at, code }) => ({ at, code })),
  };
  return `${JSON.stringify(golden, undefined, 1)}\n`;
}

export function isAsRead(slug: string, given: Ready): boolean {
  const file = join(GOLDENS, `${slug}.json`);
  return existsSync(file) && readFileSync(file, "utf8") === goldenOf(slug, given);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = ready();
  const changed = records().filter((slug) => !isAsRead(slug, given));
  for (const slug of changed) console.log(slug);
  mkdirSync(GOLDENS, { recursive: true });
  if (process.argv.includes("--check")) process.exitCode = changed.length === 0 ? 0 : 1;
  else
    for (const slug of changed) writeFileSync(join(GOLDENS, `${slug}.json`), goldenOf(slug, given));
}
