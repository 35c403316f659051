/** Compiles knowledge/ into build/knowledge.json with its version and content hash; with --check only checks. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledKnowledge } from "../../packages/core/src/knowledge/types.ts";
import { checkContent } from "./check.ts";
import { checkExplain } from "./explain/check-explain.ts";
import { loadContent } from "./load.ts";
import { checkMedicine } from "./medicine/check.ts";
import { type FileProblem, KnowledgeReader } from "./read.ts";
import { checkStudies } from "./studies/check.ts";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");

export interface Compilation {
  readonly knowledge: CompiledKnowledge;
  readonly problems: readonly FileProblem[];
}

export function compileKnowledge(root = join(ROOT, "knowledge")): Compilation {
  const reader = new KnowledgeReader(root);
  const content = loadContent(reader);
  const problems =
    reader.problems.length > 0
      ? reader.problems
      : [...checkContent(content), ...checkStudies(content), ...checkMedicine(content)];
  const hash = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    version: string;
  };
  return { knowledge: { version, hash, ...content }, problems };
}

function writeAtomically(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
}

const today = (): string => new Date().toISOString().slice(0, 10);

function main(): number {
  const { knowledge, problems: faults } = compileKnowledge();
  const isCheck = process.argv.includes("--check");
  const words = isCheck ? checkExplain(knowledge, today()) : { problems: [], warnings: [] };
  const problems = [...faults, ...words.problems];
  for (const { file, problem } of words.warnings) console.error(`warning: ${file}: ${problem}`);
  for (const found of problems) {
    const place = found.at === "" ? found.file : `${found.file}: ${found.at}`;
    console.error(`${place}: ${found.problem}${"cure" in found ? `; ${found.cure}` : ""}`);
  }
  if (problems.length > 0) return 1;
  if (!isCheck) writeAtomically(join(ROOT, "build/knowledge.json"), JSON.stringify(knowledge));
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
