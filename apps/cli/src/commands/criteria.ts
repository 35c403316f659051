/** `nextline criteria`: how the eligibility text of each record is read, one line a trial. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import {
  type EligibilityRecord,
  type Knowledge,
  readCriteria,
  type TrialCriteria,
} from "@nextline/core";
import { type Command, Option } from "commander";

interface Settings {
  readonly format: "text" | "json";
}

export function addCriteria(program: Command, knowledge: Knowledge): void {
  program
    .command("criteria")
    .summary("how the eligibility text of trials is read")
    .description(
      "Reads trial records, one JSON object of the registry a line, and prints how each criterion was understood and what was not.",
    )
    .argument("<FILE>", "records, one a line, or - for standard input")
    .addOption(
      new Option("--format <format>", "for reading or for programs")
        .choices(["text", "json"])
        .default("text"),
    )
    .action((file: string, { format }: Settings) => criteria(file, format, knowledge));
}

const WRONG_INPUT = 1;

/** Line by line, however long the file is; a slow reader of the output slows the reading. */
async function criteria(
  file: string,
  format: Settings["format"],
  knowledge: Knowledge,
): Promise<void> {
  let line = 0;
  try {
    for await (const text of linesOf(file)) {
      line++;
      if (text.trim() !== "") await print(answerTo(text, line, { format, knowledge }));
    }
  } catch (error) {
    if (!isOfFile(error)) throw error;
    process.exitCode = WRONG_INPUT;
    await print(
      said(
        { at: file, problem: "this file cannot be read", cure: "name a file of trial records" },
        { format, knowledge },
      ),
    );
  }
}

const isOfFile = (error: unknown): boolean => error instanceof Error && "syscall" in error;

const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({
    input: file === "-" ? process.stdin : createReadStream(file, "utf8"),
    crlfDelay: Number.POSITIVE_INFINITY,
  });

async function print(text: string): Promise<void> {
  if (process.stdout.write(text)) return;
  await new Promise<void>((resolve) => process.stdout.once("drain", resolve));
}

interface Setting {
  readonly format: Settings["format"];
  readonly knowledge: Knowledge;
}

interface Problem {
  readonly at: string;
  readonly problem: string;
  readonly cure: string;
}

function answerTo(text: string, line: number, setting: Setting): string {
  const record = recordIn(text);
  if (record === undefined) {
    process.exitCode = WRONG_INPUT;
    return said(
      {
        at: `records[${line - 1}]`,
        problem: `line ${line} holds no trial record`,
        cure: "put one JSON object of the registry on each line",
      },
      setting,
    );
  }
  const { headings: _, ...trial } = readCriteria(record, setting.knowledge);
  if (setting.format === "text") return `${textOf(trial).join("\n")}\n\n`;
  return lineOf({ problems: [], ...trial }, setting);
}

function recordIn(text: string): EligibilityRecord | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    const isRecord = typeof raw === "object" && raw !== null && "protocolSection" in raw;
    return isRecord ? (raw as EligibilityRecord) : undefined;
  } catch {
    return undefined;
  }
}

function said(problem: Problem, setting: Setting): string {
  if (setting.format === "json") return lineOf({ problems: [problem] }, setting);
  process.stderr.write(`${problem.at}: ${problem.problem}. To do: ${problem.cure}.\n`);
  return "";
}

function lineOf(fields: object, { knowledge: { compiled } }: Setting): string {
  const { version, hash } = compiled;
  const head = { schema: "nextline/criteria/1", knowledge: { version, hash }, asOf: null };
  return `${JSON.stringify({ ...head, ...fields })}\n`;
}

function textOf({ nct, criteria: rows }: Omit<TrialCriteria, "headings">): string[] {
  return [
    nct ?? "a record without an id",
    ...rows.flatMap(({ n, side, text, confidence, expr, residue, scope }) => [
      `${String(n).padStart(4)} ${side}${scope === null ? "" : ` (${scope})`}, ${confidence}: ${oneLine(text)}`,
      `     ${JSON.stringify(expr)}`,
      ...residue.map((rest) => `     not read: ${oneLine(rest.text)}`),
    ]),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
