/** `nextline knowledge …`: reads the arguments, checks the folder, prints, writes the dossier, ends with a status. */
import { renameSync, writeFileSync } from "node:fs";
import { extname, relative } from "node:path";
import {
  type AboutSettings,
  type CheckSettings,
  runKnowledge,
} from "../../apps/cli/src/commands/knowledge.ts";
import { aboutText } from "./command/about.ts";
import { dossierMarkdown } from "./command/dossier-markdown.ts";
import { dossierJson, reportJson } from "./command/json.ts";
import { reportText } from "./command/text.ts";
import { compileKnowledge, KNOWLEDGE } from "./compiled.ts";
import { examine } from "./examine.ts";

const FAULT = 1;

const today = (): string => new Date().toISOString().slice(0, 10);

function check(folder: string | undefined, { format, dossier, asOf }: CheckSettings): void {
  const root = folder ?? KNOWLEDGE;
  const report = {
    ...examine(root, asOf ?? today()),
    folder: folder ?? relative(process.cwd(), KNOWLEDGE),
    asOf: asOf ?? today(),
  };
  process.stdout.write(format === "json" ? reportJson(report) : reportText(report));
  if (report.problems.length > 0) process.exitCode = FAULT;
  if (dossier === undefined) return;
  if (report.dossier.length === 0) {
    process.stderr.write("No dossier was written: first mend what stands above.\n");
    return;
  }
  const isJson = extname(dossier).toLowerCase() === ".json";
  write(dossier, isJson ? dossierJson(report) : dossierMarkdown(report));
}

/** Written beside and renamed: a reader never sees half a file. */
function write(file: string, text: string): void {
  try {
    const draft = `${file}.${process.pid}.tmp`;
    writeFileSync(draft, text);
    renameSync(draft, file);
    process.stderr.write(`The dossier is in ${file}.\n`);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    process.stderr.write(
      `${file} could not be written (${code}). Name a file in a folder that is there.\n`,
    );
    process.exitCode = FAULT;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

/** No stack trace: what is at fault is said in a line. */
function fail(error: unknown): number {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`This is a fault in Nextline: ${message.replace(/\s+/g, " ")}\n`);
  return FAULT;
}

function about(settings: AboutSettings): void {
  const { knowledge, problems } = compileKnowledge();
  const text = problems.length > 0 ? undefined : aboutText(knowledge, settings);
  if (text !== undefined) {
    process.stdout.write(text);
    return;
  }
  const { language } = settings;
  process.stderr.write(
    problems.length > 0
      ? "The knowledge has faults: nextline knowledge check names them.\n"
      : `There are no words in "${language}". There are in: ${Object.keys(knowledge.words).join(", ")}.\n`,
  );
  process.exitCode = FAULT;
}

const status = await runKnowledge({ check, about }).catch(fail);
if (status !== undefined) process.exitCode = status;
