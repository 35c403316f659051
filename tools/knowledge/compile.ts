/** Compiles knowledge/ into build/knowledge.json with its version and content hash; with --check only checks. */
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Compiled, compileKnowledge, KNOWLEDGE, ROOT } from "./compiled.ts";
import { examine } from "./examine.ts";
import type { FileProblem } from "./read.ts";

export { type Compilation, compileKnowledge } from "./compiled.ts";

function writeAtomically(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, text);
  renameSync(part, file);
}

/** The whole examination, reading bar and all, is for editors; a build does without it. */
function main(): number {
  if (process.argv.includes("--check")) {
    const { problems, warnings } = examine(KNOWLEDGE, new Date().toISOString().slice(0, 10));
    return tell(problems, warnings);
  }
  const { knowledge, firstPack, learn, codes, problems } = compileKnowledge();
  const status = tell(problems, []);
  if (status === 0) {
    writeParts(knowledge);
    writeAtomically(join(ROOT, "build/trials-first-pack.json"), JSON.stringify(firstPack));
    writeAtomically(join(ROOT, "build/codes.json"), JSON.stringify(codes));
    writeAtomically(
      join(ROOT, "build/learn.json"),
      JSON.stringify({ version: knowledge.version, ...learn }),
    );
  }
  return status;
}

/** The danger signs also by themselves: the first screen shows them before anything else is loaded. */
function writeParts(knowledge: Compiled): void {
  const { version, hash, redFlags, care } = knowledge;
  const part = { version, hash, ...redFlags };
  writeAtomically(join(ROOT, "build/red-flags.json"), JSON.stringify(part));
  writeAtomically(join(ROOT, "build/care.json"), JSON.stringify({ version, hash, ...care }));
  writeAtomically(join(ROOT, "build/knowledge.json"), JSON.stringify(knowledge));
}

function tell(problems: readonly FileProblem[], warnings: readonly FileProblem[]): number {
  for (const { file, problem } of warnings) console.error(`warning: ${file}: ${problem}`);
  for (const { file, at, problem, cure } of problems)
    console.error(`${at === "" ? file : `${file}: ${at}`}: ${problem}; ${cure}`);
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
